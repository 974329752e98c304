"""Times as people tell them beside their numbers."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Evictions in Ward 7: 2019 was 48, 2020 was 19, 2021 was 37", [48, 19, 37]),
        ("Wiki 1 asilimia 40, wiki 2 asilimia 46, wiki 3 asilimia 55", [40, 46, 55]),
        ("Date: 05.02.2024 Beds: 4\nDate: 12.02.2024 Beds: 6\nDate: 19.02.2024 Beds: 3", [4, 6, 3]),
    ],
)
def test_they_are_none_of_the_numbers(text: str, values: list[float]) -> None:
    """However they are led to."""
    found = read_series(text)

    assert [point.value for point in found.points] == values
    assert not found.doubt
