"""The plan's form, and keeping a plan."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.check_in import offer_check_in
from actions.form import SkillForm
from actions.growing import show_growth
from actions.keep import KeepWork, show
from actions.turn import today, work_of
from actions.words import choice, label
from coach import arc, planning
from coach.arc import Work
from coach.feedback import Feedback
from coach.planning import progress

Events = list[dict[str, Any]]

# The playbook's practices that a next thing leans on.
PRACTICES = {"goal_smaller": "expectations", "goal_with": "changemakers"}


class ValidatePlanningForm(SkillForm):
    """From the goal to what is done when something gets in the way, and coming back to it."""

    skill = "planning"

    def name(self) -> str:
        """Give the action's name."""
        return "validate_planning_form"

    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""
        return planning.feedback(work, step, text, today())

    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking."""
        return planning.needless(work)

    def variant(self, work: Work) -> str:
        """Ask what was learned, and what comes next, by how it went."""
        went = progress.outcome_of(arc.said(work, "went"))
        if work["step"] == "learned" and went == progress.NOT_YET:
            return "_not_yet"
        return "_again" if work["step"] == "next_step" and went != progress.DONE_WELL else ""

    def ways(self, work: Work) -> list[dict[str, str]] | None:
        """Who has little time goes the short way."""
        return [choice(label("short_way"), "mode:quick")] if work["mode"] == "full" else None

    def practice(self, next_thing: str) -> str:
        """Give the practice that grand plans, and plans for others, are met with."""
        return PRACTICES.get(next_thing, "")

    def is_whole(self, work: Work) -> bool:
        """A plan that somebody brings along gets its feedback at once."""
        return planning.is_whole(work.get("case", ""))

    def brought(self, text: str) -> dict[str, str]:
        """Whoever sends a plan in two goes gives its second half at some other question."""
        return planning.split_parts(text)

    def part_of(self, step: str, text: str) -> str:
        """Of a plan under headings the goal; the rest goes to its own steps."""
        return planning.split_plan(text).get("goal", text) if step == "goal" else text

    def reopen(self, work: Work, step: str) -> Work:
        """The name stands outside the questions, so that nobody is asked for it."""
        if step == "name":
            return progress.visit(work, progress.NAMING, today())
        return super().reopen(work, step)

    def close(self, work: Work) -> Work:
        """Take over what was said on a visit; a plan is whole, however it was asked."""
        if work["mode"] in progress.VISITS:
            return progress.close_visit(work, today())
        return {**work, "mode": "full"}


class ActionKeepPlan(KeepWork):
    """Says the plan back, makes its page, and offers to ask how it went."""

    skill = "planning"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_plan"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Say what was made, and ask the one question that is open about coming back."""
        work = work_of(tracker, self.skill)
        if work is None or not arc.begun(work):
            dispatcher.utter_message(response="utter_nothing_kept")
            return []
        if not work.get("grown"):
            show(dispatcher, work)
            return offer_check_in(dispatcher, tracker, work)
        work = show_growth(dispatcher, {key: work[key] for key in work if key != "grown"})
        return [SlotSet("plan", work), *offer_check_in(dispatcher, tracker, work)]
