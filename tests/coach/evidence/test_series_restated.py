"""What is said once more counts once."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series
from coach.evidence.series_restated import with_last_list


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("last week 20, this week 25, before those 15. (so 15, 20, 25 in order)", [15, 20, 25]),
        ("6, 8, 8, 10... that second 8 is a typo, it should be 9. So 6, 8, 9, 10.", [6, 8, 9, 10]),
    ],
)
def test_the_list_at_the_end_is_how_it_is_meant(text: str, values: list[float]) -> None:
    """All that stands before it says the same."""
    assert [point.value for point in read_series(text).points] == values


def test_a_list_with_other_numbers_is_no_repeat() -> None:
    """What was not said before is not lost."""
    text = "Jan 12, Feb 14, so 7, 8, 9"
    assert with_last_list(text) == text
