"""Tests of how soon something is."""

from __future__ import annotations

import pytest

from coach.occasion import how_soon


@pytest.mark.parametrize(
    ("text", "soon"),
    [
        ("the meeting is tomorrow at nine", "soon"),
        ("in an hour", "soon"),
        ("we see him this afternoon", "soon"),
        ("the hearing is next week", "later"),
        ("on Friday with the mayor", "later"),
        ("the 12th of June", "later"),
        ("we have a meeting with the council", None),
    ],
)
def test_plain_words_say_how_soon(text: str, soon: str | None) -> None:
    """Under a day there is a card; where the words do not say, the coach asks."""
    assert how_soon(text) == soon
