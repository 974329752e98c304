"""Measures what people learned, apart from the pages: reviewing a goal takes its time.

Only of people who let facilitators read, and of nobody who kept a part private: their works hold
what was said in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from coach import arc
from coach.evidence.exercises import AFTER, BEFORE
from coach.planning import review_goal
from conversations import reading
from conversations.models import Conversation, Learnt, Work

Pair = tuple[int, int] | None


def measure_changed() -> int:
    """Measure whoever wrote since the last time, forget who may not be read; give how many."""
    Learnt.objects.exclude(conversation__overview__may_read=True).delete()
    number = 0
    for conversation_id in _changed():
        measure(conversation_id)
        number += 1
    return number


def measure(conversation_id: str) -> None:
    """Keep what one person learned, as numbers."""
    now = timezone.now()
    readable = reading.readable(conversation_id)
    if readable.consents.get("read") != "yes":
        Learnt.objects.filter(pk=conversation_id).delete()
        return
    events: Sequence[dict[str, Any]] = () if readable.has_private else readable.events
    pairs = {
        "goal": None if readable.has_private else goals_of(conversation_id),
        "talk": rounds_of(events),
        "practice": practice_of(events),
    }
    found = {
        f"{name}_{end}": pair[place] if pair else None
        for name, pair in pairs.items()
        for place, end in enumerate(("first", "last"))
    }
    Learnt.objects.update_or_create(pk=conversation_id, defaults={**found, "measured_at": now})


def goals_of(conversation_id: str) -> Pair:
    """Count the parts in the first and the last wording of the goal that was worded anew first."""
    for data in _plans(conversation_id):
        wordings = arc.ever_said(data, "goal")
        if len(wordings) > 1:
            return _parts(wordings[0]), _parts(wordings[-1])
    return None


def rounds_of(events: Sequence[dict[str, Any]]) -> Pair:
    """Give what two rounds of one rehearsed talk were worth; other talks cannot be compared."""
    worth: dict[str, list[int]] = {}
    for one in next(filter(None, _latest(events, "play", "rounds")), []):
        worth.setdefault(one["scenario"], []).append(one["mine"])
    twice = next((rounds for rounds in worth.values() if len(rounds) > 1), None)
    return (twice[0], twice[1]) if twice else None


def practice_of(events: Sequence[dict[str, Any]]) -> Pair:
    """Give how many claims were asked well at the first try in both forms."""
    for notes in _latest(events, "exercise", "notes"):
        results = (notes or {}).get("results") or {}
        if BEFORE in results and AFTER in results:
            return results[BEFORE]["first"], results[AFTER]["first"]
    return None


def _changed() -> Iterator[str]:
    agreed = Conversation.objects.filter(overview__may_read=True, erased_at=None)
    is_new = Q(learnt=None) | Q(learnt__measured_at__lt=F("updated_at"))
    return agreed.filter(is_new).values_list("pk", flat=True).iterator()


def _plans(conversation_id: str) -> Iterator[dict[str, Any]]:
    works = Work.objects.filter(conversation_id=conversation_id, skill="plan").order_by("pk")
    return (data for data in works.values_list("data", flat=True) if data and data.get("answers"))


def _parts(goal: str) -> int:
    return sum(review_goal(goal).has.values())


def _latest(events: Sequence[dict[str, Any]], slot: str, part: str) -> Iterator[Any]:
    """Give a part of what a slot held, the latest first."""
    for event in reversed(events):
        if event["event"] == "slot" and event["name"] == slot:
            held: Mapping[str, Any] = event["value"] or {}
            yield held.get(part)
