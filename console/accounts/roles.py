"""Gives and takes roles, and never the last host's."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet

from console.access import Role, role_of
from console.accounts import events
from console.accounts.errors import LastHostError
from console.accounts.events import happened
from console.accounts.sessions import end_sessions

ROLES: tuple[Role, ...] = tuple(role for role in Role if role is not Role.ANYBODY)
NAMES: dict[Role, str] = {role: role.name.lower() for role in ROLES}


def role_named(name: str) -> Role:
    """Give the role of a group's name.

    Raises:
        KeyError: there is none.
    """
    return Role[name.upper()]


def active_hosts() -> QuerySet[Any]:
    """Give the accounts that can let others in."""
    return get_user_model().objects.filter(is_active=True, groups__name=NAMES[Role.HOST])


def give_role(user: Any, role: Role) -> None:
    """Give an account one role in place of what it had, without a check and without a word."""
    user.groups.remove(*Group.objects.filter(name__in=NAMES.values()))
    user.groups.add(Group.objects.get(name=NAMES[role]))


@transaction.atomic
def change_role(user: Any, role: Role, by: str) -> None:
    """Change an account's role.

    Raises:
        LastHostError: it is the last host's.
    """
    _keep_a_host(user, stays=role is Role.HOST)
    before = role_of(user)
    give_role(user, role)
    detail = f"{user.get_username()}, {NAMES.get(before, 'no role')} to {NAMES[role]}"
    happened(by, events.CHANGED_ROLE, detail)


@transaction.atomic
def switch_off(user: Any, by: str) -> None:
    """Let an account sign in no more, and end where it is signed in now.

    Raises:
        LastHostError: it is the last host's.
    """
    _keep_a_host(user, stays=False)
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(user)
    happened(by, events.SWITCHED_OFF, user.get_username())


@transaction.atomic
def switch_on(user: Any, by: str) -> None:
    """Let an account sign in again."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    happened(by, events.SWITCHED_ON, user.get_username())


def _keep_a_host(user: Any, *, stays: bool) -> None:
    """Refuse what would leave nobody to let people in; two who do it at once wait in line."""
    Group.objects.select_for_update().get(name=NAMES[Role.HOST])
    hosts = set(active_hosts().values_list("pk", flat=True))
    if not stays and hosts == {user.pk}:
        raise LastHostError
