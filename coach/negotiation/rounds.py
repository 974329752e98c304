"""Rounds of the same rehearsed talk, held beside each other in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

MOST = 3  # rounds that are named: the first, and the latest two

ONLY_ONE = (
    "You played this talk once so far, so there is nothing to hold it against yet. "
    "After the same once more, I put both beside each other. "
)
BETTER = "So the last round was better for you. "
WORSE = "So the first round was better for you. "
SAME = "So both were worth the same to you. "

Round = Mapping[str, Any]  # of a look back: "scenario", "is_deal", and "mine", "together" of 100


def compare_rounds(rounds: Sequence[Round], scenario: str) -> str:
    """Say what each round of one talk was worth, of 100, and which was better for the learner.

    ``rounds`` are all that were played, the latest last; other talks are left out, since what
    they are worth cannot be held against each other.
    """
    alike = [one for one in rounds if one["scenario"] == scenario]
    if len(alike) < 2:
        return ONLY_ONE
    numbered = [*enumerate(alike, start=1)]
    told = numbered if len(alike) <= MOST else [numbered[0], *numbered[1 - MOST :]]
    return "".join(_said(number, one) for number, one in told) + _judged(alike[0], alike[-1])


def _said(number: int, one: Round) -> str:
    ended = "a deal" if one["is_deal"] else "no deal"
    worth = f"{one['mine']} of 100 for you, {one['together']} of what was there for both"
    return f"Round {number}: {ended}, {worth}. "


def _judged(first: Round, last: Round) -> str:
    if first["mine"] == last["mine"]:
        return SAME
    return BETTER if last["mine"] > first["mine"] else WORSE
