"""Beginning a skill: at once when it is plain, after one question when older work would go."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import TOLD
from actions.examples import just_told
from actions.message import is_choice_in_words, message_of
from actions.shelf import put_aside
from actions.turn import work_of
from actions.words import choice, label
from actions.work import enter, wants_change
from coach import arc
from coach.arc import Work
from coach.evidence import asks_to_tell_on, is_pasted, phrase
from coach.occasion import how_soon, wants_to_count
from coach.quoting import quote

Events = list[dict[str, Any]]

_ANOTHER = re.compile(r"\b(another|new|second|third|one more|different|separate)\b", re.IGNORECASE)
_HURRIES = re.compile(
    r"\b(quick(ly)?|fast|short|brief|hurry|in a rush|no time|not much time|"
    r"(five|5|ten|10|two|2|few|couple of) min\w*)\b",
    re.IGNORECASE,
)
_OWN_NUMBERS = re.compile(
    r"\b(my|our|these|those|some|have|got|the) (own )?(\w+ )?(numbers|figures|counts|values|data)\b"
    r"(?!.{0,25}\b(gave|give|gives|told|tell|published|claim\w*|sent|announced)\b|"
    r".{0,15}\b(in|of|from) "
    r"(the|this|that|their) (\w+ )?(council|company|report|leaflet|ministry|contractor|paper)\b)|"
    r"\b(run |line )?(chart|graph|diagram)\b|\bbefore and after\b|"
    r"\b(we|i) (have )?(counted|measured|weighed)\b",
    re.IGNORECASE,
)
SURE_ENOUGH = 0.5  # below it, a guess would put somebody into the wrong arc


class ActionBegin(Action):
    """Begins planning, a preparation or a check."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_begin"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Enter the form; ask first when unsure, or when there is work already."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        if wants_change(tracker):
            return [FollowupAction("action_edit")]
        message = message_of(tracker)
        if just_told(tracker) and asks_to_tell_on(message.text):
            dispatcher.utter_message(response=TOLD, told=phrase("told_on"))
            return []
        skill = message.intent.removeprefix("start_")
        if message.confidence < SURE_ENOUGH:
            return _ask_if_meant(dispatcher, skill)
        work = work_of(tracker, skill)
        fresh = {**arc.begin(skill, _mode(skill, message.text)), "entry": "new"}
        is_another = bool(_ANOTHER.search(message.text)) or is_pasted(message.text)
        if work and arc.begun(work) and not is_another:
            return _offer_old(dispatcher, work)
        return [*put_aside(tracker, skill), *enter(skill, fresh)]


def _mode(skill: str, text: str) -> str:
    """Who is in a hurry is asked less; own numbers, and counting, have questions of their own."""
    if skill == "evidence":
        return _evidence_mode(text)
    if skill == "negotiation" and how_soon(text) == "soon":
        return "card"
    return "quick" if skill == "planning" and _HURRIES.search(text) else "full"


def _evidence_mode(text: str) -> str:
    if is_pasted(text):
        return "numbers"
    if wants_to_count(text):
        return "collect"
    if _OWN_NUMBERS.search(text):
        return "numbers"
    return "quick" if _HURRIES.search(text) else "full"


def _ask_if_meant(dispatcher: CollectingDispatcher, skill: str) -> Events:
    buttons = [choice(label(f"meaning_start_{skill}"), f"start:{skill}")]
    dispatcher.utter_message(response="utter_begin_unsure", buttons=buttons)
    return [SlotSet("offered", f"start_{skill}")]


def _offer_old(dispatcher: CollectingDispatcher, work: Work) -> Events:
    """Nothing is written over before the person has said so."""
    skill, status = work["skill"], work["status"]
    buttons = [
        choice(label(f"old_{status}"), f"old_{skill}:yes"),
        choice(label("begin_new"), f"start:{skill}"),
    ]
    dispatcher.utter_message(
        response=f"utter_old_{status}",
        buttons=buttons,
        quote=quote(arc.headline(work)),
        thing=label(skill),
    )
    return [SlotSet("offered", f"old_{skill}")]
