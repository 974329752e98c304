"""Tests of values that are spoken about, or asked about, and not put forward."""

from __future__ import annotations

import pytest

from coach.negotiation.offers import parse_offer
from coach.negotiation.offers.topics import is_supposed, speaks_of_a_value

WASTE = "waste_contract"


def stated(text: str) -> list[object]:
    """Give the values that a message states, with nothing on the table."""
    return [value for value in parse_offer(text, WASTE).terms.values() if value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "can we talk about the 26?",
        "could you explain the 26 to me",
        "i would like to ask about your 26",
        "shall we discuss the three days now or later?",
        "could we come back to the 24 months?",
        "what would three years give?",
        "what happens if it were 26",
        "why 26 and not 28",
        "what if it stays at 26?",
        "what if we said 26, what would you do then?",
        "26? why so much?",
        "must it be 26?",
        "how would three days work for you in practice?",
        "could you even do 26?",
    ],
)
def test_a_question_about_a_value_is_no_offer(text: str) -> None:
    """Who speaks of a number, or asks what it would do, has put nothing on the table."""
    assert stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "how about 26?",
        "could you do 26?",
        "what if we said 26?",
        "would 26 work?",
        "26? why not?",
        "can we talk about 26 instead?",
        "let us talk about the price, we want 26",
        "can we talk about the 22 and make it 26?",
    ],
)
def test_a_question_that_proposes_a_value_is_an_offer(text: str) -> None:
    """A value may be put forward with a question mark, and beside one that is only spoken of."""
    assert stated(text) == [26]


def test_a_known_value_is_a_topic_and_a_new_one_is_not() -> None:
    """The little word before a number tells that both know it."""
    assert speaks_of_a_value(" can we talk about the 300 ")
    assert not speaks_of_a_value(" can we talk about 300 ")
    assert not speaks_of_a_value(" we talk about the price of 300 ")


def test_a_supposition_leads_to_the_question_what_would_follow() -> None:
    """Without that question it is a proposal."""
    asked = [" what would you do then "]
    assert is_supposed(" what if we said 300 ", asked)
    assert not is_supposed(" what if we said 300 ", [])
    assert not is_supposed(" we say 300 ", asked)
