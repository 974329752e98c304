"""In practice, enough of it is heard in any words, and so is a claim from somewhere else."""

from __future__ import annotations

import pytest

from coach.evidence.exercises import BEFORE, load_exercises
from coach.evidence.practice_words import brings_own_claim, leaves_practice


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("im done, thats six", True),
        ("ok i have had my fill of these", True),
        ("that's enough for today", True),
        ("let's stop here", True),
        ("I want to stop", True),
        ("can we finish this?", True),
        ("no more", True),
        ("i dont want any more of these", True),
        ("stop the practice", True),
        ("did the thefts stop?", False),
        ("enough people?", False),
        ("is it done by his own firm?", False),
        ("that is only one man", False),
        ("who counted the end of March", False),
    ],
)
def test_leaving_in_any_words_leaves(text: str, leaves: bool) -> None:
    """A question of the claim stays one."""
    assert leaves_practice(text) is leaves


@pytest.mark.parametrize(
    ("text", "is_own"),
    [
        ("the mayor says our new lamps cut crime by 40%", True),
        ("who says that forty is much?", False),
        ("the old station had 80 robbed, the paper said", False),
        ("forty people is not many", False),
    ],
)
def test_a_claim_from_elsewhere_is_told_from_a_doubt(text: str, is_own: bool) -> None:
    """What speaks of the claim at hand is about it."""
    assert brings_own_claim(load_exercises(BEFORE)[0], text) is is_own
