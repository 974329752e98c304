"""Each number is given the time beside it, on either side; what is left over is asked about."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("jan 42 feb 40 38 in march apr was 41", [42, 40, 38, 41]),
        ("12 mon 14 tue wed 9 thu 8", [12, 14, 9, 8]),
        ("june had 12 july had 15 aug only 9 then 14 in sept", [12, 15, 9, 14]),
        ("jan 42 feb 40 lost march apr 41", [42, 40, None, 41]),
        ("w1 12 w2 14 w3 -- w4 9", [12, 14, None, 9]),
    ],
)
def test_a_number_may_stand_before_its_time_or_after(text: str, values: list[float | None]) -> None:
    """In one breath, as people type."""
    found = read_series(text)

    assert ([point.value for point in found.points], found.doubt) == (values, "")


@pytest.mark.parametrize(
    "text",
    [
        "jan 42 feb 40 38 apr 41",
        "jan 42 feb mar 38 apr 41 40",
        "mon 12 tue 15 wed 11 18",
        "jan 42 40 feb 38",
        "mar 42 jan 40 38 feb",
    ],
)
def test_a_number_or_a_time_left_over_is_asked_about(text: str) -> None:
    """Also where numbers change sides and the times do not rise."""
    assert read_series(text).doubt
