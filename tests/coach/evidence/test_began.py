"""Where a change began is found by place, value and neighbours, and said back."""

from __future__ import annotations

import pytest

from coach.evidence import began
from coach.evidence.began import EITHER, RIGHT, WHERE, WHICH, places_of, say_start, start_in
from coach.evidence.series import read_series

PEAK = "12 14 11 13 95 12 10 8 9 7"
SMALL = "5 6 4 5 60 3 2 2 1 2"
WEEKS = "wk1 5, wk2 6, wk3 4, wk4 3, wk5 8, wk6 2"


@pytest.mark.parametrize(
    "words",
    [
        "week 6, that was the one with 12 after the 95",
        "from the sixth",
        "the 12",
        "the one after the 95",
        "the last five",
        "after the first 5",
        "after the fifth",
        "the 12 before the 10",
        "between 95 and 10",
    ],
)
def test_a_number_is_named_by_its_place_its_value_or_its_neighbours(words: str) -> None:
    """What stands beside it is not the one that is meant."""
    assert places_of(read_series(PEAK), words) == [5]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        (SMALL, "from the 3 on", [2, 5]),
        (SMALL, "3", [2, 5]),
        (SMALL, "the value 3", [5]),
        (SMALL, "the third", [2]),
        (PEAK, "from the 7 on", [6, 9]),
        (WEEKS, "week 3", [2]),
        (WEEKS, "the 3", [2, 3]),
        (PEAK, "when we put up 3 lamps", []),
        (PEAK, "the first", []),
    ],
)
def test_what_may_be_a_place_or_a_value_is_both(text: str, words: str, places: list[int]) -> None:
    """Before the first nothing stands."""
    assert places_of(read_series(text), words) == places


@pytest.mark.parametrize(
    ("answer", "next_thing"),
    [
        ("from the sixth", RIGHT),
        ("from the 3 on", EITHER),
        ("the 2", WHICH),
        ("when the lamps came", WHERE),
        ("no", None),
        ("nothing changed", None),
    ],
)
def test_a_start_is_said_back_or_asked_about(answer: str, next_thing: str | None) -> None:
    """Too many to name are asked for by their place."""
    assert began.look(read_series(SMALL), answer).next == next_thing


@pytest.mark.parametrize(
    ("before", "text", "pending", "start", "next_thing"),
    [
        ("the sixth", "yes", RIGHT, 5, None),
        ("the sixth", "yes but the school was closed too", RIGHT, 5, None),
        ("the sixth", "no", RIGHT, None, WHICH),
        ("the sixth", "no, the 7th", RIGHT, 6, RIGHT),
        ("the sixth\nno", "the 5th", WHICH, 4, RIGHT),
        ("from the 3 on", "the second one", EITHER, 5, None),
        ("from the 3 on", "the value 3", EITHER, 5, None),
        ("from the 3 on", "the 3", EITHER, None, EITHER),
        ("from the 3 on", "the 60", EITHER, 4, RIGHT),
    ],
)
def test_what_is_answered_settles_the_start(
    before: str, text: str, pending: str, start: int | None, next_thing: str | None
) -> None:
    """A yes or a choice is not asked about again; another start is."""
    series = read_series(SMALL)
    answer = began.merged(series, before, text, pending)

    assert start_in(series, answer) == start
    assert began.settled(series, before, answer, pending).next == next_thing


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (PEAK, 5, "the 6th, the 12 after 95 and before 10"),
        (PEAK, 9, "the 10th, the 7 after 9"),
        (WEEKS, 2, "wk3, the 4 after 6 and before 3"),
        (
            "Jan 12/30, Feb 14/30, Mar 9/30",
            1,
            "Feb, the 14 of 30 after 12 of 30 and before 9 of 30",
        ),
    ],
)
def test_a_number_is_said_with_what_stands_around_it(text: str, place: int, said: str) -> None:
    """So that a mistake is seen."""
    assert say_start(read_series(text), place) == said
