"""The preparation of a talk, looking back at it, and keeping both."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.form import SkillForm
from actions.keep import KeepWork
from actions.negotiation_look_back import LookBack, TalkTurn, begins_look_back
from actions.negotiation_over import is_after_a_talk
from actions.turn import HEARD, OPENED, phase_of, today
from actions.words import choice, label
from coach import arc, negotiation
from coach.arc import Work
from coach.feedback import Feedback
from coach.negotiation.our_wish import told_demand
from coach.negotiation.told_ask import ASK_TOLD, ask_if_that_is_it, asked_in_the_end
from coach.planning import is_at_risk

# What is asked about a limit or a hope, and may be answered with another one.
ANEW = frozenset({"limit_one", "limit_plan_b", "limit_option", "target_better"})


class ValidateNegotiationForm(SkillForm):
    """From who decides to who says what; in a hurry five questions; afterwards what came of it."""

    skill = "negotiation"

    def name(self) -> str:
        """Give the action's name."""
        return "validate_negotiation_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Begin a look back with what was told; else as in every form."""
        phase = phase_of(tracker, "negotiation_form")
        if phase == OPENED and begins_look_back(tracker):
            return LookBack(self, dispatcher, tracker).open()
        if phase == HEARD and is_after_a_talk(tracker):
            return LookBack(self, dispatcher, tracker).open_from_a_step()
        turn = TalkTurn(self, dispatcher, tracker)
        if phase == OPENED:
            return turn.open()
        return turn.hear() if phase == HEARD else turn.come_back()

    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""
        return negotiation.feedback(work, step, text, today())

    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking."""
        return negotiation.needless(work)

    def variant(self, work: Work) -> str:
        """Ask by what was said: with whom, in a card; a limit in words; who is safe to speak."""
        step = work["step"]
        if step == "limit" and not negotiation.has_number(_wish(work)):
            return "_in_words"
        if step == "speaks" and is_at_risk(work):
            return "_safer"
        return "_card" if step == "ask" and work["mode"] == "card" else ""

    def merged(self, work: Work, text: str, pending: str) -> str | None:
        """A limit, a hope or an ask that is named anew takes the place of the one before."""
        if pending == ASK_TOLD:
            return asked_in_the_end(arc.said(work, "ask"), text)
        is_anew = pending in ANEW and negotiation.has_number(text)
        return text if is_anew else super().merged(work, text, pending)

    def next_words(self, work: Work) -> str:
        """Say an ask back that was told in the first message."""
        if work.get("pending") != ASK_TOLD:
            return ""
        told = arc.said(work, "ask")  # of a card with all around it
        return ask_if_that_is_it(told_demand(told) if work["mode"] == "card" else told)

    def keeps(self, next_thing: str) -> str:
        """What was told first is right, or not."""
        return "numbers_right" if next_thing == ASK_TOLD else super().keeps(next_thing)

    def settled(self, work: Work, before: Work, pending: str) -> Feedback:
        """What was asked about it is not asked twice."""
        found = super().settled(work, before, pending)
        return replace(found, next=None) if found.next == pending else found

    def ways(self, work: Work) -> list[dict[str, str]] | None:
        """Who has little time makes a card."""
        is_full = work["mode"] == "full"
        return [choice(label("short_way"), "start:negotiation:card")] if is_full else None


def _wish(work: Work) -> str:
    return negotiation.our_wish(arc.said(work, "ask"))


class ActionKeepPreparation(KeepWork):
    """Says the preparation back and makes its page."""

    skill = "negotiation"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_preparation"
