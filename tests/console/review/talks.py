"""Builds conversations as the assistant stores them, for the facilitators' pages."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta, timezone
from typing import Any

from conversations import inbox, turns
from conversations.models import Conversation, Overview
from conversations.turns import Turn

BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=timezone.utc)
_numbers = itertools.count(1)

Event = dict[str, Any]


def talk(channel: str = "web", **overview: Any) -> str:
    """Give a new conversation; ``overview`` sets what the list knows of it."""
    conversation_id = f"{channel}-{next(_numbers):06}"
    inbox.open_conversation(conversation_id, channel, "/greet")
    turns.commit_turn(Turn(conversation_id, 0, [bot("Hello.")]))
    known = {"heard_at": BEGIN, "turns": 1, "stage": 1, **overview}
    waits_since = known.pop("waits_since", None)
    Conversation.objects.filter(pk=conversation_id).update(waits_since=waits_since)
    Overview.objects.filter(pk=conversation_id).update(**known)
    return conversation_id


def add(conversation_id: str, *events: Event) -> None:
    """Store one more turn, of these events."""
    window = turns.load_window(conversation_id)
    assert window is not None
    turns.commit_turn(Turn(conversation_id, window.version, events))


def person(text: str, intent: str = "tell", sureness: float = 0.9, minute: int = 0) -> Event:
    """Give what a person typed, with what the coach understood."""
    ranking = [
        {"name": intent, "confidence": sureness},
        {"name": "example", "confidence": 0.06},
        {"name": "help", "confidence": 0.04},
    ]
    return {
        "event": "user",
        "text": text,
        "message_id": f"m-{next(_numbers)}",
        "timestamp": at(minute),
        "parse_data": {"intent": ranking[0], "intent_ranking": ranking},
    }


def bot(text: str, minute: int = 0, **custom: Any) -> Event:
    """Give what the coach said."""
    return {
        "event": "bot",
        "text": text,
        "timestamp": at(minute),
        "metadata": {"utter_action": "utter_welcome"},
        "data": {"custom": custom, "buttons": [{"title": "Go on", "payload": "/go"}]},
    }


def slot(name: str, value: Any, minute: int = 0) -> Event:
    """Give what a turn remembers."""
    return {"event": "slot", "name": name, "value": value, "timestamp": at(minute)}


def did(name: str, minute: int = 0) -> Event:
    """Give what the coach did."""
    return {"event": "action", "name": name, "timestamp": at(minute)}


def at(minute: int) -> float:
    """Give a time of the talk in seconds since 1970."""
    return (BEGIN + timedelta(minutes=minute)).timestamp()
