"""Tests of amounts in an ask, and of which is better."""

from __future__ import annotations

import pytest

from coach.negotiation.asked_amount import BETTER, UNKNOWN, WEAK, compare, first_number, has_number


@pytest.mark.parametrize(
    ("hoped", "least", "found"),
    [
        ("26 a tonne pay", "26", WEAK),
        ("they pay us 26 a tonne", "20", BETTER),
        ("they pay us 26 a tonne", "30", WEAK),
        ("cut the rent to 300", "300", WEAK),
        ("cut the rent to 300", "350", BETTER),
        ("cut the rent to 300", "250", WEAK),
        ("we pay 300 rent", "350", UNKNOWN),
        ("two more toilets", "one", UNKNOWN),
        ("between 20 and 30 a tonne pay", "25", UNKNOWN),
        ("40 places", "40", WEAK),
        ("40 places", "30", UNKNOWN),
    ],
)
def test_a_hope_is_held_against_the_least(hoped: str, least: str, found: str) -> None:
    """Only where one number stands against one, and it is plain which way is better."""
    assert compare(hoped, least) == found


def test_the_ask_tells_which_way_is_better_for_a_bare_number() -> None:
    """Of rent less is better, of pay more."""
    assert compare("300", "350", "cut the rent") == BETTER
    assert compare("300", "350", "raise our pay") == WEAK


@pytest.mark.parametrize(
    ("ask", "holds"),
    [
        ("get him 2 fix it b4 winter", False),
        ("we want 2 talk abt the rent", False),
        ("do it 4 us", False),
        ("give us 2 more buses", True),
        ("we want 26 a tonne", True),
        ("2 rooms mended before winter", True),
        ("turn the music down after 9", False),
        ("after 9 months they pay us 26 a tonne", True),
    ],
)
def test_an_hour_or_a_2_that_stands_for_to_is_no_amount(ask: str, holds: bool) -> None:
    """Whoever writes in SMS spelling is not praised for a number that is none."""
    assert has_number(ask) is holds


def test_an_amount_is_given_in_the_persons_words() -> None:
    """It is quoted back."""
    assert "26" in first_number("we want 26 a tonne")
    assert first_number("mend the roof") == ""


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("between 7.30 and 8.30", ""),
        ("no lorries from 7 to 8:30", ""),
        ("no lorries before 9", ""),
        ("between 2.50 and 3.50 a kilo", "2.50"),
        ("400 at 8 pm", "400"),
    ],
)
def test_a_time_of_day_is_no_amount(text: str, amount: str) -> None:
    """Of a price there is more or less."""
    assert first_number(text) == amount
