"""The preparation of a talk, and keeping it."""

from __future__ import annotations

from actions.form import SkillForm
from actions.keep import KeepWork
from coach import negotiation
from coach.arc import Work
from coach.feedback import Feedback


class ValidateNegotiationForm(SkillForm):
    """What we ask, what moves them and us, options, a fair standard, plan B, the opening."""

    skill = "negotiation"

    def name(self) -> str:
        """Give the action's name."""
        return "validate_negotiation_form"

    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""
        return negotiation.feedback(work, step, text)

    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking."""
        return negotiation.needless(work)


class ActionKeepPreparation(KeepWork):
    """Says the preparation back and makes its page."""

    skill = "negotiation"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_preparation"
