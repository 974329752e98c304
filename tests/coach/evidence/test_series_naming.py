"""A number that names something is none of the series; where it may be one, it is asked."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the numbers for flat 12b were 9 then 8 then 8", [9, 8, 8]),
        ("in block 7 complaints were 12 14 9 8 this year", [12, 14, 9, 8]),
        ("minutes waiting for the 42 bus 12 14 9", [12, 14, 9]),
        ("mon 12 tue 14 wed 9 counted at 8am", [12, 14, 9]),
        ("room 12 people, 14 people, 9 people", [12, 14, 9]),
        ("9am 40, 10am 52, 11am 47", [40, 52, 47]),
    ],
)
def test_a_bus_a_flat_and_an_hour_count_nothing(text: str, values: list[float]) -> None:
    """What is counted stays."""
    found = read_series(text)

    assert ([point.value for point in found.points], found.doubt) == (values, "")


def test_a_name_straight_before_the_numbers_is_asked_about() -> None:
    """Four counts at the bus, or three of bus 14."""
    assert read_series("bus 14 12 9 8").doubt == (
        'Is "bus 14" a name, or is 14 one of the numbers?'
    )
