"""A sum told in everyday words is none of the numbers."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series
from coach.evidence.series_sum_told import with_sum_last


@pytest.mark.parametrize(
    "told", ["= 15 for the week", ", 15 for the whole week.", " = 15 in all", ", so 15 altogether"]
)
def test_a_sum_is_left_out_and_said(told: str) -> None:
    """However it is told."""
    found = read_series(f"Mon 4, Tue 6, Wed 5{told}")

    assert [point.value for point in found.points] == [4, 6, 5]
    assert 'I left out "= 15": it sums the others up.' in found.noted


def test_what_is_no_sum_stays() -> None:
    """Nobody loses a number that was counted for the week."""
    text = "Mon 4, Tue 6, Wed 5, 13 for the week"
    assert with_sum_last(text) == text


def test_numbers_of_hundreds_of_digits_are_no_sum() -> None:
    """Nothing is computed of what no floating-point number holds."""
    text = f"{'9' * 309}, {'9' * 309}, 5 in all"
    assert with_sum_last(text) == text
