"""What was read is said back in plain words, and would be read the same again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.evidence.series import Point, Series, read_series
from coach.evidence.series_saying import say_series

LIKE_DATES = st.builds(lambda day, month: day + month / 100, st.integers(1, 31), st.integers(1, 12))
VALUES = st.integers(0, 99_999).map(lambda number: number / 100) | LIKE_DATES
MONTHS = [
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
]


def test_a_change_parts_what_is_said() -> None:
    """As a good coach reads numbers back."""
    said = say_series(read_series("14 12 15 13 16 12 14 then we started 9 8 10 7 9 8"))

    assert said == (
        "I read 13 values. Before: 14, 12, 15, 13, 16, 12, 14. Since the change: 9, 8, 10, 7, 9, 8."
    )


def test_labels_stand_with_their_numbers_and_gaps_are_said() -> None:
    """In the person's own words."""
    said = say_series(read_series("Jan 42, Feb no count, 38 in March"))

    assert said == "I read 2 values; 1 is missing. Jan: 42, Feb: no number, March: 38."


def test_a_title_comes_back_as_it_was_written() -> None:
    """So that the person sees what the numbers are taken for."""
    said = say_series(read_series("Cars each morning: 31, 28"))

    assert said == 'I read 2 values for "Cars each morning". 31, 28.'


def test_units_and_shares_are_said_as_they_were_written() -> None:
    """A sign where it stood, a share with both its numbers."""
    assert say_series(read_series("$40, $38")).endswith("$40, $38.")
    assert say_series(read_series("40%, 38%")).endswith("40%, 38%.")
    assert say_series(read_series("3 of 20, 5 of 20")).endswith("3/20, 5/20.")


def test_of_a_long_series_the_ends_are_said() -> None:
    """Nobody checks sixty numbers on a telephone."""
    said = say_series(Series(tuple(Point("", float(number)) for number in range(60))))

    assert said == "I read 60 values. 0, 1, 2 ... 57, 58, 59."


@pytest.mark.parametrize("label", ["", "week"])
def test_a_message_is_short_enough_for_a_telephone(label: str) -> None:
    """Sixty words, in signs that every telephone sends at once."""
    points = tuple(Point(f"{label} {n}".strip(), n * 1000.25) for n in range(1, 25))
    said = say_series(Series(points, unit="cars", title="cars each morning", starts_at=12))

    assert len(said.split()) <= 60
    assert said.isascii()


@settings(deadline=None)
@given(
    st.lists(st.none() | VALUES, min_size=4, max_size=15),
    st.sampled_from(["", "%", "$", "cars"]),
    st.sampled_from(["", "complaints per week"]),
    st.booleans(),
)
def test_what_is_said_is_read_the_same_again(
    values: list[float | None], unit: str, title: str, has_change: bool
) -> None:
    """Values, gaps, unit, title and the start of the change."""
    if not any(value is not None for value in values):
        return
    points = tuple(Point("", value) for value in values)
    series = Series(points, unit=unit, title=title, starts_at=3 if has_change else None)

    found = read_series(say_series(series))

    assert (found.points, found.starts_at, found.doubt) == (points, series.starts_at, "")
    assert (found.unit, found.title) == (unit, title)


@settings(deadline=None)
@given(st.lists(VALUES, min_size=2, max_size=12))
def test_months_are_read_back_with_their_labels(values: list[float]) -> None:
    """The labels lead, each with a colon."""
    points = tuple(Point(label, value) for label, value in zip(MONTHS, values, strict=False))

    assert read_series(say_series(Series(points))).points == points
