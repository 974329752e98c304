"""An account for each of the invented group, with a password that is told once and kept nowhere."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from console.accounts import events
from console.accounts.events import happened
from console.accounts.roles import give_role, role_named
from deploy.demo.group import written


@dataclass(frozen=True)
class Account:
    """What somebody signs in with."""

    username: str
    role: str
    password: str


def make_accounts() -> Sequence[Account]:
    """Make them; each with a password of its own, drawn by chance."""
    return [
        _make(
            Account(member["username"], member["role"], secrets.token_urlsafe(12)), member["name"]
        )
        for member in written()["members"]
    ]


def _make(account: Account, name: str) -> Account:
    user = User.objects.create_user(account.username, password=account.password, first_name=name)
    give_role(user, role_named(account.role))
    happened(account.username, events.JOINED, account.role)
    return account
