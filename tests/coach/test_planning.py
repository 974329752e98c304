"""Tests of reviewing goals and the other answers of a plan."""

from __future__ import annotations

import pytest

from coach.planning import feedback, find_date, needless, review_goal
from tests.builders import make_work


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (
            "no flooding when it rains by the fish side of the market",
            {"outcome", "measure", "place"},
        ),
        ("by Christmas all children in Ward 4 can cross the road safely", {"people", "deadline"}),
        (
            "fewer than 5 complaints a week by June; now it is 14",
            {"measure", "baseline", "deadline"},
        ),
        ("the girls' toilets at the school are open every day", {"people", "place", "measure"}),
        ("first we ask Rosa, she will call the engineer", {"first_step"}),
    ],
)
def test_a_goal_is_seen_to_hold_what_it_says(text: str, holds: set[str]) -> None:
    """Clear cases are found."""
    has = review_goal(text).has

    assert {name for name in holds if has[name]} == holds


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("we will hold a workshop about waste", "activity_not_outcome"),
        ("end poverty in the whole city", "grand_expectation"),
        ("make life better for everyone", "vague"),
        ("get rid of the lazy councillors who do not care", "blaming"),
        ("teach the poor to keep their street in order", "done_to_not_with"),
    ],
)
def test_a_clear_case_is_flagged(text: str, flag: str) -> None:
    """Each flag of the codebook on a plain example."""
    assert flag in review_goal(text).flags


@pytest.mark.parametrize(
    "text",
    [
        "the path to the school is dry when it rains",
        "30 more families on Hill Street have water by June",
        "the night bus comes back",
    ],
)
def test_a_sound_goal_is_left_in_peace(text: str) -> None:
    """Silence when unsure: no flag is raised on plain goals."""
    assert review_goal(text).flags == []


def test_a_hurt_is_not_taken_for_a_measure() -> None:
    """Two injured women are no number to be counted by."""
    assert not review_goal("two old ladies broke there arm").has["measure"]


@pytest.mark.parametrize(
    ("text", "next_thing"),
    [
        ("we want to make the market better for everyone", "goal_see"),
        ("we will organise a campaign", "goal_after"),
        ("end hunger once and for all", "goal_smaller"),
        ("teach the mothers how to cook", "goal_with"),
        ("no rubbish in the yard", None),
    ],
)
def test_there_is_one_next_thing_or_none(text: str, next_thing: str | None) -> None:
    """Never a list of faults."""
    assert feedback(make_work(), "goal", text).next == next_thing


def test_pain_is_heard_along_with_the_strength() -> None:
    """The words that hurt and the words that are strong are both kept."""
    said = feedback(make_work(), "goal", "no flooding when it rains, my aunt broke her arm")

    assert said.hurt == "broke her arm"
    assert said.strength == "goal_measure"


@pytest.mark.parametrize(
    ("step", "text", "strength", "next_thing"),
    [
        ("who", "just me", "noted", "who_one"),
        ("who", "Rosa and the fish sellers", "who", None),
        ("first_step", "raise awareness and support people", "noted", "first_smaller"),
        ("who", "because we lose money", "noted", None),
        ("first_step", "Rosa calls the engineer", "first_step", None),
        ("first_step", "me and the fish sellers", "noted", None),
        ("when", "soon", "noted", "when_day"),
        ("when", "on Friday", "noted", None),
        ("measure", "we count the wet days", "measure_counts", None),
        ("then", "if he does not come, then we take photos", "then_if", None),
        ("why", "because of the shop", "noted", None),
    ],
)
def test_each_step_has_its_own_feedback(
    step: str, text: str, strength: str, next_thing: str | None
) -> None:
    """Small, and only where it is plain."""
    said = feedback(make_work(), step, text)

    assert (said.strength, said.next) == (strength, next_thing)


@pytest.mark.parametrize(
    "text", ["on Friday", "by 12 June", "before the rains", "in two weeks", "tomorrow"]
)
def test_a_day_is_found_in_plain_words(text: str) -> None:
    """Dates, spans and events count."""
    assert find_date(text)


def test_how_it_is_today_is_not_asked_when_it_was_told() -> None:
    """A goal that says where things stand needs no further question."""
    assert "now" in needless(make_work(goal="from 14 complaints down to 5"))


def test_no_obstacle_needs_no_way_around() -> None:
    """ "Nothing" is an answer, and it closes the next question too."""
    work = make_work(
        goal="g", why="w", who="r", first_step="f", when="d", measure="m", obstacle="nothing"
    )

    assert "then" in needless(work)
