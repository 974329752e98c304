"""Tests of what of a message is the answer."""

from __future__ import annotations

import pytest

from coach.meant import as_done, as_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("i told you. no bags", "no bags"),
        ("i dont know. talk to joel", "talk to joel"),
        ("conquer france. ok ok. me and Abdi count the bottles", "me and Abdi count the bottles"),
        ("what did you write? it is Mr. Mugisha at the depot", "it is Mr. Mugisha at the depot"),
        ("no I wrote about the toilet! the toilet is open again", "the toilet is open again"),
        ("that is not my thing. my trouble is the toilet", "my trouble is the toilet"),
        ("why does it matter? are you stupid? my Finn is 4", "my Finn is 4"),
        ("domingo, i say you", "domingo"),
        ("you're not listening. ask Pauline", "ask Pauline"),
    ],
)
def test_what_is_said_to_the_coach_alone_is_no_part_of_the_answer(typed: str, meant: str) -> None:
    """Nor is a joke that is taken back."""
    assert as_meant(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["the drain is open", "i don't know", "can we sue?", "what if it rains? then we meet inside"],
)
def test_an_answer_stays_whole(text: str) -> None:
    """What asks and says nothing else, too: something may be meant by it."""
    assert as_meant(text) == text


def test_opening_words_may_ask() -> None:
    """A question is what is said first in many a talk."""
    assert as_meant("good day. what worries you?", may_ask=True) == "good day. what worries you?"


def test_a_step_that_is_taken_back_is_not_the_step() -> None:
    """ "Smash it. No." leaves what comes after."""
    assert as_done("smash his window. no. Thandi and I go door to door") == (
        "Thandi and I go door to door"
    )
    assert as_done("i get tired. maybe Mama Esi and me go there") == "Mama Esi and me go there"
    assert as_done("no later than Friday we ask the office") == (
        "no later than Friday we ask the office"
    )
