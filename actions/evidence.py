"""Weighing a claim, and keeping the review."""

from __future__ import annotations

from actions.form import SkillForm
from actions.keep import KeepWork
from coach import evidence
from coach.arc import Work
from coach.feedback import Feedback


class ValidateEvidenceForm(SkillForm):
    """What is claimed, who says so, compared with what, since when, what else, how sure."""

    skill = "evidence"

    def name(self) -> str:
        """Give the action's name."""
        return "validate_evidence_form"

    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""
        return evidence.feedback(work, step, text)

    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking."""
        return evidence.needless(work)


class ActionKeepReview(KeepWork):
    """Says the review back and makes its page."""

    skill = "evidence"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_review"
