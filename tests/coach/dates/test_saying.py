"""Tests of how the coach says a day."""

from __future__ import annotations

from datetime import date

from coach.dates import say


def test_a_day_is_said_with_its_weekday() -> None:
    """No year, where it is this one."""
    assert say(date(2026, 12, 4), date(2026, 6, 10)) == "Friday 4 December"


def test_another_year_is_said() -> None:
    """So that nobody is a year out."""
    assert say(date(2027, 2, 1), date(2026, 6, 10)) == "Monday 1 February 2027"
