"""The queue of "that's not right": what the coach said, and what the person holds against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from conversations import reading
from conversations.models import Overview
from conversations.overview import DISPUTED
from conversations.review_models import SettledDispute

PER_PAGE = 10  # conversations, all of whose events are looked at


@dataclass(frozen=True)
class Dispute:
    """One time that somebody said so."""

    conversation_id: str
    key: str
    at: datetime
    skill: str
    step: str
    coach_words: str  # what the coach said before it
    judged: str  # by the coach's own names, what it had found in the last answer
    words: str  # the person's
    settled_by: str = ""
    settled_at: datetime | None = None


def conversations_with_disputes(*, shows_settled: bool) -> QuerySet[Overview]:
    """Give the conversations that may be read and in which somebody said so, for a list of them."""
    found = Overview.objects.filter(Q(may_read=True) | Q(conversation__flag__gt=""), disputed__gt=0)
    if shows_settled:
        return found
    counted = found.annotate(settled=Count("conversation__settled_disputes"))
    return counted.filter(disputed__gt=F("settled"))


def disputes_of(
    conversation_ids: Sequence[str], show: Callable[[str], str] = str
) -> Sequence[Dispute]:
    """Give what may be read of the disputes in some conversations; ``show`` may mask words.

    Raises:
        Conversation.DoesNotExist: one of the conversations is not there.
    """
    settled = {
        (one.conversation_id, one.key): one
        for one in SettledDispute.objects.filter(conversation_id__in=conversation_ids)
    }
    return [
        dispute
        for conversation_id in conversation_ids
        for dispute in _readable(conversation_id, settled, show)
    ]


def _readable(
    conversation_id: str,
    settled: Mapping[tuple[str, str], SettledDispute],
    show: Callable[[str], str],
) -> Iterator[Dispute]:
    readable = reading.readable(conversation_id)
    for key, (view, coach_words) in _views(readable.events).items():
        moment = datetime.fromtimestamp(view["at"], tz=timezone.utc)
        if readable.is_private_at(moment):  # the slot lists it again in what came after
            continue
        done = settled.get((conversation_id, key))
        yield Dispute(
            conversation_id,
            key,
            moment,
            skill=str(view.get("skill") or ""),
            step=str(view.get("step") or "").replace("_", " "),
            coach_words=show(coach_words),
            judged=_judged(view.get("said") or {}, view.get("step")),
            words=show(str(view.get("text") or "")),
            settled_by=done.who if done else "",
            settled_at=done.at if done else None,
        )


def _views(events: Sequence[dict[str, Any]]) -> dict[str, tuple[dict[str, Any], str]]:
    """Give each view once, by its time, with what the coach had said before it."""
    found: dict[str, tuple[dict[str, Any], str]] = {}
    before, since = "", ""
    for event in events:
        if event["event"] == "user":
            before, since = since or before, ""
        elif event["event"] == "bot" and event.get("text"):
            since = f"{since}\n{event['text']}".strip()
        elif event["event"] == "slot" and event["name"] == DISPUTED:
            for view in event["value"] or ():
                if "at" in view:
                    found.setdefault(f"{view['at']:.3f}", (view, before))
    return found


def _judged(feedback: Mapping[str, Any], step: str | None) -> str:
    of_step = feedback.get(step or "") or next(reversed(list(feedback.values())), None) or {}
    names = [of_step.get("strength"), of_step.get("next"), *(of_step.get("flags") or ())]
    return ", ".join(str(name).replace("_", " ") for name in names if name)
