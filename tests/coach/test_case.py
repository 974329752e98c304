"""Tests of what of a first message tells of a case."""

from __future__ import annotations

import pytest

from coach.case import tells_of_a_case, without_wish


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (
            "i want to make a plan. the drain here is blocked",
            "the drain here is blocked",
        ),
        ("hello! you have español? our bus stop has no roof", "our bus stop has no roof"),
        ("i dont know where to start. rats in the stairs", "rats in the stairs"),
        ("i want a plan for the drain", "i want a plan for the drain"),
        ("can you help me?\nthe drain smells.", "the drain smells."),
    ],
)
def test_the_wish_to_begin_is_left_out_of_the_case(text: str, case: str) -> None:
    """What is mirrored is the trouble, not the greeting before it."""
    assert without_wish(text) == case


def test_a_bare_wish_tells_of_no_case() -> None:
    """ "I want to make a plan" does not; a sentence with the trouble in it does."""
    assert not tells_of_a_case("i want to make a plan")
    assert tells_of_a_case("make a plan about the drain")


def test_a_short_trouble_beside_the_wish_is_a_case() -> None:
    """Nobody should have to tell it twice."""
    assert tells_of_a_case("maybe a plan. the stairs light is always off")
    assert tells_of_a_case("i want a plan! the bins stink")
    assert not tells_of_a_case("I want to plan. Can you help?")
