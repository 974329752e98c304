"""One's own account: password, second factor, recovery codes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.http import require_http_methods, require_safe

from console.accounts import events, second_factor
from console.accounts.errors import AccountsError
from console.accounts.events import happened
from console.accounts.forms import CodeForm, ConfirmForm, OwnPasswordForm


@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """Show one's name and role, and what can be changed."""
    is_on = second_factor.is_on(request.user)
    context = {
        "role": request.role.name.capitalize(),
        "has_second_factor": is_on,
        "codes_left": second_factor.codes_left(request.user) if is_on else 0,
    }
    return render(request, "accounts/own.html", context)


class ChangePassword(PasswordChangeView):
    """Changes the password; it ends the account's other sessions, by Django's own doing."""

    template_name = "accounts/password.html"
    form_class = OwnPasswordForm
    success_url = reverse_lazy("accounts:own")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the form the request too: it counts wrong passwords."""
        return {**super().get_form_kwargs(), "request": self.request}

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the new password."""
        answer = super().form_valid(form)
        happened(self.request.user.get_username(), events.CHANGED_PASSWORD)
        messages.success(self.request, "Your new password holds.")
        return answer


@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Show the key to an app, and take a code as the proof that it has it."""
    if second_factor.is_on(request.user):
        return redirect("accounts:own")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            codes = second_factor.switch_on(
                request.user, form.cleaned_data["code"], request.session.session_key
            )
        except AccountsError as error:
            form.add_error("code", str(error))
        else:
            return render(request, "accounts/recovery_codes.html", {"codes": codes})
    key = second_factor.key_in_words(second_factor.begin(request.user))
    return render(request, "accounts/set_up.html", {"form": form, "key": key})


@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """Draw the key for an app; once it is in use, nobody is shown it again."""
    if second_factor.is_on(request.user):
        return redirect("accounts:own")
    drawn = second_factor.picture(second_factor.begin(request.user))
    return HttpResponse(drawn, content_type="image/svg+xml")


@require_http_methods(["GET", "POST"])
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes, once the password was given."""
    if not second_factor.is_on(request.user):
        return redirect("accounts:own")
    form = ConfirmForm(request, request.POST or None)
    if form.is_valid():
        codes = second_factor.new_codes(request.user)
        return render(request, "accounts/recovery_codes.html", {"codes": codes})
    context = {"form": form, "title": "New recovery codes", "what": NEW_CODES, "do": "Make them"}
    return render(request, "accounts/confirm.html", context)


@require_http_methods(["GET", "POST"])
def switch_second_factor_off(request: HttpRequest) -> HttpResponse:
    """Ask for the password alone from now on, once it was given."""
    if not second_factor.is_on(request.user):
        return redirect("accounts:own")
    form = ConfirmForm(request, request.POST or None)
    if form.is_valid():
        second_factor.switch_off(request.user, request.user.get_username())
        messages.success(request, "The second factor is off.")
        return redirect("accounts:own")
    context = {"form": form, "title": "Second factor off", "what": OFF, "do": "Switch it off"}
    return render(request, "accounts/confirm.html", context)


NEW_CODES = "You get ten new codes. Those you have will not work any more."
OFF = "Your password alone will let you in, and anybody else who comes to know it."
