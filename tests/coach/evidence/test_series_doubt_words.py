"""Words that leave open which numbers were counted are asked about."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    "text",
    [
        "3 in the first week, double that in the second, 4 in the third",
        "We want 50 in January, 60 in February and 70 in March, but have not begun counting",
        "12, 14, no, 11",
        "We had 47 complaints last year",
        "our average is 25 a week and the goal is 15",
        "1,234,5,678,90",
        "Jan 12 15, Feb 14 11, Mar 9 16",
        "The goal was 50% and we want 60% next year",
        "Overall average 13.7, total 82, best week 20",
        "between ten and twenty most weeks, sometimes more",
        "The total for the whole year was 480 and the average 40 a month.",
        "Jan 12, Feb 14, Mar 6. We started in February, no wait, maybe it was March",
        "12, 14 or maybe 15, 9",
    ],
)
def test_it_is_asked(text: str) -> None:
    """One question, before anything is computed."""
    assert read_series(text).doubt


@pytest.mark.parametrize(
    "text",
    [
        "Jan 14 twice checked, Feb 12, Mar 9",
        "Mon 7, Tue no, Wed 5",
        "Counted between 8 and 10 every morning: 12, 14, 9",
        "Jan 14, Feb 12 (counted twice that week), Mar 9",
        "We did not start counting until February: Feb 12, Mar 14, Apr 9",
    ],
)
def test_like_words_with_plain_meaning_are_not(text: str) -> None:
    """Whoever says how it was counted, or that one is missing, leaves nothing open."""
    assert not read_series(text).doubt
