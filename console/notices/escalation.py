"""Decides who is told of a notice, and who next when nobody sees to it.

First who is on duty, then one of the others on the roster, then everybody. Danger waits for no
duty to begin; a wish for a person does, for the person was told from when somebody reads.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from coach.settings import load_settings
from console.notices.models import TO_ALL, Notice, NoticeSent
from console.notices.raising import within
from console.notices.recipients import addresses, next_in_line, on_duty
from conversations import roster

How = NoticeSent.How
_DUTY, _NEXT = 1, 2


@dataclass(frozen=True)
class Ways:
    """By what can be told: mail to these, and the group's chat."""

    reachable: Collection[str]
    has_chat: bool


def tell_more(now: datetime) -> None:
    """Put on its way what is to be told now."""
    due = list(Notice.objects.filter(ended_at=None, next_at__lte=now).order_by("since"))
    if not due:
        return
    settings = load_settings().notices
    ways = Ways(addresses() if settings.mail else {}, bool(settings.webhook))
    for notice in due:
        _tell(notice, ways, now)


def _tell(notice: Notice, ways: Ways, now: datetime) -> None:
    if notice.stage == 0 and (begins := _waits_until(notice, now)) is not None:
        Notice.objects.filter(pk=notice.pk, stage=0, ended_at=None).update(next_at=begins)
        return
    told = set(notice.sent.filter(how=How.MAIL).values_list("to", flat=True))
    stage, accounts = _whom(notice, ways, told, now)
    with transaction.atomic():
        mine = Notice.objects.filter(pk=notice.pk, stage=notice.stage, ended_at=None)
        mine = mine.filter(next_at=notice.next_at)  # another worker has not told it meanwhile
        if not mine.update(stage=stage, next_at=_next_at(notice, stage, ways, accounts, now)):
            return
        to_mail = [(How.MAIL, account) for account in accounts]
        to_chat = [(How.CHAT, "")] if ways.has_chat and stage != _NEXT else []
        NoticeSent.objects.bulk_create(
            [
                NoticeSent(notice=notice, how=how, to=to, stage=stage, at=now, due_at=now)
                for how, to in to_mail + to_chat
            ],
            ignore_conflicts=True,
        )


def _waits_until(notice: Notice, now: datetime) -> datetime | None:
    """Give when the next duty begins that a wish for a person waits for; None: it does not wait."""
    if notice.reason == Notice.Reason.DANGER or roster.on_duty(now):
        return None
    shift = roster.next_on_duty(now)
    return shift.begins if shift else None


def _whom(notice: Notice, ways: Ways, told: set[str], now: datetime) -> tuple[int, list[str]]:
    """Give the stage that comes now and whom to mail; one that would reach nobody is left out."""
    if notice.stage < _DUTY:
        reading = on_duty(now, ways.reachable)
        if reading or (ways.has_chat and not ways.reachable):
            return _DUTY, reading
    elif notice.stage < _NEXT:
        following = next_in_line(now, ways.reachable, told)
        if following:
            return _NEXT, following
    return TO_ALL, [account for account in ways.reachable if account not in told]


def _next_at(
    notice: Notice, stage: int, ways: Ways, accounts: list[str], now: datetime
) -> datetime | None:
    """Give when more are to be told; where nobody could be, it is tried again."""
    is_told = bool(accounts) or ways.has_chat or notice.sent.exists()
    return None if stage == TO_ALL and is_told else now + within()
