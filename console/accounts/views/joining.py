"""Making one's own account, and a new password, at a one-time link."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from console.accounts import events
from console.accounts.errors import LinkError
from console.accounts.events import happened
from console.accounts.forms import JoinForm, NewPasswordForm
from console.accounts.links import invitation_of, join
from console.accounts.views.sign_in import BACKEND

GONE = 410


@never_cache
@require_http_methods(["GET", "POST"])
def make_account(request: HttpRequest, token: str) -> HttpResponse:
    """Let who has a link choose name and password; to look at it does not use it up."""
    try:
        invitation = invitation_of(token)
        # Messengers look at links that are sent through them: only the form uses one up.
        form = JoinForm(request.POST or None)
        if not request.user.is_authenticated and form.is_valid():
            user = form.save(commit=False)
            join(token, user)
            login(request, user, backend=BACKEND)
            messages.success(request, f"Welcome, {user.get_username()}.")
            return redirect("accounts:own")
    except LinkError as error:
        return render(request, "accounts/no_link.html", {"error": error}, status=GONE)
    context = {"form": form, "invitation": invitation}
    return render(request, "accounts/join.html", context)


class NewPassword(PasswordResetConfirmView):
    """Lets who has a link from a host choose a new password; Django takes the link once."""

    template_name = "accounts/new_password.html"
    form_class = NewPasswordForm
    success_url = reverse_lazy("accounts:sign_in")

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the password; signing in comes after it, with the code if there is one."""
        answer = super().form_valid(form)
        happened(self.user.get_username(), events.CHANGED_PASSWORD, "by a link")
        messages.success(self.request, "Your new password holds. Please sign in with it.")
        return answer

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Show the form, or that the link is of no use any more."""
        if self.validlink:
            return super().render_to_response(context, **kwargs)
        return render(self.request, "accounts/no_link.html", {"error": LinkError()}, status=GONE)
