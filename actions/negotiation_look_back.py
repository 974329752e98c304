"""The turns of a talk's form: the ask quoted without whom it goes to, and the look back's first.

The look back on a real talk begins with what was told of it already.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import TOLD, Events
from actions.form import Turn
from actions.meaning import said_plainly
from actions.message import fresh_case, message_of
from actions.negotiation_over import fresh_look_back
from actions.shelf import put_aside
from actions.skill import Skill
from actions.turn import work_of
from coach import arc
from coach.arc import Work
from coach.negotiation import options_to_show, our_wish, told_after, went_badly
from coach.negotiation.beyond_limit import BACK_ON_THE_PAGE
from coach.negotiation.our_wish import told_demand
from coach.negotiation.told_ask import ASK_TOLD
from coach.playbook import default_playbook
from coach.playbook.meaning import asked_meaning
from coach.quoting import quote

WON = "won"
LIMIT_OPTION = "limit_option"  # pending while an option is left off the page for others
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

    def _ask(self, lead_name: str = "") -> Events:
        """Say an ask back that the first message held already; else ask the open step."""
        told = self._told_ask()
        if not told:
            return super()._ask(lead_name)
        self.work = {**arc.record(self.work, told), "asked": "ask", "pending": ASK_TOLD}
        self.work["nexts"] = {**self.work.get("nexts", {}), "ask": [ASK_TOLD]}
        return self._ask_suggestion(lead_name)

    def _told_ask(self) -> str:
        """Give the ask that was told; in a card with all around it, as whom it goes to."""
        is_new = ASK_TOLD not in self.work.get("nexts", {}).get("ask", [])
        if self.work["step"] != "ask" or arc.said(self.work, "ask") or not is_new:
            return ""
        is_card = self.work["mode"] == "card"
        told = fresh_case(self.tracker) if is_card else str(self.work.get("case") or "")
        demand = told_demand(told)
        return told if demand and is_card else demand

    def _deny(self) -> Events:
        """What was told first is not what they ask: then it is asked."""
        if self.work.get("pending") != ASK_TOLD:
            return super()._deny()
        answers = {name: one for name, one in self.work["answers"].items() if name != "ask"}
        self.work = {**self.work, "answers": answers, "pending": None}
        return self._ask()

    def _can_put_back(self) -> bool:
        return self._hides_an_option() or super()._can_put_back()

    def _put_back(self) -> Events:
        """Show an option again that was left off the page for others; else as in every form."""
        if not self._hides_an_option():
            return super()._put_back()
        self.work["shows_options"] = True
        options = quote(arc.in_a_row(arc.said(self.work, "options")))
        self._say(TOLD, told=BACK_ON_THE_PAGE.format(options=options))
        if self.work.get("pending") == LIMIT_OPTION:
            self.work.pop("pending")
            return self._next("")
        return self._ask_again()

    def _hides_an_option(self) -> bool:
        answers = {name: arc.said(self.work, name) for name in self.work["answers"]}
        is_shown = self.work.get("shows_options") or not answers.get("options")
        return not is_shown and options_to_show(answers) != answers["options"]

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
