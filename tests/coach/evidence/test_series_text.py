"""A series from a file is written so that it is read back the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import SeriesError
from coach.evidence.series import Point, Series, read_series
from coach.evidence.series_text import text_of

VALUES = st.one_of(
    st.none(),
    st.integers(0, 99_999).map(float),
    st.integers(0, 99_999).map(lambda number: number / 100),
)


def series(*points: tuple[str, float | None], unit: str = "", title: str = "") -> Series:
    """Build a series of labels and values."""
    return Series(tuple(Point(label, value) for label, value in points), unit=unit, title=title)


@pytest.mark.parametrize(
    ("given_series", "text"),
    [
        (series(("week 1", 12), ("week 2", 15.5), title="Bins"), "Bins: week 1: 12, week 2: 15.5"),
        (series(("Jan", 40), ("Feb", 45.5), unit="%"), "Jan: 40%, Feb: 45.5%"),
        (series(("Jan", 40), ("Feb", None), ("Mar", 38)), "Jan: 40, Feb: no number, Mar: 38"),
        (series(("", 3), ("", None), ("", 4), unit="litres"), "3 litres, -, 4 litres"),
        (Series((Point("before", 12, 30), Point("after", 19, 28))), "before: 12/30, after: 19/28"),
    ],
)
def test_it_is_written_as_people_type_it(given_series: Series, text: str) -> None:
    """With title, times, unit and what is missing."""
    assert text_of(given_series) == text


def test_what_stands_in_a_title_is_only_words() -> None:
    """Neither a formula nor markup comes through."""
    title = '=HYPERLINK("http://x.example";"<b>Kids</b>")'

    assert text_of(series(("Jan", 3), ("Feb", 4), title=title)) == (
        "HYPERLINK( http x example b Kids b ): Jan: 3, Feb: 4"
    )


def test_labels_that_would_be_taken_for_numbers_are_left_out() -> None:
    """The numbers come first."""
    assert text_of(series(("7", 3), ("9", 4), ("11", 5))) == "3, 4, 5"


def test_what_cannot_be_written_plainly_is_said_with_a_remedy() -> None:
    """Rather than sent as something else."""
    with pytest.raises(SeriesError, match="Please type them"):
        text_of(series(("", 3), ("", 4), unit="12"))


@settings(max_examples=60, deadline=None)
@given(st.lists(VALUES, min_size=2, max_size=30).filter(any))
def test_whatever_is_written_is_read_back(numbers: list[float | None]) -> None:
    """The same values in the same order, with their weeks."""
    points = [(f"week {place}", value) for place, value in enumerate(numbers, 1)]
    read = read_series(text_of(series(*points, title="Cars")))

    assert [point.value for point in read.points] == numbers
    assert not read.doubt
