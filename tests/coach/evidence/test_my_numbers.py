"""Somebody's numbers are a series or two groups, by what they are and what was answered of them."""

from __future__ import annotations

from typing import Any

import pytest

from coach.evidence import draw_numbers, read_numbers
from coach.evidence.began import start_in
from coach.evidence.my_numbers import asks_when_it_began, tell_numbers
from coach.evidence.numbers_saying import say_numbers
from coach.evidence.series import read_series
from tests.builders import make_work

MONTHS = "Jan 42, Feb 40, Mar 38, Apr 44, May 41, Jun 30, Jul 28, Aug 29, Sep 27, Oct 28, Nov 26"


def work(numbers: str, **answers: str) -> Any:
    """Build work on numbers."""
    return make_work("evidence", "numbers", numbers=numbers, **answers)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Jan 42, Feb 40", "series"),
        (MONTHS, "series"),
        ("14 12 15 then we started 9 8 10 7 9 8 11", "series"),
        ("12/30 before, 19/28 after", "groups"),
        ("before: 3 4 5 6, after: 6 7 8", "groups"),
        ("Ana 3 -> 5, Bo 4 -> 4", "groups"),
        ("women 3/10 before, 6/12 after; men 20/30 before, 9/12 after", "groups"),
    ],
)
def test_a_row_in_time_is_told_from_two_groups(text: str, read: str) -> None:
    """What they are decides what can be reckoned."""
    numbers = read_numbers(work(text))

    assert (numbers.series is not None, numbers.groups is not None) == (
        read == "series",
        read == "groups",
    )


def test_if_the_people_are_the_same_is_asked_where_it_may_be_so() -> None:
    """As many before as after may be the same ones."""
    assert read_numbers(work("12/30 before, 19/30 after")).asks_if_same
    assert not read_numbers(work("12/30 before, 19/28 after")).asks_if_same
    assert not read_numbers(work("12/30 before, 19/30 after", same_people="no")).asks_if_same


def test_lists_of_the_same_people_are_compared_as_pairs() -> None:
    """Each with themselves."""
    numbers = read_numbers(work("before: 3 4 5, after: 6 7 8", same_people="yes"))

    assert numbers.groups is not None
    assert numbers.groups.kind == "pairs"


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ("in June", 5),
        ("from Jun on", 5),
        ("the 6th one", 5),
        ("number 6", 5),
        ("the sixth one", 5),
        ("from 30", 5),
        ("when the lamps came", None),
        ("in December", None),
    ],
)
def test_when_a_change_began_is_found_among_the_numbers(when: str, place: int | None) -> None:
    """By its label, or by which it is."""
    assert start_in(read_series(MONTHS), when) == place


def test_when_it_began_is_asked_of_a_series_that_could_show_it() -> None:
    """Not of three numbers, of groups, or where it was said."""
    assert asks_when_it_began(work(MONTHS))
    assert not asks_when_it_began(work("3, 4, 5"))
    assert not asks_when_it_began(work("12/30 before, 19/28 after"))
    assert not asks_when_it_began(work("14 12 15 13 then we started 9 8 10"))


def test_a_change_that_was_told_stands_in_the_series() -> None:
    """Its medians are told and drawn."""
    numbers = read_numbers(work(MONTHS, began="in June"))

    assert numbers.series is not None
    assert numbers.series.starts_at == 5
    told = [told.name for message in tell_numbers(numbers) for told in message]
    assert "before_after" in told


def test_what_is_too_much_is_refused_with_a_remedy() -> None:
    """At once."""
    numbers = read_numbers(work(" ".join(["7"] * 5_000)))

    assert "Please send" in numbers.refused


def test_groups_that_turn_together_are_pointed_out() -> None:
    """Simpson: each goes up, all together down."""
    text = "north 9/10 before, 95/100 after; south 10/100 before, 2/10 after"
    turned = "north 90/100 before, 10/10 after; south 1/10 before, 20/100 after"

    names = [told.name for message in tell_numbers(read_numbers(work(turned))) for told in message]
    assert "simpson_down" in names
    plain = [told.name for message in tell_numbers(read_numbers(work(text))) for told in message]
    assert "simpson_down" not in plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12/30 before, 19/28 after", "I read two groups. Before: 12 of 30. After: 19 of 28."),
        ("Ana 3 -> 5, Bo 4 -> 4", "I read 2 people. Ana 3, then 5; Bo 4, then 4."),
        ("Jan 42, Feb 40", "I read 2 values. Jan: 42, Feb: 40."),
    ],
)
def test_what_was_read_is_said_back(text: str, said: str) -> None:
    """So that it can be checked before anything is reckoned."""
    assert say_numbers(read_numbers(work(text))) == said


def test_each_has_a_picture_with_words_and_a_table() -> None:
    """For who sees it and who does not."""
    for text in (MONTHS, "12/30 before, 19/28 after"):
        picture = draw_numbers(read_numbers(work(text)))

        assert picture is not None
        assert picture.alt
        assert picture.table["rows"]
