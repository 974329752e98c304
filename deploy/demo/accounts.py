"""An account for each of the invented group, with a password that is told once and kept nowhere."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from console.accounts import events
from console.accounts.events import happened
from console.accounts.roles import give_role, role_named
from conversations.models import Duty
from deploy.demo.group import written


@dataclass(frozen=True)
class Account:
    """What somebody signs in with."""

    username: str
    role: str
    password: str


def make_accounts() -> Sequence[Account]:
    """Make them, each with a password of its own, drawn by chance; put them onto the roster."""
    names = {member["username"]: member["name"] for member in written()["members"]}
    made = [
        _make(Account(member["username"], member["role"], secrets.token_urlsafe(12)), names)
        for member in written()["members"]
    ]
    Duty.objects.bulk_create(
        Duty(
            who=names[duty["username"]],
            account=duty["username"],
            weekday=weekday,
            from_hour=duty["from_hour"],
            to_hour=duty["to_hour"],
        )
        for duty in written()["roster"]
        for weekday in duty["weekdays"]
    )
    return made


def _make(account: Account, names: Mapping[str, str]) -> Account:
    first_name = names[account.username]
    user = User.objects.create_user(
        account.username, password=account.password, first_name=first_name
    )
    give_role(user, role_named(account.role))
    happened(account.username, events.JOINED, account.role)
    return account
