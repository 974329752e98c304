"""A talk that was prepared is over: what is told of it begins the look back."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.message import message_of
from actions.shelf import put_aside
from actions.turn import form_of, work_of
from actions.work import enter
from coach import arc
from coach.answers import SURE
from coach.arc import Work
from coach.negotiation import is_over

Events = list[dict[str, Any]]

PREPARED = frozenset({"full", "card"})


def is_after_a_talk(tracker: Tracker) -> bool:
    """Tell whether a message tells of the talk that was prepared.

    In the middle of a step it must be read so as well: "we met him in May" may be an answer.
    """
    work, message = work_of(tracker, "negotiation"), message_of(tracker)
    if work is None or work["mode"] not in PREPARED or not arc.said(work, "ask") or message.choice:
        return False
    is_read_so = message.intent == "after_meeting" and message.confidence >= SURE
    return is_over(message.text) and (is_read_so or not form_of(tracker))


def look_back(tracker: Tracker) -> Events:
    """Open the look back; what was prepared goes to the shelf."""
    told = SlotSet("occasion", {"kind": "after_meeting", "text": message_of(tracker).text})
    return [told, *put_aside(tracker, "negotiation"), *enter("negotiation", fresh_look_back())]


def fresh_look_back() -> Work:
    """Give an empty look back, to be entered."""
    return {**arc.begin("negotiation", "debrief"), "entry": "new"}
