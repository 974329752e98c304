"""Tests of how soon something is."""

from __future__ import annotations

import pytest

from coach.occasion import how_soon, is_of_a_talk, is_of_own_numbers, wants_to_count


@pytest.mark.parametrize(
    ("text", "soon"),
    [
        ("the meeting is tomorrow at nine", "soon"),
        ("in an hour", "soon"),
        ("we see him this afternoon", "soon"),
        ("the hearing is next week", "later"),
        ("on Friday with the mayor", "later"),
        ("the 12th of June", "later"),
        ("we have a meeting with the council", None),
        ("we meet him right now", "soon"),
        ("keep it at 240, he wants 260 now we pay 230", None),
    ],
)
def test_plain_words_say_how_soon(text: str, soon: str | None) -> None:
    """Under a day there is a card; where the words do not say, the coach asks."""
    assert how_soon(text) == soon


@pytest.mark.parametrize(
    ("text", "is_of"),
    [
        ("the landlord wants 300 for the workshop, we pay 200, talking to him on friday", True),
        ("we negotiate the rent with the owner next week", True),
        ("my landlord wants to raise the rent", True),
        ("tomorrow he comes and i must ask the landlord to fix the roof", True),
        ("by march we paint the stairs with ten neighbours, Joe buys the paint on friday", False),
        ("we talk about it in the kitchen", False),
    ],
)
def test_a_talk_that_is_coming_is_told_from_a_plan(text: str, is_of: bool) -> None:
    """What the other side asks is no goal of ours."""
    assert is_of_a_talk(text) is is_of


@pytest.mark.parametrize(
    ("text", "is_of"),
    [
        ("we counted the trucks in our street, 34 yesterday, 41 today", True),
        ("I have measured it: 12.5 in may and 14 in june", True),
        ("we counted the trucks at 7:30", False),
        ("the council counted 34 yesterday and 41 today", False),
    ],
)
def test_what_was_counted_by_ones_own_is_told_from_what_others_say(text: str, is_of: bool) -> None:
    """It takes two numbers, and hours are none."""
    assert is_of_own_numbers(text) is is_of


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("how do I count cars fairly", True),
        ("we want to count it ourselves", True),
        ("how can we measure the smell", True),
        ("how to count people at the tap", True),
        ("we'd like to do a small survey", True),
        ("i would like to count the trucks", True),
        ("can we collect our own numbers?", True),
        ("you can count on us", False),
        ("we want to count on the mayor", False),
        ("we counted it ourselves: 12, 14, 9", False),
        ("every vote counts", False),
        ("is it true that crime fell by 40%?", False),
    ],
)
def test_a_wish_to_count_is_heard(text: str, wants: bool) -> None:
    """In whatever words; what was counted is none."""
    assert wants_to_count(text) is wants
