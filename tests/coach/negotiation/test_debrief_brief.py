"""Tests of reading the learner's side from plain words."""

from __future__ import annotations

import pytest

from coach.negotiation.debrief import Stake
from coach.negotiation.debrief.brief import read_brief

HOUSE = (
    "Price: target 30 a tonne, walk-away 25. Gear: walk-away shared. "
    "We know that three buyers paid 29 to 31."
)


def only(brief: str) -> Stake:
    """Give the one issue of a brief."""
    (stake,) = read_brief(brief).stakes
    return stake


@pytest.mark.parametrize(
    ("brief", "target", "least"),
    [
        ("Price: target 30 a tonne, walk-away 25.", 30, 25),
        ("Rent: hope for 450, at most 520", 450, 520),
        ("Wage: we want 15.50 an hour, not below 12", 15.5, 12),
        ("You hope for 30 a tonne; for less than about 20 a tonne it is not worth it.", 30, 20),
        ("We want 1,200 a month and our limit is 900 a month.", 1200, 900),
        ("Stalls: target twenty, minimum twelve.", 20, 12),
        ("Bus fare: walk-away 3, target 2.20", 2.2, 3),
        ("Our target is 40 seats, walk-away 25 seats", 40, 25),
        ("Rent. Target: 450 a month. Walk-away: 520 a month.", 450, 520),
        ("My walk away is 80 dollars and my target is 110 dollars", 110, 80),
        ("Closing time: target 10pm, walk-away 8pm", 22, 20),
    ],
)
def test_hope_and_limit_are_read(brief: str, target: float, least: float) -> None:
    """In the order in which they come."""
    stake = only(brief)

    assert (stake.target, stake.least) == (target, least)
    assert stake.wants_more is (target > least)


def test_a_brief_holds_several_issues_and_what_is_known() -> None:
    """Who pays is compared by words; the going rate belongs to the number that it is near."""
    price, gear = read_brief(HOUSE).stakes

    assert (price.id, price.rates, price.is_informed) == ("price", {"tonne"}, True)
    assert (gear.id, gear.least, gear.is_informed) == ("gear", "shared", False)
    assert gear.is_worse("ours", "shared")


@pytest.mark.parametrize(
    ("brief", "wants_more"),
    [("Rent: at most 520", False), ("Wage: at least 12", True), ("Fee: target 8", None)],
)
def test_a_limit_alone_may_tell_which_way_is_better(brief: str, wants_more: bool | None) -> None:
    """Else the first numbers of both sides tell it later."""
    assert only(brief).wants_more is wants_more


@pytest.mark.parametrize("brief", ["", "we want to be treated well", "..;;: :", "Rent: "])
def test_a_brief_without_numbers_leaves_one_nameless_issue(brief: str) -> None:
    """The talk then tells what it was about."""
    stake = read_brief(brief).stakes[0]

    assert (stake.least, stake.target) == (None, None)
