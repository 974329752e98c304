"""Of an answer that tells more, the wish is taken."""

from __future__ import annotations

import pytest

from coach.negotiation.our_wish import before_our_wish, our_wish, their_wish, told_demand

RENT = "he wants to put the rent up to 300. i want it to stay at 260"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        (RENT, "i want it to stay at 260"),
        ("mr kessler the school head. we want evening meetings", "we want evening meetings"),
        ("Mr. Hall, we want the gate open", "we want the gate open"),
        ("the woman from the waste office; we ask for 26 a tonne", "we ask for 26 a tonne"),
        ("he wants 300, i want 260", "i want 260"),
        ("he wants 300. 260 would be fair", "260 would be fair"),
        ("300 is too much, we want 260 a month", "we want 260 a month"),
        ("my boss. more hours", "more hours"),
        ("the rent should stay at 260", "the rent should stay at 260"),
        ("keep the rent at 240, he wants 260 now we pay 230", "keep the rent at 240"),
    ],
)
def test_the_sentence_with_the_wish_is_taken(text: str, wish: str) -> None:
    """Not who is asked, and never what they want."""
    assert our_wish(text) == wish


@pytest.mark.parametrize(
    "text",
    ["rent 400 and the roof mended by june", "they pay us 26 a tonne", "the school roof", ""],
)
def test_what_is_all_ask_stays_whole(text: str) -> None:
    """There is nothing to leave out."""
    assert our_wish(text) == text


def test_a_wish_in_two_sentences_is_quoted_whole() -> None:
    """On one line; what they say of it is no part of it."""
    text = "We want the hall. On two evenings. He says the caretaker goes home"

    assert our_wish(text) == "We want the hall; On two evenings."


def test_who_is_asked_and_what_they_want_can_be_had_too() -> None:
    """For the name of the other side, and its number."""
    assert before_our_wish("mr kessler the school head. we want a lamp") == (
        "mr kessler the school head"
    )
    assert before_our_wish("we want a lamp") == ""
    assert their_wish(RENT).startswith("he wants to put the rent up to 300")


@pytest.mark.parametrize(
    ("told", "demand"),
    [
        (
            "the lorries pass at school, we want none from 7:30 to 8:30, we meet him on Monday",
            "we want none from 7:30 to 8:30 (the lorries pass at school)",
        ),
        (
            "he wants 300 and i want it to stay at 260, we see him friday",
            "i want it to stay at 260",
        ),
        ("we meet the council tomorrow to ask for a crossing", "ask for a crossing"),
        ("we want 30 a tonne, two years and gloves", "we want 30 a tonne, two years and gloves"),
    ],
)
def test_a_demand_is_found_in_a_telling(told: str, demand: str) -> None:
    """With what it points back to, and without when they meet."""
    assert told_demand(told) == demand


@pytest.mark.parametrize(
    "told",
    [
        "I want to prepare for a talk with the landlord about the rent",
        "i need help with a meeting tomorrow",
        "we want to meet him on Monday",
        "i want to ask the mayor about the bus",
        "the owner wants more lorries",
        "i want you to be the landlord",
    ],
)
def test_a_wish_to_begin_is_no_demand(told: str) -> None:
    """Nor is what the others want."""
    assert told_demand(told) == ""
