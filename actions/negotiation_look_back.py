"""The turns of a talk's form: the ask quoted without whom it goes to, and the look back's first.

The look back on a real talk begins with what was told of it already.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import Events
from actions.form import Turn
from actions.meaning import said_plainly
from actions.message import message_of
from actions.negotiation_over import fresh_look_back
from actions.shelf import put_aside
from actions.skill import Skill
from actions.turn import work_of
from coach import arc
from coach.arc import Work
from coach.negotiation import our_wish, told_after, went_badly
from coach.playbook import default_playbook
from coach.playbook.meaning import asked_meaning
from coach.quoting import quote

WON = "won"
SPOKEN_THERE = frozenset({"opening"})  # a question is what is said in the talk then
BEGINS = frozenset({"new", WON})  # how a look back is entered
SAYS = {
    "won": "utter_look_back_won",
    "badly": "utter_look_back_badly",
    "agreed": "utter_look_back_agreed",
    "told": "utter_look_back_told",
}


def begins_look_back(tracker: Tracker) -> bool:
    """Tell whether a look back is opened just now, and something of the talk was told."""
    work = work_of(tracker, "negotiation") or {}
    is_new = work.get("mode") == "debrief" and work.get("entry") in BEGINS
    return is_new and bool(_told(tracker))


def _told(tracker: Tracker) -> str:
    return str((tracker.get_slot("occasion") or {}).get("text") or "")


class TalkTurn(Turn):
    """A turn that mirrors of the ask what is asked, and not what they want."""

    def hear(self) -> Events:
        """Say what a word means where just that is asked, then ask the step again."""
        may_ask = bool(self.message.choice) or self.work["step"] in SPOKEN_THERE
        found = None if may_ask else asked_meaning(self.message.text, default_playbook())
        if found is None:
            return super().hear()
        self._say("utter_definition", **said_plainly(found))
        return self._ask_again("back_negotiation")

    def _words(self) -> dict[str, Any]:
        return {**super()._words(), "my_ask": quote(our_wish(arc.said(self.work, "ask")))}


class LookBack(TalkTurn):
    """The first turn of a look back."""

    def __init__(self, form: Skill, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        super().__init__(form, dispatcher, tracker)
        self.text = _told(tracker)

    def open(self) -> Events:
        """Say a word on what was told, keep it, and ask for the first thing that was not."""
        found = told_after(self.text)
        manner = _manner(self.text, found, str(self.work.pop("entry", "")))
        heard = found.get("agreed") or self.text.replace(". ", "; ")  # quoted as one sentence
        self._say(SAYS[manner], quote=quote(heard))
        self.events.append(SlotSet("occasion", None))
        self.work = _filled(self.work, found)
        return self._ask()

    def open_from_a_step(self) -> Events:
        """Leave the preparation on the shelf, and look back with what was just told."""
        self.text = message_of(self.tracker).text
        self.work = fresh_look_back()
        return [*put_aside(self.tracker, self.skill), *self.open()]


def _manner(text: str, found: dict[str, str], entry: str) -> str:
    if went_badly(text):
        return "badly"
    return WON if entry == WON else "agreed" if "agreed" in found else "told"


def _filled(work: Work, found: dict[str, str]) -> Work:
    """Write down what was told, and open the first step that was not."""
    filled = arc.fill(work, found)
    still_open = (step.name for step in arc.steps_of(filled) if not arc.said(filled, step.name))
    return {**filled, "step": next(still_open)}
