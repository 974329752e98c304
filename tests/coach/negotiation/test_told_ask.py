"""An ask that was told at the beginning is said back, and is what the answer makes of it."""

from __future__ import annotations

import pytest

from coach.negotiation.told_ask import ask_if_that_is_it, asked_in_the_end


def test_it_is_said_back_as_a_question() -> None:
    """In their own words."""
    said = ask_if_that_is_it("we want none from 7:30 to 8:30 (the lorries pass then)")

    assert '"we want none from 7:30 to 8:30 (the lorries pass then)"' in said
    assert said.endswith("Is that what you will ask them for?")


@pytest.mark.parametrize(
    ("answer", "ask"),
    [
        ("yes that's it", "30 a tonne"),
        ("exactly, yes", "30 a tonne"),
        ("yes, and gloves from the town", "30 a tonne\ngloves from the town"),
        ("no, we want 28", "we want 28"),
        ("28 and two years", "28 and two years"),
    ],
)
def test_a_yes_keeps_it_and_other_words_take_its_place(answer: str, ask: str) -> None:
    """What is said beside a yes comes with it."""
    assert asked_in_the_end("30 a tonne", answer) == ask
