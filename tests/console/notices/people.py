"""Accounts, times on the roster and settings, to try notices with."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from django.contrib.auth.models import Group, User

from console.notices.models import MailConsent, Notice, NoticeSent
from conversations.models import Conversation, Duty, Overview
from tests.console.review.talks import talk

MONDAY = 0
NOON = datetime(2026, 11, 2, 12, 0, tzinfo=timezone.utc)  # a Monday
MINUTE = timedelta(minutes=1)
WITHIN = 10 * MINUTE


def account(name: str, role: str = "facilitator", *, agrees: bool = True) -> User:
    """Make an account that wants notices."""
    user = User.objects.create_user(name, email=f"{name}@example.org")
    user.groups.add(Group.objects.get(name=role))
    if agrees:
        MailConsent.objects.create(user=user, agreed_at=NOON)
    return user


def duty(name: str, begins: int, ends: int, weekday: int = MONDAY) -> None:
    """Put somebody on the roster."""
    hours = {"from_hour": begins, "to_hour": ends}
    Duty.objects.create(who=name.capitalize(), account=name, weekday=weekday, **hours)


def in_danger(since: datetime = NOON, **overview: object) -> str:
    """Give a conversation in which danger was noticed."""
    return talk("sms", flag="distress", flagged_at=since, needs_somebody=True, **overview)


def waiting(since: datetime = NOON) -> str:
    """Give a conversation whose person asks for a person."""
    return talk("telegram", waits_since=since, needs_somebody=True)


def flag_again(conversation: str, at: datetime) -> None:
    """Have danger noticed once more."""
    Overview.objects.filter(pk=conversation).update(flagged_at=at, needs_somebody=True)


def given_to(conversation: str, **changes: object) -> None:
    """Change who speaks, and what else stands in a conversation's row."""
    Conversation.objects.filter(pk=conversation).update(**changes)


def raised() -> list[tuple[str, str, datetime]]:
    """Give all notices that are open."""
    found = Notice.objects.filter(ended_at=None).order_by("since", "reason")
    return list(found.values_list("conversation_id", "reason", "since"))


def on_the_way(notice: Notice) -> list[tuple[int, str, str]]:
    """Give to whom a notice goes or went, stage by stage."""
    rows = NoticeSent.objects.filter(notice=notice).order_by("stage", "how", "to")
    return list(rows.values_list("stage", "how", "to"))
