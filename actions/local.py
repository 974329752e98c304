"""Answers what holds at this place, from the host's own file, with its age and source."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.message import message_of
from actions.turn import here
from coach.contacts import contacts_in_danger
from coach.local import Line, default_local
from coach.settings import load_settings

Events = list[dict[str, Any]]


class ActionLocal(Action):
    """Says who decides, until when, how to ask for data or where help is; or that it knows not."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_local"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Utter the line that fits, and how far to trust it."""
        known = default_local()
        line = known.find(message_of(tracker).text)
        if line is None:
            response = "utter_local_unknown" if known.lines else "utter_local_nothing"
            dispatcher.utter_message(response=here(tracker, response))
            return []
        today = contacts_in_danger(load_settings().care_file).now().date()
        dispatcher.utter_message(
            response=_response(line, today),
            says=line.says,
            noted=in_words(line.noted),
            age=age_in_words(line.age(today)),
            until=in_words(line.until) if line.until else "",
            place_of_source=line.source,
        )
        return []


def in_words(day: date) -> str:
    """Give a date as people write it."""
    return f"{day.day} {day:%B %Y}"


def age_in_words(days: int) -> str:
    """Give how long ago something was noted, as people say it."""
    if days < 1:
        return "today"
    for unit, length in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if days >= 2 * length:
            return f"{days // length} {unit}s ago"
    return "yesterday"


def _response(line: Line, today: date) -> str:
    if line.is_over(today):
        return "utter_local_over"
    return "utter_local_old" if line.is_old(today) else "utter_local"
