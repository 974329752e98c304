"""Words in the person's own language, where there are any; the coach itself is in English."""

from __future__ import annotations

import functools
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.message import message_of
from actions.turn import form_of, language_of, offer_of
from actions.words import RESPONSES, load_labels
from coach.languages import ENGLISH, load_other_languages
from coach.yaml_file import read_yaml

Events = list[dict[str, Any]]


@functools.cache
def load_names() -> frozenset[str]:
    """Read the names of all responses; once for the process."""
    return frozenset(
        name for file in RESPONSES.glob("*.yml") for name in read_yaml(file)["responses"]
    )


def remember_language(tracker: Tracker) -> Events:
    """Keep the language, for a tap or a short word that follows."""
    language = language_of(tracker)
    known = tracker.get_slot("language") or ENGLISH
    return [SlotSet("language", language)] if language != known else []


def in_language(response: str, language: str) -> str:
    """Give the name of the response in this language; the English one where there is none."""
    name = f"{response}_{_suffix(language)}"
    return name if name in load_names() else response


def label_in(name: str, language: str) -> str:
    """Give a label in this language; in English where there is none."""
    return load_labels().get(f"{name}_{_suffix(language)}", load_labels()[name])


def _suffix(language: str) -> str:
    return language.lower().replace("-", "_")


class ActionOtherLanguage(Action):
    """Says in somebody's own language what the coach can do in it, and offers a person."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_other_language"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Say it once in full; then only remind."""
        language = language_of(tracker)
        kept = remember_language(tracker)
        if offer_of(tracker) and message_of(tracker).intent in {"affirm", "deny"}:
            return [*kept, FollowupAction("action_choose")]
        if form_of(tracker):
            return kept
        response = in_language("utter_other_language", language)
        if response != "utter_other_language":
            dispatcher.utter_message(response=response)
            return kept
        other = load_other_languages().get(language)
        if other:
            dispatcher.utter_message(response="utter_noticed", noticed=other.noticed)
        else:
            dispatcher.utter_message(response="utter_other_language")
        return kept
