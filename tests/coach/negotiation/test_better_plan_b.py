"""A plan B that is better than the limit is noticed."""

from __future__ import annotations

import pytest

from coach.negotiation.better_plan_b import plan_b_above_limit

RENT = {"ask": "he wants 300. i want it to stay at 260", "limit": "290"}
PRICE = {"ask": "26 a tonne", "limit": "below 22 a tonne we say no"}


@pytest.mark.parametrize(
    ("answers", "plan_b"),
    [(RENT, "my cousin has a flat for 275"), (PRICE, "the port buys at 24 a tonne")],
)
def test_a_better_plan_b_is_found(answers: dict[str, str], plan_b: str) -> None:
    """Below the limit where less is better, above it where more is."""
    assert plan_b_above_limit({**answers, "plan_b": plan_b}) == plan_b


@pytest.mark.parametrize(
    ("answers", "plan_b"),
    [
        (RENT, "we move in with my cousin"),
        (RENT, "a flat across town for 310"),
        (RENT, "one for 280 or one for 320"),
        (RENT, "ask again in 3 months"),
        (PRICE, "the port buys at 20"),
        ({"ask": "mend the roof", "limit": "no promise without a date"}, "a tarp for 200"),
        (RENT, ""),
    ],
)
def test_a_plan_b_that_is_not_plainly_better_is_left_alone(
    answers: dict[str, str], plan_b: str
) -> None:
    """Worse, both, of another kind, or without a number."""
    assert plan_b_above_limit({**answers, "plan_b": plan_b}) == ""
