"""Builders for what actions see: a tracker in the middle of a talk, and work half done."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from coach import arc
from coach.arc import Work

Event = dict[str, Any]


def make_tracker(
    text: str = "",
    intent: str = "tell",
    *,
    confidence: float = 0.99,
    choice: str = "",
    form: str = "",
    phase: str = "heard",
    offers: tuple[str, ...] = (),
    cites: str = "",
    **slots: Any,
) -> Tracker:
    """Give a tracker whose latest message is ``text``.

    ``phase`` is why a form is called: "opened", "heard" or "returned"; ``choice`` is the value of
    a tapped choice; ``offers`` are values that the coach's last message offered, titled alike, and
    ``cites`` is the entry that it told.
    """
    message = _message(text, "choose" if choice else intent, confidence, choice)
    events = [_said(offers, cites), {"event": "action", "name": "action_listen"}]
    events += [{"event": "user", "text": text, "parse_data": message}, *_since(form, phase)]
    loop = {"name": form} if form else {}
    return Tracker("somebody", slots, message, events, False, None, loop, form or "action_listen")


def make_work(skill: str = "planning", mode: str = "full", **answers: str) -> Work:
    """Give work in which these steps are answered, open at the next one."""
    work = arc.begin(skill, mode)
    for step, text in answers.items():
        work = arc.advance(arc.record({**work, "step": step}, text))
    return work


async def run(action: Action, tracker: Tracker) -> tuple[list[Event], CollectingDispatcher]:
    """Run an action; give its events and what it said."""
    dispatcher = CollectingDispatcher()
    return await action.run(dispatcher, tracker, {}), dispatcher


def said(dispatcher: CollectingDispatcher) -> list[str]:
    """Give the names of the responses that were uttered, in order."""
    return [message["response"] for message in dispatcher.messages]


def slots_of(events: list[Event]) -> dict[str, Any]:
    """Give the slots that the events leave."""
    return {event["name"]: event["value"] for event in events if event["event"] == "slot"}


def _message(text: str, intent: str, confidence: float, choice: str) -> dict[str, Any]:
    entities = [{"entity": "value", "value": choice}] if choice else []
    return {
        "text": text,
        "intent": {"name": intent, "confidence": 1.0 if choice else confidence},
        "entities": entities,
    }


def _said(offers: tuple[str, ...], cites: str) -> Event:
    buttons = [{"title": o, "payload": f'/choose{{"value": "{o}"}}'} for o in offers]
    custom = {"citations": [{"entry": cites}]} if cites else {}
    return {"event": "bot", "text": "…", "data": {"buttons": buttons, "custom": custom}}


def _since(form: str, phase: str) -> list[Event]:
    """Give what Rasa has put after the message when it calls the form."""
    if not form:
        return []
    before = {
        "opened": [{"event": "active_loop", "name": form}],
        "heard": [],
        "returned": [{"event": "action", "name": "action_example"}],
    }[phase]
    return [*before, {"event": "action", "name": form}]
