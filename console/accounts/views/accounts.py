"""The host's pages: who has an account, invitations, roles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coach.settings import load_settings
from console.accounts import links, roles, second_factor
from console.accounts.errors import AccountsError
from console.accounts.forms import InvitationForm, RoleForm


@dataclass(frozen=True)
class Account:
    """An account as a host sees it."""

    id: int
    name: str
    role: str
    last_seen: datetime | None
    has_second_factor: bool
    is_active: bool
    form: RoleForm


@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    """List the accounts and the invitations that nobody used yet."""
    context = {
        "accounts": listed_accounts(),
        "invitations": links.open_invitations(),
        "time_zone": load_settings().time_zone,
    }
    return render(request, "accounts/accounts.html", context)


def listed_accounts() -> list[Account]:
    """Give all accounts, those that are switched off last; in three queries, however many."""
    users = get_user_model().objects.prefetch_related("groups").order_by("-is_active", "username")
    with_factor = second_factor.who_have(users)
    return [_listed(user, user.pk in with_factor) for user in users]


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Make an invitation, and show its link this once."""
    form = InvitationForm(request.POST or None)
    if not form.is_valid():
        return render(request, "accounts/invite.html", {"form": form})
    role = roles.role_named(form.cleaned_data["role"])
    link = links.invite(role, form.cleaned_data["for_whom"], _name(request))
    context = {"link": link, "title": "Invitation", "days": links.INVITATION_LASTS.days}
    return render(request, "accounts/link.html", context)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Make an invitation useless."""
    links.withdraw(get_object_or_404(links.open_invitations(), pk=pk), _name(request))
    messages.success(request, "The invitation is withdrawn.")
    return redirect("accounts:accounts")


@require_POST
def change_role(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an account another role."""
    user = _account(pk)
    form = RoleForm(request.POST)
    if not form.is_valid():
        messages.error(request, "There is no such role.")
        return redirect("accounts:accounts")
    role = form.cleaned_data["role"]
    try:
        roles.change_role(user, roles.role_named(role), _name(request))
    except AccountsError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{user.get_username()} is {role} now.")
    return redirect("accounts:accounts")


@require_POST
def switch_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an account in no more."""
    user = _account(pk)
    try:
        roles.switch_off(user, _name(request))
    except AccountsError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{user.get_username()} is switched off and signed out.")
    return redirect("accounts:accounts")


@require_POST
def switch_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an account in again."""
    user = _account(pk)
    roles.switch_on(user, _name(request))
    messages.success(request, f"{user.get_username()} may sign in again.")
    return redirect("accounts:accounts")


@require_POST
def new_password_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the link for somebody who forgot their password, and show it this once."""
    user = get_object_or_404(get_user_model(), pk=pk, is_active=True)
    if user == request.user:  # whoever finds the screen open must not take the account over
        return redirect("accounts:password")
    link = links.new_password_link(user, _name(request))
    context = {"link": link, "title": f"New password for {user.get_username()}", "days": 1}
    return render(request, "accounts/link.html", context)


@require_POST
def take_second_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody who lost their phone and their codes in with the password alone."""
    user = _account(pk)
    if user == request.user:  # one's own needs the password
        return redirect("accounts:second_factor_off")
    second_factor.switch_off(user, _name(request))
    messages.success(request, f"{user.get_username()} is asked for the password alone now.")
    return redirect("accounts:accounts")


def _account(pk: int) -> Any:
    return get_object_or_404(get_user_model(), pk=pk)


def _name(request: HttpRequest) -> str:
    return str(request.user.get_username())


def _listed(user: Any, has_second_factor: bool) -> Account:
    held = {group.name for group in user.groups.all()}
    role = next((name for name in reversed(roles.NAMES.values()) if name in held), "")
    return Account(
        id=user.pk,
        name=user.get_username(),
        role=role,
        last_seen=user.last_login,
        has_second_factor=has_second_factor,
        is_active=user.is_active,
        form=RoleForm(initial={"role": role}, auto_id=f"id_%s_{user.pk}"),
    )
