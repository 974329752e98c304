"""Hurt is noticed where it is told, and not where a word only looks like it."""

from __future__ import annotations

import pytest

from coach.hurt import find_hurt, is_only_tired


@pytest.mark.parametrize(
    "text",
    [
        "my brother died there",
        "two old ladies broke there arm last year",
        "im so tired of all this",
        "she slipped on the steps",
        "the children are hungry",
        "my legs is bad, if 18 i cant buy medicine",
        "i lost hours at work",
        "three of us got typhoid from that water",
        "nobody at home helps me anyway",
        "i am alone with the kids all day",
    ],
)
def test_pain_is_noticed(text: str) -> None:
    """In plain, hurried and misspelt words."""
    assert find_hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        "no flooding when it rains",
        "our plan fell through",
        "we want a bus stop by June",
        "so that nobody has to walk alone with a torch",
    ],
)
def test_an_ordinary_trouble_is_not_pitied(text: str) -> None:
    """A goal is no grief."""
    assert not find_hurt(text)


def test_what_is_not_so_hurts_nobody() -> None:
    """A hope is no pain."""
    assert find_hurt("so that nobody is hurt at the crossing any more") == ""
    assert find_hurt("if Rosa is sick, nobody has the key") == ""
    assert find_hurt("my son died at the crossing") == "died"


@pytest.mark.parametrize(
    ("text", "is_only"),
    [
        ("ugh tired", True),
        ("So tired today.", True),
        ("im a bit knackered tbh", True),
        ("tired of the broken lift", False),
        ("tired, the bus took two hours", False),
        ("our night bus drivers are exhausted", False),
    ],
)
def test_who_is_only_tired_tells_nothing_of_their_case(text: str, is_only: bool) -> None:
    """What tires them, where they say it, is of the case."""
    assert is_only_tired(text) is is_only
