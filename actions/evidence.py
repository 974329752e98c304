"""Weighing a claim, and keeping the review."""

from __future__ import annotations

from actions.form import SkillForm
from actions.keep import KeepWork
from coach import evidence
from coach.arc import Step, Work
from coach.feedback import Feedback
from coach.quoting import is_one_sentence

BORNE_OUT = "U27"  # what parents told, and the figures that came later


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

    def variant(self, work: Work) -> str:
        """Ask of a share, of a story and of what stands out in their own way."""
        return evidence.variant(work)

    def is_whole(self, text: str) -> bool:
        """One sentence that was told along with the wish is the claim."""
        return is_one_sentence(text)

    def part_of(self, step: str, text: str) -> str:
        """Of a claim what is claimed, without the question whether it is true."""
        return evidence.claim_in(text) if step == "claim" else text

    def hurt(self, case: str) -> str:
        """What hurts in a claim is met where it is of their own life."""
        found = super().hurt(case)
        return found if evidence.is_own_hurt(case, found) else ""

    def unknown(self, work: Work) -> str | None:
        """What nobody here knows somebody else may be asked."""
        return evidence.unknown(work, work["step"])

    def keeps(self, next_thing: str) -> str:
        """Who knows nobody to ask says so."""
        return "knows_nobody" if next_thing in evidence.WHOM.values() else "keep"

    def added(self, work: Work, step: str, text: str) -> Feedback:
        """Look at the question that somebody means to ask."""
        return self.feedback(work, step, text)

    def fact(self, work: Work, step: Step) -> str:
        """A story is told of other stories that figures bore out."""
        is_story = evidence.verdict(work) == "story"
        return BORNE_OUT if step.name in {"many", "span"} and is_story else step.entry


class ActionKeepReview(KeepWork):
    """Says the review back and makes its page."""

    skill = "evidence"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_review"
