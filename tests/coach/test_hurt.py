"""Hurt is noticed where it is told, and not where a word only looks like it."""

from __future__ import annotations

import pytest

from coach.hurt import find_hurt


@pytest.mark.parametrize(
    "text",
    [
        "my brother died there",
        "two old ladies broke there arm last year",
        "im so tired of all this",
        "she slipped on the steps",
        "the children are hungry",
    ],
)
def test_pain_is_noticed(text: str) -> None:
    """In plain, hurried and misspelt words."""
    assert find_hurt(text)


@pytest.mark.parametrize(
    "text", ["no flooding when it rains", "our plan fell through", "we want a bus stop by June"]
)
def test_an_ordinary_trouble_is_not_pitied(text: str) -> None:
    """A goal is no grief."""
    assert not find_hurt(text)
