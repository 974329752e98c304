"""Asking the questions of an arc, and keeping the work after each."""

from __future__ import annotations

import time
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import SLOTS, work_of
from actions.words import choice, label, lead
from coach import arc
from coach.quoting import last_part, quote

Events = list[dict[str, Any]]

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
        case = self.work.get("case") if first else ""
        known = self.work.get("known", {}).get(step, "")
        variant = "_case" if case else "_known" if known else ""
        self._say(
            f"utter_ask_{self.skill}_{step}{variant}",
            lead=lead(lead_name) if lead_name else "",
            case=quote(case or ""),
            known=quote(known),
            **self._words(),
        )
        self.work["asked"] = step
        return self._keep()

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
        self._say(
            f"utter_next_{self.work['pending']}",
            feedback=True,
            buttons=[choice(label("keep"), "keep")],
            lead=lead(lead_name) if lead_name else "",
            quote=words,
            **self._words(),
        )
        return self._keep()

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
            lead=lead(lead_name) if lead_name else "",
            part=label(f"{self.skill}_{step}"),
            quote=quote(text),
        )
        return self._keep()

    def _ask_which(self) -> Events:
        answered = [s.name for s in arc.steps_of(self.work) if arc.said(self.work, s.name)]
        if not answered:
            return self._ask()
        choices = [choice(label(f"{self.skill}_{n}"), f"edit:{n}") for n in answered]
        self.work["pending"] = WHICH
        self._say("utter_which_part", buttons=choices[:MOST_CHOICES])
        return self._keep()

    def _finish(self) -> Events:
        self.work["step"], self.work["status"] = None, arc.DONE
        return [*self._keep(), SlotSet("requested_slot", None)]

    def _say(
        self,
        response: str,
        buttons: list[dict[str, str]] | None = None,
        *,
        feedback: bool = False,
        **words: Any,
    ) -> None:
        custom = {"feedback": True} if feedback else None
        self.dispatcher.utter_message(
            response=response, buttons=buttons, json_message=custom, **words
        )

    def _words(self) -> dict[str, Any]:
        """Give all that questions may mirror."""
        return {f"my_{name}": quote(arc.said(self.work, name)) for name in arc.ARCS[self.skill]}

    def _keep(self) -> Events:
        self.work["updated"] = time.time()
        return [SlotSet(SLOTS[self.skill], self.work), *self._closed_offer()]

    def _closed_offer(self) -> Events:
        return [
            *self.events,
            *([SlotSet("offered", None)] if self.tracker.get_slot("offered") else []),
        ]
