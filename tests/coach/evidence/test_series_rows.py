"""Months with short years before a comma, as sheets write them."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Apr-23,17\nMay-23,19", [17, 19]),
        ("Apr-23,17; May-23,19; Jun-23,20", [17, 19, 20]),
        ("Month,2023 count\nApr-23,17\nMay-23,19\nJun-23,n/a\nJul-23,8", [17, 19, None, 8]),
        ("Nov-23,17\nDec-23,\nJan-24,12", [17, None, 12]),
        ("Apr-23,17; May-12,42; Jun-31,5", [23.17, 12.42, 31.5]),
    ],
)
def test_a_year_is_no_part_of_the_number(text: str, values: list[float | None]) -> None:
    """Unless the years leap: then they are the numbers, with decimals."""
    assert read_series(text).values == values
