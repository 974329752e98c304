"""What each skill brings to the form that they share."""

from __future__ import annotations

from abc import ABC, abstractmethod

from rasa_sdk.executor import CollectingDispatcher

from actions.words import lead
from coach import arc
from coach.about import About
from coach.arc import Step, Work
from coach.feedback import Feedback
from coach.hurt import find_hurt


class Skill(ABC):
    """One skill's arc: how its answers are reviewed, and what is asked in its own way."""

    skill: str

    @abstractmethod
    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""

    @abstractmethod
    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking in this work."""

    def variant(self, work: Work) -> str:
        """Give the ending of the response that asks the open step, where there are several."""
        return ""

    def ways(self, work: Work) -> list[dict[str, str]] | None:
        """Give the choices of a shorter way that stand under the first question."""
        return None

    def practice(self, next_thing: str) -> str:
        """Give the id of the playbook's practice that a next thing leans on, or nothing."""
        return ""

    def is_whole(self, work: Work) -> bool:
        """Tell whether what was told at the beginning is an answer that can be reviewed at once."""
        return False

    def brought(self, text: str) -> dict[str, str]:
        """Give the answers that stand under headings of the person's own, by step."""
        return {}

    def part_of(self, step: str, text: str) -> str:
        """Give what of an answer belongs to the step itself."""
        return text

    def reopen(self, work: Work, step: str) -> Work:
        """Give the work with a step open anew."""
        return arc.reopen(work, step)

    def close(self, work: Work) -> Work:
        """Give the work as it is kept when its last question is answered."""
        return work

    def hurt(self, case: str) -> str:
        """Give the words of a case that tell of pain, which is met before any method."""
        return find_hurt(case)

    def unknown(self, work: Work) -> str | None:
        """Name the next thing where the open step cannot be answered; None for a smaller one."""
        return None

    def keeps(self, next_thing: str) -> str:
        """Name the label of the choice that leaves things as they are at a next thing."""
        return "keep"

    def kept(self, next_thing: str) -> str:
        """Name the words that lead on where nothing was changed at a next thing."""
        return "kept"

    def denied(self, work: Work) -> str | None:
        """Name the next thing where "no" answers the open one; None where it stays as it is."""
        return None

    def merged(self, work: Work, text: str, pending: str) -> str | None:
        """Give the whole answer where what was added is part of it; None for a line of its own."""
        return None

    def settled(self, work: Work, before: Work, pending: str) -> Feedback:
        """Review an answer with which another was merged; ``before`` is the work without it."""
        return self.feedback(work, str(work["step"]), arc.said(work, str(work["step"])))

    def takes(self, work: Work, text: str) -> bool:
        """Tell whether words answer the open step whatever wish they could be read as."""
        return False

    def about(self, work: Work, text: str) -> About | None:
        """Give what a message is about that is no answer to the open step; None for all others."""
        return None

    def lead(self, work: Work, name: str) -> str:
        """Give the words that lead into a question of this work, by their name."""
        return lead(name)

    def next_words(self, work: Work) -> str:
        """Give the words of the next thing that is open, where no response has them."""
        return ""

    def words(self, work: Work) -> dict[str, str]:
        """Give what else questions may say of this work."""
        return {}

    def show(self, dispatcher: CollectingDispatcher, work: Work) -> None:
        """Say what stands above the open question, where something does."""
        return

    def added(self, work: Work, step: str, text: str) -> Feedback:
        """Review what a next thing has added to another step."""
        return Feedback()

    def fact(self, work: Work, step: Step) -> str:
        """Name the fact that is told at a step, or nothing."""
        return step.entry

    def tells_anyway(self, step: str) -> bool:
        """Tell whether the fact of a step is told even where its answer was praised."""
        return False
