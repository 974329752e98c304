"""What is spoken of beside what one's own talk weighs."""

from __future__ import annotations

import pytest

from coach.negotiation.beside import (
    LATER,
    PAPER,
    WISH,
    Beside,
    spoken_beside,
    without_things_given,
)
from coach.negotiation.own_case import build_own_case
from coach.negotiation.scenario import build_scenario

ASKED = {"ask": "the rent at 250 a month", "limit": "300", "options": "we could sweep the yard"}
RENT = build_scenario(build_own_case(ASKED), "own", "own")
SOON = build_scenario(build_own_case({**ASKED, "target": "250 by june"}), "own", "own")


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("can we have it in writing?", PAPER, "in writing"),
        ("260, and I would like that in a letter", PAPER, "a letter"),
        ("we say 260 for three years", LATER, "for three years"),
        ("260 and no rise for 2 years", LATER, "for 2 years"),
        ("we can pay 280 from january", LATER, "from january"),
        ("270, but by the first of june", LATER, "by the first of june"),
        ("and new paint for the kitchen", WISH, "new paint for the kitchen"),
        ("260 and you mend the window", WISH, "mend the window"),
        ("if you put in a new stove we take 280", WISH, "put in a new stove"),
        ("270 but with a new boiler", WISH, "a new boiler"),
    ],
)
def test_what_the_model_does_not_know_is_heard(text: str, kind: str, says: str) -> None:
    """In the learner's own words."""
    assert spoken_beside(RENT, text) == [Beside(kind, says)]


@pytest.mark.parametrize(
    "text",
    [
        "we take 260 a month",
        "we sweep the yard and you take 260",
        "how long would it take to get it in writing?",
        "what would three years give?",
        "i have lived here for ten years and always paid on time",
        "the neighbours pay 240 and got new windows",
        "you said three years",
        "i need a week to think",
        "i will ask the others until monday",
        "we want a fair deal",
        "thank you for your time",
        "we have small children",
        "hello mrs sato, what is hard for you in winter?",
        "we want the children to come home",
        "then we go to the council and the television",
        "we would bring the television and the parents",
    ],
)
def test_what_is_weighed_asked_or_told_is_no_term_beside(text: str) -> None:
    """The rent and the yard are issues; the past and others are no package."""
    assert spoken_beside(RENT, text) == []


def test_weeks_are_known_where_it_is_settled_when_it_starts() -> None:
    """There they are read as that."""
    assert spoken_beside(SOON, "260 in 4 weeks") == []
    assert spoken_beside(RENT, "260 in 4 weeks") == [Beside(LATER, "4 weeks")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("260, and the paint you pay for", "the paint you pay for"),
        ("260 and you bring the paint", "you bring the paint"),
    ],
)
def test_a_thing_that_they_shall_give_is_a_wish_of_its_own(text: str, says: str) -> None:
    """And tells nothing of who does the work."""
    assert spoken_beside(RENT, text) == [Beside(WISH, says)]
    assert without_things_given(RENT, text).strip() == "260"


def test_what_is_asked_anyway_is_no_thing_beside() -> None:
    """The roof is an issue of its own there."""
    asked = {"ask": "rent 400 and the roof mended", "limit": "450", "target": "380"}
    scenario = build_scenario(build_own_case(asked), "own", "own")

    assert without_things_given(scenario, "420 and you pay for the roof") == (
        "420 and you pay for the roof"
    )


def test_the_years_of_ones_own_record_are_not_asked_for() -> None:
    """ "Never one late rent in four years" is a reason."""
    assert spoken_beside(RENT, "never one late rent in 4 years") == []
