"""The questions of a review have the names that the coach has."""

from __future__ import annotations

import pytest

from coach.evidence.labelled_claims import ELEMENTS as CLAIM_ELEMENTS
from coach.evidence.labelled_claims import ISSUES
from coach.negotiation.debrief.mistakes import MISTAKES
from coach.planning.learnt import ELEMENTS, FLAGS
from console.review.rubric import all_parts, rubric_of

GENERAL = ["met_kindly", "invented", "step_in"]


@pytest.mark.parametrize(
    ("skill", "names"),
    [
        ("planning", [*ELEMENTS, *FLAGS]),
        ("negotiation", MISTAKES),
        ("evidence", [*CLAIM_ELEMENTS, *ISSUES]),
        ("", []),
    ],
)
def test_a_skill_is_asked_about_by_the_codebook(skill: str, names: list[str]) -> None:
    """Neither more nor less, after what is asked of every conversation."""
    asked = [item.name for part in rubric_of(skill) for item in part.items]

    assert asked[:3] == GENERAL
    assert sorted(asked[3:]) == sorted(names)


def test_no_name_stands_for_two_things() -> None:
    """Answers are kept by name alone."""
    names = [item.name for part in all_parts() for item in part.items]

    assert len(names) == len(set(names))
