""" "Same" is the number before it, and "again" says nothing new."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 in jan, same in feb, 9 in march", [12, 12, 9]),
        ("jan 12, feb same, mar 9", [12, 12, 9]),
        ("fourteen, twelve, nine, nine again, then six", [14, 12, 9, 9, 6]),
        ("12, same again, 14, 9", [12, 12, 14, 9]),
        ("same time each night: 68, 71, 66", [68, 71, 66]),
    ],
)
def test_the_same_is_the_number_before_it(text: str, values: list[float]) -> None:
    """Where there is one before it."""
    found = read_series(text)

    assert ([point.value for point in found.points], found.doubt) == (values, "")


def test_the_same_as_something_else_is_asked_about() -> None:
    """Which number that is, the person says."""
    assert read_series("mon 5, tue 6, wed 7, thu same as mon").doubt
