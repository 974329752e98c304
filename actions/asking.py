"""Asking the questions of an arc, and keeping the work after each."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.examples import citation, entry_of
from actions.turn import SLOTS, today, work_of
from actions.words import choice, label, lead
from coach import arc
from coach.dates import say
from coach.playbook import Practice
from coach.quoting import last_part, quote

Events = list[dict[str, Any]]

TOLD = "utter_numbers_told"  # says what is told, and nothing else
WHICH = "which"  # pending while the coach asks which part is to change
MOST_CHOICES = 4


class Asking:
    """The work as it stands, where replies go, and every way to ask."""

    def __init__(self, skill: str, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.skill = skill
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.work = work_of(tracker, skill) or arc.begin(skill)
        self.events: Events = []

    def _ask(self, lead_name: str = "") -> Events:
        step = self.work["step"]
        first = self.work["asked"] is None
        is_first = step == arc.steps_of(self.work)[0].name
        case = self.work.get("case") if first and is_first else ""
        known = self.work.get("known", {}).get(step, "")
        variant = "_case" if case else "_known" if known else self._variant()
        self._show_above()
        self._say(
            f"utter_ask_{self.skill}_{step}{variant}",
            lead=self._lead(lead_name),
            buttons=self._ways() if first and is_first else None,
            case=quote(case or ""),
            known=quote(known),
            **self._words(),
        )
        self.work["asked"] = step
        return self._keep()

    def _ways(self) -> list[dict[str, str]] | None:
        """Give the choices of a shorter way under the first question, if there is one."""
        return None

    def _lead(self, name: str) -> str:
        """Give the words that lead into a question; a skill may have its own."""
        return lead(name) if name else ""

    def _show_above(self) -> None:
        """Say what stands above the open question; a skill may have something."""

    def _variant(self) -> str:
        """Give the ending of the response that asks the open step here; a skill may have some."""
        return ""

    def _ask_again(self, lead_name: str = "") -> Events:
        if self.work.get("pending") == WHICH or not self.work["step"]:
            return self._ask_which()
        if self.work.get("pending"):
            return self._ask_suggestion(lead_name)
        if arc.said(self.work, self.work["step"]):
            return self._ask_change(lead_name)
        return self._ask(lead_name)

    def _ask_suggestion(self, lead_name: str = "") -> Events:
        words = quote(last_part(arc.said(self.work, self.work["step"])))
        practice = self._practice(self.work["pending"])
        told = self._next_words()
        self._say(
            TOLD if told else f"utter_next_{self.work['pending']}",
            feedback=True,
            citations=[citation(entry_of(practice))] if practice else [],
            buttons=[choice(label(self._keeps()), "keep")],
            lead=self._lead(lead_name),
            quote=words,
            told=f"{self._lead(lead_name)}{told}",
            practice=practice.name if practice else "",
            day=say(date.fromisoformat(due), today()) if (due := self.work.get("due")) else "",
            **self._words(),
        )
        return self._keep()

    def _next_words(self) -> str:
        """Give the words of the open next thing where no response has them; a skill may."""
        return ""

    def _keeps(self) -> str:
        """Name the label of the choice that leaves an answer as it is."""
        return "keep"

    def _practice(self, next_thing: str) -> Practice | None:
        """Give the playbook's practice that a next thing leans on, if it leans on one."""
        return None

    def _ask_change(self, lead_name: str = "") -> Events:
        step = self.work["step"]
        if not step:
            return self._ask_which()
        text = arc.said(self.work, step)
        if not text:
            return self._ask()
        self._say(
            "utter_change_step",
            buttons=[choice(label("keep"), "keep")],
            lead=self._lead(lead_name),
            part=label(f"{self.skill}_{step}"),
            quote=quote(text),
        )
        return self._keep()

    def _ask_which(self) -> Events:
        answered = [s.name for s in arc.steps_of(self.work) if arc.said(self.work, s.name)]
        if not answered:
            return self._ask()
        first = int(self.work.get("shown_from", 0)) if self.work.get("pending") == WHICH else 0
        choices = [choice(label(f"{self.skill}_{n}"), f"edit:{n}") for n in answered[first:]]
        self.work["pending"], self.work["shown_from"] = WHICH, first
        if len(choices) > MOST_CHOICES:
            choices[MOST_CHOICES - 1 :] = [choice(label("more_parts"), "edit:more")]
        self._say("utter_which_part", buttons=choices)
        return self._keep()

    def _say(
        self,
        response: str,
        buttons: list[dict[str, str]] | None = None,
        *,
        feedback: bool = False,
        citations: list[dict[str, Any]] | None = None,
        **words: Any,
    ) -> None:
        custom: dict[str, Any] = {"feedback": True} if feedback else {}
        custom |= {"citations": citations} if citations else {}
        self.dispatcher.utter_message(
            response=response, buttons=buttons, json_message=custom or None, **words
        )

    def _words(self) -> dict[str, Any]:
        """Give all that questions may mirror."""
        answers = {f"my_{name}": quote(arc.said(self.work, name)) for name in arc.ARCS[self.skill]}
        return answers | self._more_words()

    def _more_words(self) -> dict[str, str]:
        """Give what a skill adds to that."""
        return {}

    def _keep(self) -> Events:
        self.work["updated"] = time.time()
        return [SlotSet(SLOTS[self.skill], self.work), *self._closed_offer()]

    def _closed_offer(self) -> Events:
        return [
            *self.events,
            *([SlotSet("offered", None)] if self.tracker.get_slot("offered") else []),
        ]
