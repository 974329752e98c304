"""Tests of reviewing the preparation of a talk."""

from __future__ import annotations

from datetime import date

import pytest

from coach import arc, negotiation
from coach.arc import Work
from coach.feedback import Feedback
from coach.negotiation import is_position, needless, review_preparation
from tests.builders import make_work

TODAY = date(2026, 11, 30)


def feedback(step: str, text: str, work: Work | None = None) -> Feedback:
    """Review an answer on the same day each time."""
    return negotiation.feedback(work or make_work("negotiation"), step, text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "they want to pay 18",
        "we want 300",
        "he insists on cash",
        "he wants the rent on time",
        "they want more time",
    ],
)
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
        "they want the rent so that they can feed a family",
        "they want to save time",
    ],
)
def test_a_reason_is_no_position(text: str) -> None:
    """Silent as soon as there is a why, or doubt."""
    assert not is_position(text)


@pytest.mark.parametrize(
    "text", ["nothing", "we have no other choice", "there is no plan", "just accept it", "245"]
)
def test_no_plan_b_is_seen(text: str) -> None:
    """It is asked about, once."""
    said = feedback("plan_b", text)

    assert said.next == "plan_b_one"
    assert "no_plan_b" in said.flags


@pytest.mark.parametrize(
    ("step", "text", "strength", "next_thing"),
    [
        ("decides", "Mr Osei and his clerk, he decides", "noted", None),
        ("decides", "the clerk, but she can't decide", "noted", "decides_reach"),
        ("decides", "a woman who has to ask her boss", "noted", "decides_reach"),
        ("ask", "we ask for 26 a tonne", "ask_number", None),
        ("ask", "he mends the roof", "noted", None),
        ("limit", "20", "limit", None),
        ("theirs", "the budget, and complaints", "theirs_reason", None),
        ("theirs", "they want 18", "noted", "theirs_why"),
        ("ours", "we can feed the children", "ours_reason", None),
        ("ours", "we want 26", "noted", "ours_why"),
        ("risk", "no", "noted", None),
        ("risk", "It could", "noted", "risk_what"),
        ("risk", "he may throw us out", "risk_told", None),
        ("options", "a two year contract", "noted", None),
        ("options", "if they mend the roof we paint the stairs", "options_both", None),
        ("options", "we paint the stairs if he mends the roof", "options_both", None),
        ("options", "nothing", "noted", "options_give"),
        ("standard", "the next town pays 29", "standard", None),
        ("standard", "the by-laws of the society, page four", "standard", None),
        ("standard", "the shop on the corner pays weekly", "standard", None),
        ("standard", "none", "noted", None),
        ("plan_b", "we sell to the private buyers", "plan_b", None),
        ("plan_b", "we go to the newspaper", "plan_b_together", None),
        ("opening", "What is hardest for you?", "opening_question", None),
        ("opening", "Thank you for your time", "opening_thanks", None),
        ("opening", "We are the ones who keep the street clean", "opening", None),
        ("opening", "You people are thieves", "noted", "opening_calm"),
        ("speaks", "me", "noted", "speaks_beside"),
        ("speaks", "Rosa opens, I tell about the children", "speaks", None),
        ("speaks", "Rosa opens", "noted", None),
    ],
)
def test_each_step_has_its_own_feedback(
    step: str, text: str, strength: str, next_thing: str | None
) -> None:
    """Small, and only where it is plain."""
    said = feedback(step, text)

    assert (said.strength, said.next) == (strength, next_thing)


def test_an_ask_as_low_as_the_limit_is_asked_about() -> None:
    """There would be no room to give."""
    work = make_work("negotiation", ask="they pay us 20 a tonne")

    said = feedback("limit", "20", work)

    assert said.next == "target_higher"
    assert said.flags == ("weak_target",)


def test_a_limit_that_is_worse_than_plan_b_is_asked_about() -> None:
    """Who can do better without a deal need not go that far."""
    work = make_work("negotiation", ask="they pay us 26 a tonne", plan_b="sell at the port for 23")

    assert feedback("limit", "20", work).next == "limit_plan_b"
    assert feedback("limit", "20", work).flags == ("limit_below_plan_b",)
    assert feedback("limit", "24", work).next is None


@pytest.mark.parametrize(
    ("target", "strength", "next_thing"),
    [("30", "target", None), ("20", "noted", "target_better"), ("18", "noted", "target_better")],
)
def test_a_hope_is_held_against_the_limit(
    target: str, strength: str, next_thing: str | None
) -> None:
    """The ask says which way is better, where the hope is a bare number."""
    work = make_work("negotiation", ask="they pay us 26 a tonne", limit="20")

    said = feedback("target", target, work)

    assert (said.strength, said.next) == (strength, next_thing)
    assert said.flags == (("weak_target",) if next_thing else ())


def test_a_hope_without_a_limit_is_not_judged() -> None:
    """There is nothing to hold it against."""
    work = make_work("negotiation", ask="they pay us 26 a tonne")

    assert feedback("target", "30", work) == Feedback()


@pytest.mark.parametrize("limit", ["nothing", "whatever they give", "anything is fine"])
def test_no_limit_to_an_amount_is_asked_about(limit: str) -> None:
    """They could offer next to nothing."""
    work = make_work("negotiation", ask="they pay us 26 a tonne")

    said = feedback("limit", limit, work)

    assert said.next == "limit_one"
    assert said.flags == ("no_walk_away_point",)


def test_no_limit_in_words_needs_none() -> None:
    """ "Mend the roof" has no lowest number."""
    assert feedback("limit", "nothing", make_work("negotiation", ask="mend the roof")) == Feedback()


def test_a_number_without_a_why_is_asked_about() -> None:
    """Neither law nor need nor price elsewhere stands behind it."""
    work = make_work("negotiation", ask="they pay us 26 a tonne", ours="it is better")

    said = feedback("standard", "none", work)

    assert said.next == "number_why"
    assert said.flags == ("number_without_why",)


def test_a_number_with_a_need_behind_it_has_its_why() -> None:
    """What it is for is a reason too, and so is what seems fair to them."""
    work = make_work("negotiation", ask="they pay us 26 a tonne", ours="we feed six from it")
    assert feedback("standard", "none", work).next is None

    work = make_work("negotiation", ask="she takes mother two weekends")
    assert feedback("standard", "we are two daughters, so half half", work).next is None


def test_one_way_that_has_nothing_for_them_is_asked_about() -> None:
    """What matters to them was said before."""
    work = make_work("negotiation", theirs="phone calls about missed pickups")

    assert feedback("options", "they pay more", work).next == "options_theirs"
    assert feedback("options", "fewer pickups are missed", work).next is None
    assert feedback("options", "they pay more, or we sell elsewhere", work).next is None


def test_what_hurts_is_met_where_it_is_told() -> None:
    """Before any method."""
    assert feedback("ours", "my son broke his arm on the stairs").hurt


def test_acting_together_is_a_choice_and_never_scolded() -> None:
    """A strike or a protest is somebody's lawful plan B."""
    for text in ("we strike", "a protest before the town hall", "we collect a petition"):
        assert feedback("plan_b", text).next is None


def test_a_whole_preparation_is_reviewed() -> None:
    """The same flags as along the way, each with the words that show it."""
    answers = {
        "ask": "pay us 26 a tonne",
        "limit": "26",
        "target": "26",
        "theirs": "they want 18",
        "plan_b": "nothing",
        "standard": "just so",
    }

    review = review_preparation(answers)

    assert review.spans == {
        "no_plan_b": "nothing",
        "weak_target": "26",
        "position_as_interest": "they want 18",
        "number_without_why": "pay us 26 a tonne",
    }
    assert review.flags == list(review.spans)


def test_what_is_told_of_a_talk_is_reviewed() -> None:
    """By the same codebook."""
    answers = {"gave": "we gave up the yard for nothing", "next": "we wait"}

    assert review_preparation(answers).flags == ["conceded_without_trade", "poor_closing"]


def test_a_good_preparation_raises_no_flag() -> None:
    """Nothing is invented."""
    answers = {
        "ask": "pay us 26 a tonne",
        "limit": "20",
        "target": "28",
        "ours": "we live from it",
        "theirs": "complaints land on her desk",
        "plan_b": "we sell to others",
        "standard": "the next town pays 29",
    }

    assert review_preparation(answers).flags == []


def test_the_hope_is_asked_only_where_there_is_an_amount() -> None:
    """ "Mend the roof" has no best number; its limit is asked in words."""
    assert needless(make_work("negotiation", ask="mend the roof")) == {"target"}
    assert needless(make_work("negotiation", ask="26 a tonne")) == set()


def test_a_preparation_goes_from_who_decides_to_who_says_what() -> None:
    """Reasons before ways, ways before limits; a card has five of them."""
    full = arc.MODES["negotiation"]["full"]

    assert (full[0], full[-1]) == ("decides", "speaks")
    assert full.index("ours") < full.index("options") < full.index("limit")
    assert len(arc.MODES["negotiation"]["card"]) == 5
