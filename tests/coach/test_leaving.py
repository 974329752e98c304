"""Tests of what is meant when somebody was asked what to stop."""

from __future__ import annotations

import pytest

from coach.leaving import ALL, ON, STEP, way_out


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("just this step", STEP),
        ("only this step please", STEP),
        ("leave it for now", STEP),
        ("first one", STEP),
        ("no, only this", STEP),
        ("everything", ALL),
        ("all of it please", ALL),
        ("stop", ALL),
        ("go on", ON),
        ("neither", ON),
        ("no", ON),
        ("hm", ""),
        ("the council meets on monday and we all go", ""),
    ],
)
def test_each_way_is_told_from_the_others(text: str, way: str) -> None:
    """In the words that people use; an answer to something else is none."""
    assert way_out(text) == way
