"""Who can be told by mail, and whose turn it is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timezone

from django.contrib.auth.models import User
from django.db.models import Max

from console.access import Role
from console.notices.models import NoticeSent
from conversations.roster import accounts_by_turn, accounts_on_duty

_ABLE = [role.name.lower() for role in Role if role >= Role.FACILITATOR]
_NEVER = datetime.min.replace(tzinfo=timezone.utc)
SECOND = 2  # the stage at which one is told who is not on duty


def addresses() -> dict[str, str]:
    """Give the address of each account that may step in and agreed to be mailed."""
    users = User.objects.filter(is_active=True, groups__name__in=_ABLE, email__gt="")
    agreed = users.filter(mail_consent__isnull=False).order_by("username").distinct()
    return dict(agreed.values_list("username", "email"))


def on_duty(now: datetime, reachable: Collection[str]) -> list[str]:
    """Give who reads now, of those who can be reached."""
    return [account for account in accounts_on_duty(now) if account in reachable]


def next_in_line(now: datetime, reachable: Collection[str], told: Collection[str]) -> list[str]:
    """Give the one of the roster who was called out of turn the longest ago; [] if none is left.

    Among those who never were, the one who begins to read soonest.
    """
    able = [each for each in accounts_by_turn(now) if each in reachable and each not in told]
    called = NoticeSent.objects.filter(to__in=able, stage=SECOND).values_list("to")
    last = dict(called.annotate(Max("at")))
    return sorted(able, key=lambda each: last.get(each, _NEVER))[:1]
