"""What somebody says that full stops and commas mean is how their numbers are read."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "10.000 in 2019, 12.500 in 2020, 11.750 in 2021 (los puntos son miles)",
            [10000, 12500, 11750],
        ),
        ("1.250 1.310 1.190 (the dots are thousands)", [1250, 1310, 1190]),
        ("1,25; 1,31; 1,19 (comma = decimal)", [1.25, 1.31, 1.19]),
    ],
)
def test_it_is_done(text: str, values: list[float]) -> None:
    """And not asked."""
    found = read_series(text)

    assert [point.value for point in found.points] == values
    assert not found.doubt


def test_who_is_not_sure_is_asked() -> None:
    """ "In some" does not say in which, and "I think" is no knowing."""
    assert read_series("10, 12, 14, 5. I think the comma is decimal in some").doubt
    assert read_series("10,12,14,5 I think the comma is decimal").doubt
