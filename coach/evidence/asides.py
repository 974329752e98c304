"""What a message in the middle of a check is about: a fear, another step, or a question."""

from __future__ import annotations

from coach.about import About
from coach.arc import Work
from coach.evidence.fear import about_fear
from coach.evidence.places import about_place
from coach.evidence.questions import about_question


def what_about(work: Work, text: str) -> About | None:
    """Give what it is about; None where it answers the open step, or is for somebody else.

    A fear goes before all; what belongs to another step is none of the open one's questions.
    """
    return about_fear(work, text) or about_place(work, text) or about_question(work, text)
