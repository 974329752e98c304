"""Tests of what an action reads from its turn."""

from __future__ import annotations

import pytest

from actions.message import fresh_case, message_of
from actions.turn import case_of, phase_of, works_of
from tests.builders import make_tracker, make_work


@pytest.mark.parametrize("phase", ["opened", "heard", "returned"])
def test_a_form_knows_why_it_is_asked(phase: str) -> None:
    """Opened just now, somebody wrote, or an aside is over."""
    tracker = make_tracker("hello", form="planning_form", phase=phase)

    assert phase_of(tracker, "planning_form") == phase


def test_a_tapped_choice_gives_its_value() -> None:
    """The payload's value, not its title."""
    assert message_of(make_tracker("Yes", choice="care:yes")).choice == "care:yes"


def test_the_title_of_an_open_choice_may_be_typed() -> None:
    """An expired choice is sent as its title; some people type what they could tap."""
    message = message_of(make_tracker("KEEP", "affirm", offers=("keep", "edit:goal")))

    assert message.choice == "keep"
    assert message.confidence == 1.0


def test_other_words_are_no_choice() -> None:
    """Only the whole title counts."""
    assert message_of(make_tracker("keep the market open", offers=("keep",))).choice == ""


def test_work_without_an_answer_is_no_work() -> None:
    """An opened and abandoned form leaves nothing to show."""
    tracker = make_tracker(plan=make_work(), review=make_work("evidence", claim="crime fell"))

    assert list(works_of(tracker)) == ["evidence"]


def test_the_case_is_the_open_work_then_what_was_told() -> None:
    """Examples are searched for with it."""
    told = {"kind": "tell", "text": "the drain floods"}

    assert case_of(make_tracker(occasion=told)) == "the drain floods"
    work = make_work(goal="a dry market")
    assert case_of(make_tracker(form="planning_form", plan=work, occasion=told)) == "a dry market"


def test_a_long_wish_tells_the_case_along_with_it() -> None:
    """ "I want to make a plan" does not; a sentence with the trouble in it does."""
    short = make_tracker("i want to make a plan", "start_planning")
    long = make_tracker(
        "i want a plan for how we get the drain behind our houses fixed", "start_planning"
    )

    assert fresh_case(short) == ""
    assert "drain" in fresh_case(long)


@pytest.mark.parametrize("intent", ["distress", "harm", "stop", "erase"])
@pytest.mark.parametrize("offered", ["checkin:2026-12-04", "weekly", "show", "visit:step:a"])
def test_no_offer_stands_before_danger_and_stop(intent: str, offered: str) -> None:
    """A day, a yes or a part that is named along with it is no answer to the offer."""
    text = "no, every week i want to die tomorrow, leave out why"

    message = message_of(make_tracker(text, intent, offered=offered))

    assert (message.intent, message.choice) == (intent, "")


@pytest.mark.parametrize(
    ("text", "form", "choice"),
    [
        ("short way please", "planning_form", "mode:quick"),
        ("can we do the shorter way", "planning_form", "mode:quick"),
        ("the quick bus way is closed", "planning_form", ""),
        ("the goal is wrong", "", "edit:goal"),
        ("take out rosa", "", "edit:who"),
    ],
)
def test_wishes_about_the_work_are_choices_too(text: str, form: str, choice: str) -> None:
    """Whatever intent they were read as."""
    plan = make_work(goal="a dry lane", who="Rosa and Hassan")

    assert message_of(make_tracker(text, form=form, plan=plan)).choice == choice


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("the map is due on 12 december. ask me on the 13th", True),
        ("no, and 31 years is not a measure", False),
    ],
)
def test_a_day_to_be_asked_on_is_one_that_comes_soon(text: str, choice: bool) -> None:
    """Of two days the one that is asked for."""
    plan = make_work(goal="a dry lane")
    message = message_of(make_tracker(text, offered="checkin:2026-12-06", plan=plan))

    assert message.choice.endswith("-13:yes") is choice


def test_a_talk_to_rehearse_may_be_named_when_it_was_asked_which() -> None:
    """By its title, as a tap would."""
    named = make_tracker("the waste contract please", offered="play")

    assert message_of(named).choice == "play:start:waste_contract"
    assert message_of(make_tracker("the waste contract is bad")).choice == ""
