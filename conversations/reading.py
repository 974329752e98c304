"""What a facilitator may see of a conversation.

What people decided stands in the events themselves, so that nothing can say otherwise: nothing is
shown without their yes, nor what they kept private; danger to life is the one exception.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.models import Conversation, Reading
from conversations.turns import load_all_events


@dataclass(frozen=True)
class Readable:
    """What may be seen: the events, and where the person kept something to themselves."""

    is_open: bool  # whether anything may be
    events: Sequence[dict[str, Any]] = ()
    message_ids: Sequence[str] = ()  # of all that was answered in a turn, also of what is hidden
    consents: dict[str, str] = field(default_factory=dict)
    private: Sequence[tuple[float, float]] = ()  # from when to when, in seconds since 1970

    @property
    def has_private(self) -> bool:
        """Tell whether a part was kept private."""
        return bool(self.private)

    def is_private_at(self, moment: datetime) -> bool:
        """Tell whether what was said at a moment belongs to a private part."""
        seconds = moment.timestamp()
        return any(begin <= seconds <= end for begin, end in self.private)


def readable(conversation_id: str) -> Readable:
    """Give what facilitators may see of a conversation.

    Raises:
        Conversation.DoesNotExist: there is no such conversation.
    """
    is_flagged = bool(Conversation.objects.get(pk=conversation_id).flag)
    events = load_all_events(conversation_id)
    if is_flagged:  # somebody may be in danger
        return Readable(True, events, _answered(events), _consents(events))
    return _as_agreed(events)


def as_agreed(conversation_id: str) -> Readable:
    """Give what the person agreed to, also where they may be in danger: what may leave the coach.

    Nothing is open where there is no such conversation, or none any more.
    """
    return _as_agreed(load_all_events(conversation_id))


def record_reading(conversation_id: str, reader: str) -> None:
    """Keep that somebody opened a conversation: the person can ask who did."""
    Reading.objects.create(conversation_id=conversation_id, reader=reader)


def _as_agreed(events: list[dict[str, Any]]) -> Readable:
    consents = _consents(events)
    if consents.get("read") != "yes":
        return Readable(False, consents=consents)
    kept, private = _without_private(events)
    return Readable(True, kept, _answered(events), consents, private)


def _answered(events: Sequence[dict[str, Any]]) -> list[str]:
    return [str(event.get("message_id")) for event in events if event["event"] == "user"]


def _consents(events: Sequence[dict[str, Any]]) -> dict[str, str]:
    consents: dict[str, str] = {}
    for event in events:
        if event["event"] == "slot" and event["name"] == "consents":
            consents = event["value"] or {}
    return consents


def _without_private(
    events: Sequence[dict[str, Any]],
) -> tuple[list[dict[str, Any]], list[tuple[float, float]]]:
    """Leave out what was said from the message before "keep this private" to the end of it."""
    kept: list[dict[str, Any]] = []
    spans: list[tuple[float, float]] = []
    is_private, last_message, before_it, begin = False, 0, 0, 0.0
    for event in events:
        if event["event"] == "user":
            before_it, last_message = last_message, len(kept)
        if event["event"] == "slot" and event["name"] == "private":
            if event["value"] and not is_private:
                begin = _time(kept[before_it]) if before_it < len(kept) else _time(event)
                del kept[before_it:]
                last_message = len(kept)
            if is_private and not event["value"]:
                spans.append((begin, _time(event)))
            is_private = bool(event["value"])
            continue
        if not is_private:
            kept.append(event)
    if is_private:
        spans.append((begin, float("inf")))
    return kept, spans


def _time(event: dict[str, Any]) -> float:
    return float(event.get("timestamp") or 0.0)
