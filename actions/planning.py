"""The plan's form, and keeping a plan."""

from __future__ import annotations

from actions.form import SkillForm
from actions.keep import KeepWork
from coach import planning
from coach.arc import Work
from coach.feedback import Feedback


class ValidatePlanningForm(SkillForm):
    """Goal, why, who, first step, by when, how we know, what gets in the way, what then."""

    skill = "planning"

    def name(self) -> str:
        """Give the action's name."""
        return "validate_planning_form"

    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""
        return planning.feedback(work, step, text)

    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking."""
        return planning.needless(work)


class ActionKeepPlan(KeepWork):
    """Says the plan back and makes its page."""

    skill = "planning"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_plan"
