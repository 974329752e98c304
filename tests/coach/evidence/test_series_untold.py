"""A time among those of the numbers is explained, or it is asked about."""

from __future__ import annotations

from coach.evidence.series import read_series


def test_a_time_of_which_it_is_said_why_it_has_no_number_is_missing() -> None:
    """Wherever that is said."""
    found = read_series("week 1: 8\nweek 2: 10\nweek 4: 9\n(week 3 nobody was there)")

    assert [point.value for point in found.points] == [8, 10, None, 9]


def test_a_time_that_nothing_explains_is_asked_about() -> None:
    """It may have been a nought."""
    found = read_series("late 4 mins mon, 12 tue, on foot wed, 7 thu")

    assert found.doubt == 'Which number belongs to "wed"?'


def test_a_time_beyond_the_others_is_none_of_theirs() -> None:
    """What came later may be told beside the series."""
    assert not read_series("Jan 12, Feb 14, Mar 9. We meet again in June").doubt
