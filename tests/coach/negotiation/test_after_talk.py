"""Tests of looking back at a real talk."""

from __future__ import annotations

from datetime import date

import pytest

from coach import negotiation
from coach.feedback import Feedback
from coach.negotiation.after_talk import is_conceded, is_left_open
from tests.builders import make_work

TODAY = date(2026, 11, 30)


def feedback(step: str, text: str, **answers: str) -> Feedback:
    """Review an answer on the same day each time."""
    return negotiation.feedback(make_work("negotiation", "debrief", **answers), step, text, TODAY)


@pytest.mark.parametrize(
    ("step", "text", "strength", "next_thing"),
    [
        ("agreed", "he mends two rooms by Friday", "agreed_clear", None),
        ("agreed", "they pay us 24 a tonne", "agreed_clear", None),
        ("agreed", "no", "noted", None),
        ("agreed", "she said maybe next month", "noted", None),
        ("gave", "we took two years and got the gloves", "gave_trade", None),
        ("gave", "we paint the stairs, in return he mends the roof", "gave_trade", None),
        ("gave", "we gave up the yard for nothing", "noted", "gave_back"),
        ("gave", "we agreed to come down to 22, they gave us nothing", "noted", "gave_back"),
        ("gave", "we came down to 22", "noted", "gave_got"),
        ("gave", "a two year contract, they will think about the gloves", "noted", "gave_got"),
        ("gave", "nothing", "noted", None),
        ("gave", "we didn't give anything", "noted", None),
        ("surprised", "she was friendly", "noted", None),
        ("next", "Joel calls her on Friday", "when_day", None),
        ("next", "Joel calls her", "noted", "next_day"),
        ("next", "nothing", "noted", "next_who"),
        ("next", "we wait", "noted", "next_who"),
        ("next", "they will let us know", "noted", "next_who"),
    ],
)
def test_each_step_has_its_own_feedback(
    step: str, text: str, strength: str, next_thing: str | None
) -> None:
    """Small, and only where it is plain."""
    said = feedback(step, text)

    assert (said.strength, said.next) == (strength, next_thing)


def test_something_given_for_nothing_has_the_name_of_the_codebook() -> None:
    """For facilitators; the person hears what can still be asked for."""
    assert feedback("gave", "we gave up the yard for nothing").flags == ("conceded_without_trade",)


def test_no_next_step_has_the_name_of_the_codebook() -> None:
    """A day alone is not missed in that way."""
    assert feedback("next", "we wait").flags == ("poor_closing",)
    assert feedback("next", "Joel calls her").flags == ()


def test_nothing_came_back_may_be_said_when_it_is_asked() -> None:
    """What was given stands on the line before."""
    told = "we came down to 22\nnothing"

    assert feedback("gave", "nothing", gave=told).next == "gave_back"
    assert is_conceded(told)
    assert not is_conceded("nothing")


def test_what_came_back_is_a_trade_however_late_it_is_told() -> None:
    """Once it was asked for."""
    told = "we came down to 22\nthey gave us the gloves"

    assert feedback("gave", "they gave us the gloves", gave=told).strength == "gave_trade"


def test_the_day_of_the_next_step_is_said_back() -> None:
    """As in a plan."""
    assert feedback("next", "Joel calls her on Friday").day == date(2026, 12, 4)


def test_waiting_until_a_day_is_no_waiting_for_ever() -> None:
    """They have a day by which they can be asked."""
    assert feedback("next", "they will call by Friday").next is None
    assert is_left_open("they will call")
