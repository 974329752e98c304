"""What people say beside their terms: time asked for, a loss told, others who shall hear of it."""

from __future__ import annotations

import pytest

from coach.negotiation.human import (
    asks_for_time,
    day_named,
    goes_public,
    is_sorry,
    menaces,
    tells_of_harm,
    tells_own_record,
    without_own_record,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("might I have until Friday to speak with the families?", "Friday"),
        ("i have to ask the others first, can i tell you on monday", "Monday"),
        ("we need a few days", ""),
        ("let me sleep on it, until tomorrow", "the next day"),
    ],
)
def test_time_is_asked_for_and_its_day_named(text: str, day: str) -> None:
    """However it is put."""
    assert asks_for_time(text)
    assert day_named(text) == day


@pytest.mark.parametrize(
    "text", ["how about we wait for the new timetable", "you can ask the others", "why wait?"]
)
def test_other_waiting_is_no_time_to_think(text: str) -> None:
    """It is an offer, or a question."""
    assert not asks_for_time(text)


def test_a_loss_is_noticed_and_a_plain_line_is_none() -> None:
    """What is asked for is no loss."""
    assert tells_of_harm("sorry, im just so tired. the kids nearly got run over last week")
    assert tells_of_harm("my mother broke her arm on your stairs")
    assert not tells_of_harm("we want the stop at 100 metres")


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        ("otherwise il go to the newspaper", True),
        ("if not my cousin works at the newspaper and she wuld love this story", True),
        ("we have a petition with 200 names", True),
        ("i read in the newspaper that you have money", False),
        ("we will not go to the press", False),
    ],
)
def test_going_public_is_noticed(text: str, is_public: bool) -> None:
    """It is a choice, and no threat."""
    assert goes_public(text) is is_public
    assert not menaces(text)


def test_harm_held_out_is_a_menace() -> None:
    """Beside whatever else is said."""
    assert menaces("go to the press? we burn your house down")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("i have never paid late in four years", "i have never paid late "),
        ("never one late rent in 4 years", "never one late rent "),
        ("we have never blocked the road in two years", "we have never blocked the road "),
        ("we never missed a month", "we never missed a month"),
    ],
)
def test_ones_own_good_record_is_heard_as_that(text: str, rest: str) -> None:
    """How long it was so is asked of nobody."""
    assert tells_own_record(text)
    assert without_own_record(text) == rest


@pytest.mark.parametrize(
    "text", ["i never pay more than 230", "a contract for two years", "in three years we pay more"]
)
def test_a_limit_and_a_wish_are_no_record(text: str) -> None:
    """They are about what is to come."""
    assert not tells_own_record(text)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("sorry, i take that back. im just tired", True),
        ("no take that back, i didnt mean it", True),
        ("sorry nadia. that was rude of me", True),
        ("sorry, i can not pay more than 240", False),
        ("you take the bags back", False),
    ],
)
def test_who_takes_a_hard_word_back_is_sorry(text: str, is_so: bool) -> None:
    """Sorry alone is no more than a manner of speaking."""
    assert is_sorry(text) is is_so
