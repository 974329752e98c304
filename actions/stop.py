"""A full stop, and being forgotten, when asked for."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.care_talk import STAY
from actions.in_language import in_language, remember_language
from actions.message import message_of
from actions.turn import form_of, language_of, offer_of, skill_of
from actions.work import leave_form
from coach.asides import is_question
from coach.care import ends_a_step

Events = list[dict[str, Any]]


class ActionErase(Action):
    """Asks once before everything is deleted."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_erase"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Ask; the choice does it, or the wish said once more."""
        if offer_of(tracker) == "erase" and not is_question(message_of(tracker).text):
            return [FollowupAction("action_choose")]
        dispatcher.utter_message(response=in_language("utter_erase", language_of(tracker)))
        return [*remember_language(tracker), SlotSet("offered", "erase")]


class ActionStop(Action):
    """Stops, says how to start again, and nothing more."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_stop"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Stop; on the web, a word that may mean this step alone is asked about first."""
        if tracker.get_latest_input_channel() == "web" and ends_a_step(message_of(tracker).text):
            return ask_what_to_stop(dispatcher, tracker)
        return [*remember_language(tracker), *stop(dispatcher, tracker)]


def ask_what_to_stop(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Ask whether this step alone is meant, or everything."""
    dispatcher.utter_message(response=in_language("utter_stop_or_leave", language_of(tracker)))
    return [SlotSet("offered", "stop")]


def stop(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Close what is open, so that nothing else is asked."""
    response = in_language("utter_stop", language_of(tracker))
    dispatcher.utter_message(response=response, json_message={"stop": True})
    skill = skill_of(tracker)
    paused = [SlotSet("paused_skill", skill)] if skill else []
    closed = leave_form() if form_of(tracker) else []
    care = tracker.get_slot("care")
    kept = {**care, "asked": STAY} if care and not care.get("doubtful") else None
    return [*paused, *closed, SlotSet("care", kept), SlotSet("offered", None)]
