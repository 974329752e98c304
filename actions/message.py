"""What somebody sent, as an action reads it: tapped, typed, or meant for what is open."""

from __future__ import annotations

import itertools
import re
from typing import Any

from rasa_sdk import Tracker

from actions.offers import choice_in_words
from actions.turn import bot_events, language_of, offer_of, tapped_choice
from coach.answers import DANGER, Message
from coach.case import tells_of_a_case, without_wish
from coach.evidence import brings_a_claim, is_pasted
from coach.languages import says
from coach.quoting import count_words

FEW_TO_AN_OFFER = 3  # a yes or a no in another language is that short

OF_A_CLAIM = "start_evidence"
_CHOICE = re.compile(r'^/choose\{"value": "(?P<value>[^"]*)"\}$')

# "I want to die tomorrow" is no day to be asked on, whatever was offered.
FIRST_OF_ALL = DANGER | {"stop", "erase"}


def message_of(tracker: Tracker) -> Message:
    """Give what the person sent last; the title of an open choice, typed, counts as a tap."""
    latest = tracker.latest_message
    intent = latest.get("intent") or {}
    text = str(latest.get("text") or "")
    name = str(intent.get("name") or "nlu_fallback")
    typed = (
        ""
        if name in FIRST_OF_ALL
        else _typed_choice(tracker, text) or choice_in_words(tracker, text)
    )
    said = "" if typed else _said_to_offer(tracker, text)
    return Message(
        text=text,
        intent="choose" if typed else said or name,
        confidence=1.0 if typed or said else float(intent.get("confidence") or 0.0),
        choice=typed or tapped_choice(latest),
        ranking={} if typed or said else _ranking(latest),
    )


def _in_words(tracker: Tracker, text: str) -> str:
    return _typed_choice(tracker, text) or choice_in_words(tracker, text)


def _ranking(latest: dict[str, Any]) -> dict[str, float]:
    ranked = latest.get("intent_ranking") or []
    return {str(one["name"]): float(one.get("confidence") or 0.0) for one in ranked}


def is_choice_in_words(tracker: Tracker) -> bool:
    """Tell whether words mean an open choice, whatever they were read as; true once a turn."""
    latest = tracker.latest_message
    if (latest.get("intent") or {}).get("name") == "choose" or not message_of(tracker).choice:
        return False
    since = reversed(tracker.events)
    done = itertools.takewhile(lambda event: event["event"] != "user", since)
    return all(event.get("name") != "action_choose" for event in done)


def _said_to_offer(tracker: Tracker, text: str) -> str:
    """Give "affirm" or "deny" when somebody says it in another language to an open offer."""
    is_asked = bool(offer_of(tracker)) and count_words(text) <= FEW_TO_AN_OFFER
    said = says(language_of(tracker), text) if is_asked else ""
    return {"yes": "affirm", "no": "deny"}.get(said, "")


def _typed_choice(tracker: Tracker, text: str) -> str:
    """An old choice is sent as its title; some people type what they could tap."""
    said = text.strip().lower()
    payloads = (
        str(button["payload"])
        for button in _open_buttons(tracker.events)
        if str(button["title"]).lower() == said
    )
    match = _CHOICE.match(next(payloads, ""))
    return match["value"] if match else ""


def _open_buttons(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the choices of the coach's last turn, the one before the latest message."""
    return [
        button
        for event in bot_events(events)
        for button in (event.get("data") or {}).get("buttons") or []
    ]


def fresh_case(tracker: Tracker) -> str:
    """Give what was told just before, or along with the wish itself; nothing old."""
    message = message_of(tracker)
    if is_pasted(message.text) or (message.intent == OF_A_CLAIM and brings_a_claim(message.text)):
        return message.text
    if message.intent.startswith("start_") and tells_of_a_case(message.text):
        return without_wish(message.text)
    return str((tracker.get_slot("occasion") or {}).get("text") or "")
