"""Doubt of one's own power, met with people like them."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.examples import tell, told
from actions.message import message_of
from actions.turn import case_of, form_of
from actions.words import lead
from coach.asides import is_question
from coach.playbook import Entry, default_playbook
from coach.quoting import count_words

Events = list[dict[str, Any]]

# People who were not asked at first, and what they did; the best known first.
DOUBT_FACTS = ("L11", "L12", "L15", "U32", "U7", "U19")
ROOM_FOR_A_FRAME = 48


class ActionPowerless(Action):
    """Meets doubt with people like them, and what happened; no promise."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_powerless"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Tell one example, then ask one small thing."""
        events = tell_of_people_like_them(dispatcher, tracker)
        if not form_of(tracker):
            dispatcher.utter_message(response="utter_powerless_question")
        return events


def tell_of_people_like_them(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Tell what people did whom nobody had asked; no cheer, no promise."""
    entry = _like_them(tracker)
    asks = is_question(message_of(tracker).text)
    met = lead("doubt_asked" if asks else "doubt_said")
    if entry is None:
        dispatcher.utter_message(response="utter_powerless", lead=met)
        return []
    tell(dispatcher, entry, _frame(tracker, entry), lead=met)
    return [SlotSet("told", [*told(tracker), entry.id]), SlotSet("last_entry", entry.id)]


def _frame(tracker: Tracker, entry: Entry) -> str:
    """That it is no promise stands with the question; in a form, here, if there is room."""
    has_room = count_words(entry.text) <= ROOM_FOR_A_FRAME
    framed = bool(form_of(tracker)) and has_room
    return "utter_powerless_example" if framed else "utter_powerless_example_bare"


def _like_them(tracker: Tracker) -> Entry | None:
    fitting = [
        match.entry
        for match in default_playbook().search(_about(tracker), limit=20)
        if match.entry.fact in DOUBT_FACTS
    ]
    known = {entry.fact: entry for entry in default_playbook().entries}
    usual = [known[fact] for fact in DOUBT_FACTS if fact in known]
    fresh = [entry for entry in [*fitting, *usual] if entry.id not in told(tracker)]
    return fresh[0] if fresh else None


def _about(tracker: Tracker) -> str:
    return f"{case_of(tracker)} {message_of(tracker).text}"
