"""The number that belongs to the time of a change has that time."""

from __future__ import annotations

from coach.evidence.series import read_series


def test_the_number_after_the_time_of_a_change_is_that_times() -> None:
    """The others have their own."""
    found = read_series("7 falls in Q1, 8 in Q2, then the night sitter came in Q3 and 3, Q4 4")

    assert [point.label for point in found.points] == ["Q1", "Q2", "Q3", "Q4"]
    assert found.starts_at == 2


def test_a_number_with_a_time_of_its_own_keeps_it() -> None:
    """The change has none then."""
    found = read_series("Jan 12, Feb 14, Mar 13, Apr 9, May 8. We started in April")

    assert [point.value for point in found.points] == [12, 14, 13, 9, 8]
    assert found.starts_at == 3
