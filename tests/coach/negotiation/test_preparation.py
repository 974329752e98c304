"""Tests of reviewing the preparation of a talk."""

from __future__ import annotations

import pytest

from coach.negotiation import (
    feedback,
    has_number,
    is_position,
    is_weak,
    needless,
    review_preparation,
)
from tests.builders import make_work


@pytest.mark.parametrize("text", ["they want to pay 18", "we want 300", "he insists on cash"])
def test_a_position_is_told_from_an_interest(text: str) -> None:
    """What somebody wants is not yet why."""
    assert is_position(text)


@pytest.mark.parametrize(
    "text",
    [
        "they want less because the budget is cut",
        "complaints about missed pickups, his boss calls him",
        "so we can pay school fees",
        "he doesn't want to spend money",
    ],
)
def test_a_reason_is_no_position(text: str) -> None:
    """Silent as soon as there is a why, or doubt."""
    assert not is_position(text)


@pytest.mark.parametrize(
    ("ask", "limit", "weak"),
    [
        ("26 a tonne pay", "26", True),
        ("they pay us 26 a tonne", "20", False),
        ("cut the rent to 300", "300", True),
        ("cut the rent to 300", "350", False),
        ("two more toilets", "one", False),
        ("between 20 and 30 a tonne pay", "25", False),
    ],
)
def test_a_target_no_better_than_the_limit_is_seen(ask: str, limit: str, weak: bool) -> None:
    """Only where one number stands against one, and it is plain which way is better."""
    assert is_weak(ask, limit) is weak


@pytest.mark.parametrize(
    "text", ["nothing", "we have no other choice", "there is no plan", "just accept it"]
)
def test_no_plan_b_is_seen(text: str) -> None:
    """It is asked about, once."""
    said = feedback(make_work("negotiation"), "plan_b", text)

    assert said.next == "plan_b_one"
    assert "no_plan_b" in said.flags


@pytest.mark.parametrize(
    ("step", "text", "strength", "next_thing"),
    [
        ("ask", "we ask for 26 a tonne", "ask_number", None),
        ("ask", "he mends the roof", "noted", None),
        ("limit", "20", "limit", None),
        ("theirs", "the budget, and complaints", "theirs_reason", None),
        ("theirs", "they want 18", "noted", "theirs_why"),
        ("ours", "we can feed the children", "ours_reason", None),
        ("ours", "we want 26", "noted", "ours_why"),
        ("standard", "the next town pays 29", "standard", None),
        ("plan_b", "we sell to the private buyers", "plan_b", None),
        ("plan_b", "we go to the newspaper", "plan_b_together", None),
        ("opening", "What is hardest for you?", "opening_question", None),
        ("opening", "Thank you for your time", "opening_thanks", None),
        ("opening", "We are the ones who keep the street clean", "opening", None),
        ("opening", "You people are thieves", "noted", "opening_calm"),
        ("options", "a two year contract", "noted", None),
    ],
)
def test_each_step_has_its_own_feedback(
    step: str, text: str, strength: str, next_thing: str | None
) -> None:
    """Small, and only where it is plain."""
    said = feedback(make_work("negotiation"), step, text)

    assert (said.strength, said.next) == (strength, next_thing)


def test_a_target_as_low_as_the_limit_is_asked_about() -> None:
    """There would be no room to give."""
    work = make_work("negotiation", ask="they pay us 20 a tonne")

    assert feedback(work, "limit", "20").next == "target_higher"


def test_acting_together_is_a_choice_and_never_scolded() -> None:
    """A strike or a protest is somebody's lawful plan B."""
    for text in ("we strike", "a protest before the town hall", "we collect a petition"):
        assert feedback(make_work("negotiation"), "plan_b", text).next is None


def test_a_whole_preparation_is_reviewed() -> None:
    """The same flags as along the way, for facilitators."""
    answers = {"ask": "pay us 26 a tonne", "limit": "26", "theirs": "they want 18"}

    review = review_preparation(answers | {"plan_b": "nothing", "standard": "just so"})

    assert set(review.flags) == {
        "weak_target",
        "position_as_interest",
        "no_plan_b",
        "number_without_why",
    }


def test_the_limit_is_asked_only_where_there_is_an_amount() -> None:
    """ "Mend the roof" has no lowest number."""
    assert "limit" in needless(make_work("negotiation", ask="mend the roof"))
    assert "limit" not in needless(make_work("negotiation", ask="26 a tonne"))


@pytest.mark.parametrize(
    ("ask", "holds"),
    [
        ("get him 2 fix it b4 winter", False),
        ("we want 2 talk abt the rent", False),
        ("do it 4 us", False),
        ("give us 2 more buses", True),
        ("we want 26 a tonne", True),
        ("2 rooms mended before winter", True),
    ],
)
def test_a_2_that_stands_for_to_is_no_number(ask: str, holds: bool) -> None:
    """Whoever writes in SMS spelling is not praised for a number that is none."""
    assert has_number(ask) is holds
