"""Which number is the first at a time that is named elsewhere."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "starts_at"),
    [
        ("Jan 14, Feb 16, Mar 9, Apr 8. We painted it in March.", 2),
        ("Jan 14, Feb 16, Mar 9, Apr 8. We painted it after February.", 2),
        ("3 May 14, 10 May 16, 17 May 9, 24 May 8. We painted it on the 15th.", 2),
    ],
)
def test_a_change_begins_at_the_first_number_from_its_time_on(text: str, starts_at: int) -> None:
    """The time is that of a number, or lies between two."""
    found = read_series(text)

    assert (found.starts_at, found.doubt) == (starts_at, "")
