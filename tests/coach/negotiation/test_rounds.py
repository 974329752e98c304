"""Rounds of one talk stand beside each other; other talks are left out."""

from __future__ import annotations

from typing import Any

from coach.negotiation.rounds import BETTER, ONLY_ONE, SAME, WORSE, compare_rounds
from coach.quoting import count_words


def a_round(mine: int, scenario: str = "waste", *, is_deal: bool = True) -> dict[str, Any]:
    """Give what is kept of one."""
    return {"scenario": scenario, "mine": mine, "together": 2 * mine, "is_deal": is_deal}


def test_two_rounds_are_told_one_after_the_other() -> None:
    """With what each was worth, and which was better."""
    said = compare_rounds([a_round(32, is_deal=False), a_round(45)], "waste")

    assert "Round 1: no deal, 32 of 100 for you" in said
    assert "Round 2: a deal, 45 of 100 for you" in said
    assert said.endswith(BETTER)


def test_what_was_worse_or_the_same_is_said_so() -> None:
    """It is no shame, and no praise."""
    assert compare_rounds([a_round(45), a_round(32)], "waste").endswith(WORSE)
    assert compare_rounds([a_round(32), a_round(32)], "waste").endswith(SAME)


def test_one_round_has_nothing_beside_it() -> None:
    """What another talk was worth is another measure."""
    assert compare_rounds([a_round(32)], "waste") == ONLY_ONE
    assert compare_rounds([a_round(32, "rent"), a_round(45)], "waste") == ONLY_ONE


def test_of_many_rounds_the_first_and_the_latest_are_told() -> None:
    """In one short message."""
    said = compare_rounds([a_round(number) for number in range(20, 25)], "waste")

    assert [f"Round {n}:" in said for n in range(1, 6)] == [True, False, False, True, True]
    assert count_words(said) <= 58
