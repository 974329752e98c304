"""Builders for what travels through the assistant: events, turns, trackers, messages."""

from __future__ import annotations

import itertools
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

DOMAIN = Domain.from_yaml(
    """
    version: "3.1"
    intents: [tell]
    slots:
      plan: {type: any, influence_conversation: false, mappings: [{type: custom}]}
      step_answer: {type: any, influence_conversation: false, mappings: [{type: custom}]}
    forms:
      planning_form: {required_slots: [step_answer]}
    """
)

_ids = itertools.count(1)


def turn_events(text: str, *extra: Event, reply: str = "Go on.", **bot_data: Any) -> list[Event]:
    """Give the events of one whole turn, ending with the coach listening."""
    return [
        UserUttered(text, {"name": "tell", "confidence": 0.9}, message_id=f"m{next(_ids)}"),
        ActionExecuted("action_tell"),
        BotUttered(reply, bot_data),
        *extra,
        ActionExecuted("action_listen"),
    ]


def add_turn(tracker: DialogueStateTracker, text: str, *extra: Event, **bot: Any) -> None:
    """Let a turn happen on a tracker."""
    for event in turn_events(text, *extra, **bot):
        tracker.update(event, DOMAIN)


def plan_turn(tracker: DialogueStateTracker, number: int) -> None:
    """Let a turn happen that changes the plan, inside the form."""
    add_turn(
        tracker, f"answer {number}", ActiveLoop("planning_form"), SlotSet("plan", {"step": number})
    )
