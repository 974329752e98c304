"""What is asked for is taken apart only where it is plainly more than one thing."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.negotiation.asked import MOST_THINGS, as_you, first_amount, things_asked


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("rent 400 and the roof mended by june", ["rent 400", "the roof mended by june"]),
        ("a ramp at the door and a lamp", ["a ramp at the door", "a lamp"]),
        ("I want a raise of 200 and more holidays", ["a raise of 200", "more holidays"]),
        ("3 places, a new door and 200 a month", ["3 places", "a new door", "200 a month"]),
    ],
)
def test_two_things_are_two(text: str, things: list[str]) -> None:
    """Without the "we want" before them."""
    assert [thing.text for thing in things_asked(text)] == things


@pytest.mark.parametrize(
    "text",
    [
        "the mayor and the council to meet us",
        "we want to sit down and talk",
        "light and safety in the park",
        "that the rent goes up by 15 and not by 40",
        "between 10 and 20 stalls",
        "two and a half hours a week",
        "1,000 euros",
        "",
    ],
)
def test_one_thing_stays_one(text: str) -> None:
    """An "and" does not make two."""
    assert len(things_asked(text)) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("rent 400", "rent {value}"),
        ("we want 400 a month", "{amount}"),
        ("keep the rent at 240 at most", "the rent at {value}"),
        ("please leave the rent at 240", "the rent at {value}"),
        ("that the rent goes up by 15 and not by 40", "the rent goes up by {value}"),
        ("they pay the people in our quarter 400 a month from now on", "{amount}"),
        ("the rent lowered", "{amount} for the rent"),
    ],
)
def test_another_amount_of_it_is_said_like_the_first(text: str, says: str) -> None:
    """Where the words around it are few."""
    assert things_asked(text)[0].says == says


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("the roof mended by june", "the roof"),
        ("mend our old roof please", "the old roof"),
        ("3 parking places", "3 parking places"),
        ("more light", "more light"),
        ("", "what you ask"),
    ],
)
def test_a_thing_has_a_topic(text: str, topic: str) -> None:
    """A word or two to speak of it by."""
    assert things_asked(text)[0].topic == topic


def test_the_persons_we_is_you_to_them() -> None:
    """As both the coach and the other side say it."""
    assert as_you("our roof, and that we stay") == "your roof, and that you stay"


@pytest.mark.parametrize(("text", "amount"), [("1,200.60 a year", 1201), ("none", None), ("0", 0)])
def test_the_first_amount_is_a_whole_number(text: str, amount: int | None) -> None:
    """Or none."""
    assert first_amount(text) == amount


@example(text="İ")  # is two letters when small
@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_whatever_is_asked_gives_a_pattern_that_can_be_filled(text: str) -> None:
    """Braces and signs too."""
    things = things_asked(text)

    assert 1 <= len(things) <= MOST_THINGS
    assert all(thing.says.format(value=1, amount="1") for thing in things)
