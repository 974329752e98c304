"""A wish for a person: passed on, with who reads and when."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.consent import READ, ask_once
from actions.in_language import in_language, remember_language
from actions.reach import hours_of
from actions.turn import form_of, language_of
from coach.contacts import Contacts, contacts_in_danger
from coach.languages import ENGLISH
from coach.settings import load_settings

Events = list[dict[str, Any]]


class ActionPerson(Action):
    """Passes a wish for a person on, and says honestly when somebody reads."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_person"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Mark the wish; promise nothing."""
        language = language_of(tracker)
        ask_person(dispatcher, contacts_in_danger(load_settings().care_file), language)
        may_ask = language == ENGLISH and not form_of(tracker)  # a step has its own question
        asked = ask_once(dispatcher, tracker, READ) if may_ask else []
        return [*remember_language(tracker), *asked, SlotSet("lost", 0)]


def ask_person(dispatcher: CollectingDispatcher, contacts: Contacts, language: str) -> None:
    """Mark that a person is wanted and say who reads, and when."""
    reader = contacts.facilitator(contacts.now())
    if reader is None:
        response = in_language("utter_person", language)
        dispatcher.utter_message(response=response, json_message={"handover": True})
        return
    state = "here" if reader.is_open(contacts.now()) else "away"
    dispatcher.utter_message(
        response=in_language(f"utter_person_{state}", language),
        name=reader.name,
        hours=hours_of(reader, language),
        json_message={"handover": True},
    )
