"""Finds what nobody was told of yet, and raises a notice for each: one, however many look.

What is looked for stands in small indexes of its own, so that it costs the same however many
conversations there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from coach.settings import load_settings
from console.notices.models import Notice
from conversations.models import Conversation, Overview

State = Conversation.State
Reason = Notice.Reason


def raise_notices(now: datetime) -> None:
    """Raise what is to be raised; what another worker raises meanwhile stands once."""
    danger = dangers(now).values_list("conversation_id", "flagged_at")
    _raise(Reason.DANGER, danger, now)
    requests = _requests(now).values_list("pk", "waits_since")
    _raise(Reason.REQUEST, requests, now)


def dangers(now: datetime) -> QuerySet[Overview]:
    """Give those who may be in danger and of whom nobody was told.

    Where a facilitator speaks already, they have the same time to answer as anybody.
    """
    in_time = now - within()
    flagged = Overview.objects.filter(needs_somebody=True, flagged_at__isnull=False)
    return flagged.filter(
        Q(seen_at=None) | Q(seen_at__lt=F("flagged_at")),
        ~Q(conversation__state=State.FACILITATOR) | Q(flagged_at__lte=in_time),
        ~_told_of("flagged_at", in_time, Q(reason=Reason.DANGER)),
        conversation__erase_wanted=False,
    )


def within() -> timedelta:
    """Give how long somebody has, to say that they see to it."""
    return timedelta(minutes=load_settings().notices.within)


def _requests(now: datetime) -> QuerySet[Conversation]:
    """Give those who wait for a person; who may be in danger, too, is told of as that alone."""
    waiting = Conversation.objects.filter(waits_since__isnull=False, state=State.COACH)
    return waiting.filter(
        ~_told_of("waits_since", now - within(), Q()),
        stopped=False,
        erase_wanted=False,
        erased_at=None,
    )


def _told_of(since: str, in_time: datetime, which: Q) -> Exists:
    """Tell whether a notice is open, or ended after it began, or so lately that somebody is at it.

    So what is said again and again while somebody is in danger is one notice, until whoever sees
    to it has had their time.
    """
    of_it = Notice.objects.filter(which, conversation=OuterRef("pk"))
    over = Q(ended_at__gte=OuterRef(since)) | Q(ended_at__gt=in_time)
    return Exists(of_it.filter(Q(ended_at=None) | over))


def _raise(reason: str, found: Iterable[tuple[str, datetime]], now: datetime) -> None:
    notices = [
        Notice(conversation_id=where, reason=reason, since=since, raised_at=now, next_at=now)
        for where, since in found
    ]
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
