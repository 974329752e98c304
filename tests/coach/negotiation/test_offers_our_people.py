"""What the learner's own people say yes to is said by "us"."""

from __future__ import annotations

import pytest

from coach.negotiation.offers import parse_offer
from coach.negotiation.offers.our_people import with_our_people


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("the parents say yes to 150", "we say yes to 150"),
        ("the group agreed on 150", "we agree on 150"),
        ("My people would take 150 metres.", "we would take 150 metres."),
        ("our group voted for 150", "we want 150"),
        ("i asked them, they are fine with 150", "i asked them, we are fine with 150"),
    ],
)
def test_our_people_are_we(text: str, plainly: str) -> None:
    """Where they are named, or it is told that they were asked."""
    assert with_our_people(text) == plainly


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("they say yes to 150 metres", "we say yes to 150 metres"),
        ("the others agree to 150", "we agree to 150"),
        ("everybody can live with 150", "we can live with 150"),
    ],
)
def test_they_are_our_people_once_they_were_asked(text: str, plainly: str) -> None:
    """Before that, "they" may be anybody."""
    assert with_our_people(text) == text
    assert with_our_people(text, were_asked=True) == plainly


@pytest.mark.parametrize(
    "text", ["the tenants next door agreed to 12", "they pay 30 in the market", "the mayor agrees"]
)
def test_others_stay_others(text: str) -> None:
    """What is paid elsewhere is a standard, and no answer to an offer."""
    assert with_our_people(text, were_asked=True) == text


def test_what_our_group_agrees_to_is_offered() -> None:
    """It is no report of what others get."""
    assert parse_offer("the parents say yes to 150 metres", "bus_stop").terms["metres_away"] == 150
    assert parse_offer("they say yes to 150 metres", "bus_stop").terms["metres_away"] is None
