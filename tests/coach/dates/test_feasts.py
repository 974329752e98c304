"""Tests of the days of feasts."""

from __future__ import annotations

from datetime import date

import pytest

from coach.dates.feasts import fixed_feast, is_fixed, moving_feast


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("easter", date(2027, 3, 28)),
        ("orthodox easter", date(2027, 5, 2)),
        ("good D4", date(2027, 3, 26)),
        ("carnival", date(2027, 2, 9)),
        ("diwali", date(2026, 11, 8)),
        ("onam", date(2026, 8, 26)),
        ("pongal", date(2027, 1, 15)),
        ("chinese new year", date(2027, 2, 6)),
        ("tet", date(2027, 2, 6)),
        ("passover", date(2027, 4, 22)),
        ("hanukkah", date(2026, 12, 5)),
        ("thanksgiving", date(2026, 11, 26)),
        ("independence day", None),
        ("mother day", None),
    ],
)
def test_a_feast_that_moves_has_a_likely_day(feast: str, day: date | None) -> None:
    """Where each country has its own day, only the person knows."""
    assert not is_fixed(feast)
    assert moving_feast(feast, date(2026, 6, 10)) == day


def test_a_feast_over_the_turn_of_the_year_begins_once() -> None:
    """Hanukkah of 2027 ends on 1 January 2028: that is no beginning."""
    assert moving_feast("hanukkah", date(2027, 12, 28)) == date(2028, 12, 13)


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("christmas eve", date(2026, 12, 24)),
        ("new year eve", date(2026, 12, 31)),
        ("new year", date(2026, 1, 1)),
        ("workers day", date(2026, 5, 1)),
        ("st patricks", date(2026, 3, 17)),
    ],
)
def test_a_fixed_feast_has_the_same_day_each_year(feast: str, day: date) -> None:
    """Every year alike."""
    assert is_fixed(feast)
    assert fixed_feast(feast, 2026) == day
