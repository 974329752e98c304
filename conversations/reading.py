"""What a facilitator may see of a conversation.

What people decided stands in the events themselves, so that nothing can say otherwise: nothing is
shown without their yes, nor what they kept private; danger to life is the one exception.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from conversations.models import Conversation, Reading
from conversations.turns import load_all_events


def readable_events(conversation_id: str) -> list[dict[str, Any]]:
    """Give the events that facilitators may see; none unless the person said yes.

    Raises:
        Conversation.DoesNotExist: there is no such conversation.
    """
    events = load_all_events(conversation_id)
    if Conversation.objects.get(pk=conversation_id).flag:  # somebody may be in danger
        return events
    return _without_private(events) if _may_read(events) else []


def record_reading(conversation_id: str, reader: str) -> None:
    """Keep that somebody opened a conversation: the person can ask who did."""
    Reading.objects.create(conversation_id=conversation_id, reader=reader)


def _may_read(events: Sequence[dict[str, Any]]) -> bool:
    consents: dict[str, str] = {}
    for event in events:
        if event["event"] == "slot" and event["name"] == "consents":
            consents = event["value"] or {}
    return consents.get("read") == "yes"


def _without_private(events: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out what was said from the message before "keep this private" to the end of it."""
    kept: list[dict[str, Any]] = []
    is_private, last_message, before_it = False, 0, 0
    for event in events:
        if event["event"] == "user":
            before_it, last_message = last_message, len(kept)
        if event["event"] == "slot" and event["name"] == "private":
            if event["value"] and not is_private:
                del kept[before_it:]
                last_message = len(kept)
            is_private = bool(event["value"])
            continue
        if not is_private:
            kept.append(event)
    return kept
