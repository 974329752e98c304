"""Halves and unlike units come out as one kind of number."""

from __future__ import annotations

import pytest

from coach.evidence.series_measures import in_one_unit, with_halves


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("two and a half, three", "2.5, three"),
        ("an hour and a half, 2 hours", "1.5 hour, 2 hours"),
        ("half a bag, one bag", "0.5 bag, one bag"),
        ("2½ kg", "2.5 kg"),
        ("we ate half a cake", "we ate half a cake"),
        ("1,5 kg, 2 and a half", "1,5 kg, 2 and a half"),
    ],
)
def test_halves_are_written_with_a_point(text: str, written: str) -> None:
    """Where they are counted, and commas are no decimals."""
    assert with_halves(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("45 min, 1h, 1h10", "45 min, 60 min, 70 min"),
        ("1 hour 10, 1 hour, 50 minutes", "70 min, 60 min, 50 min"),
        ("3 kg, 900 g", "3 kg, 0.9 kg"),
        ("2,5 kg, 900 g", "2,5 kg, 0,9 kg"),
        ("3h, 2h, 5h", "3h, 2h, 5h"),
        ("8h: 12, 9h: 14", "8h: 12, 9h: 14"),
    ],
)
def test_unlike_units_are_written_as_one(text: str, written: str) -> None:
    """Hours among minutes, grams among kilograms; alone they stay."""
    assert in_one_unit(text) == written
