"""Ends a notice: somebody sees to it, or it is over by itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from console.notices.models import Notice
from conversations.audit import record
from conversations.models import Audit, Conversation

SEES_TO_IT = "sees to it"
# Who does one of these has seen it, wherever they came from.
ACTS = (SEES_TO_IT, "took over", "wrote", "seen to", "take")


def see_to(notice: Notice, who: str, now: datetime) -> bool:
    """Keep that somebody sees to it; False where it is over, or another was quicker."""
    with transaction.atomic():
        is_first = _end(notice, now, who)
        if is_first:
            record(who, SEES_TO_IT, notice.conversation_id)
    return is_first


def settle(now: datetime) -> None:
    """End what somebody has seen to by what they did, and what is over by itself.

    What hung on a conversation that was erased goes; so does what still hangs on it here.
    """
    still_open = Notice.objects.filter(ended_at=None)
    still_open.filter(conversation__erased_at__isnull=False).delete()
    acts = Audit.objects.filter(
        act__in=ACTS, conversation_id__in=still_open.values("conversation_id")
    )
    done = list(acts.order_by("at").values_list("conversation_id", "at", "who"))
    for notice in still_open if done else ():
        for where, at, who in done:
            if where == notice.conversation_id and at >= notice.since:
                _end(notice, at, who)
                break
    is_over = Q(conversation__waits_since=None) | Q(conversation__stopped=True)
    over = still_open.filter(is_over, reason=Notice.Reason.REQUEST)
    for notice in over.exclude(conversation__state=Conversation.State.FACILITATOR):
        _end(notice, now)


def forget_erased() -> None:
    """Forget all notices of conversations that were erased."""
    Notice.objects.filter(conversation__erased_at__isnull=False).delete()


def _end(notice: Notice, at: datetime, who: str = "") -> bool:
    still_open = Notice.objects.filter(pk=notice.pk, ended_at=None)
    return bool(still_open.update(ended_at=at, acknowledged_by=who, next_at=None))
