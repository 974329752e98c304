"""A scale holds its numbers, and writes few round ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evidence.scale import scale_of

NUMBERS = st.lists(st.integers(-(10**6), 10**6).map(lambda number: number / 8), min_size=1)


@given(NUMBERS)
def test_every_number_lies_on_the_scale(numbers: list[float]) -> None:
    """Between its ends, in the order of size."""
    scale = scale_of(numbers, 10, 110)
    places = [scale.at(number) for number in sorted(numbers)]

    assert all(10 <= place <= 110 for place in places)
    assert places == sorted(places)


@given(NUMBERS)
def test_a_few_marks_are_written(numbers: list[float]) -> None:
    """Enough to read by, and not too many for a phone."""
    assert 2 <= len(scale_of(numbers, 0, 100).marks()) <= 7


@pytest.mark.parametrize(
    ("numbers", "marks"),
    [([7, 16], [5, 10, 15]), ([0, 100], [0, 25, 50, 75, 100]), ([5], [2, 4, 6, 8])],
)
def test_marks_are_round(numbers: list[float], marks: list[float]) -> None:
    """Twos, fives, quarters and tens."""
    assert scale_of(numbers, 0, 100).marks() == pytest.approx(marks)
