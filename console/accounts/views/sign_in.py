"""Signing in: the password, and the code where there is a second factor."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from console.accounts import second_factor, waiting
from console.accounts.errors import AccountsError
from console.accounts.forms import CodeForm, SignInForm

BACKEND = "django.contrib.auth.backends.ModelBackend"


class SignIn(LoginView):
    """Asks for name and password."""

    template_name = "accounts/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in, or ask for the code first."""
        if not second_factor.is_on(form.get_user()):
            return super().form_valid(form)
        waiting.wait(self.request, form.get_user(), self.get_success_url())
        return redirect("accounts:second_factor")


@never_cache
@require_http_methods(["GET", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """Ask who gave the right password for the code, and sign them in."""
    held = waiting.who_waits(request)
    if held is None:
        return redirect("accounts:sign_in")
    user, then = held
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            second_factor.check(user, form.cleaned_data["code"])
        except AccountsError as error:
            form.add_error("code", str(error))
        else:
            waiting.forget(request)
            login(request, user, backend=BACKEND)
            return redirect(then)
    return render(request, "accounts/enter_code.html", {"form": form})
