"""What an answer shows when a claim is weighed, and what can be said in the end."""

from __future__ import annotations

import pytest

from coach.evidence import (
    answers_after_all,
    brings_a_claim,
    claim_in,
    feedback,
    is_own_hurt,
    needless,
    unknown,
    variant,
)
from tests.builders import make_work


def test_what_the_claim_says_already_is_not_asked_again() -> None:
    """Over what time, and who counted and how, come along with the claim."""
    claim = "we counted 40 trucks a day at the gate ourselves since 2019"

    found = feedback(make_work("evidence"), "claim", claim).found

    assert found == {"source": "we counted", "span": "a day"}


@pytest.mark.parametrize(
    "claim", ["the council says crime fell by 40%", "our group says crime fell by 40%"]
)
def test_who_says_so_is_not_yet_how_they_know(claim: str) -> None:
    """Whoever says it, the question is asked."""
    told = feedback(make_work("evidence"), "claim", claim)

    assert "source" not in told.found
    assert told.known["source"].endswith("says")


@pytest.mark.parametrize(
    ("step", "text", "strength"),
    [
        ("claim", "my aunt was sent away", "claim_story"),
        (
            "claim",
            "Researchers compared 90 pupils in the programme with 90 at other schools.",
            "claim_study",
        ),
        ("claim", "crime fell by 40%", "claim_number"),
        ("claim", "it is getting worse", "noted"),
        ("source", "nobody", "no_source"),
        ("source", "the council", "source_own"),
        ("source", "I counted them myself, I saw it", "source_person"),
        ("comparison", "nothing", "no_comparison"),
        ("comparison", "the year before", "comparison"),
        ("other", "nothing", "no_other"),
        ("other", "it was winter", "other"),
        ("span", "one year", "noted"),
        ("sure", "Half sure", "noted"),
    ],
)
def test_each_step_has_its_own_feedback(step: str, text: str, strength: str) -> None:
    """True, short, and no reproach."""
    assert feedback(make_work("evidence"), step, text).strength == strength


@pytest.mark.parametrize(
    ("step", "text", "strength"),
    [
        ("many", "about eight, I think", "few"),
        ("many", "200 households", "noted"),
        ("many", "three of my neighbours", "few"),
        ("left_out", "those who moved away", "left_out"),
        ("left_out", "nobody", "noted"),
    ],
)
def test_how_many_and_who_is_missing_are_looked_at(step: str, text: str, strength: str) -> None:
    """Few are a beginning; who is missing is seen."""
    assert feedback(make_work("evidence"), step, text).strength == strength


@pytest.mark.parametrize("step", ["source", "many", "comparison", "span"])
def test_what_they_do_not_say_becomes_a_question_to_somebody(step: str) -> None:
    """Not knowing is an answer, and leads to whom one could ask."""
    assert feedback(make_work("evidence"), step, "they don't say").next == f"whom_{step}"


def test_that_nobody_is_missing_is_an_answer() -> None:
    """Whoever looked and saw none is not sent to ask."""
    assert feedback(make_work("evidence"), "left_out", "nobody").next is None
    assert feedback(make_work("evidence"), "other", "nothing").next is None


def test_nobody_is_sent_to_ask_three_times_about_one_claim() -> None:
    """More would be homework; the rest stands on the page."""
    work = make_work("evidence") | {"nexts": {"source": ["whom_source"], "many": ["whom_many"]}}

    assert unknown(work, "comparison") is None


def test_a_question_that_leans_one_way_is_asked_about() -> None:
    """It gets the answer it asks for."""
    work = make_work("evidence")

    assert feedback(work, "to_ask", "the clerk: why do you lie about it?").next == "question_open"
    assert feedback(work, "to_ask", "the clerk: who counted?").strength == "question"


def test_a_story_is_not_asked_what_it_is_compared_with() -> None:
    """It is asked how many others it happened to."""
    work = make_work("evidence", claim="my aunt was sent away from the clinic twice")

    assert {"comparison", "left_out", "other"} <= needless(work)
    assert variant({**work, "step": "many"}) == "_story"


def test_a_share_is_asked_of_how_many() -> None:
    """40 % says little alone."""
    work = make_work("evidence", claim="crime fell by 40%")

    assert variant({**work, "step": "many"}) == "_percent"


def test_what_was_done_is_asked_what_came_of_it() -> None:
    """One issue that is sure has a question of its own; without one it is not asked."""
    done = make_work("evidence", claim="It is a success: 500 people were trained in 20 workshops.")
    plain = make_work("evidence", claim="We counted 40 trucks a day at the gate in May.")

    assert variant({**done, "step": "closer"}) == "_activity_not_result"
    assert "closer" in needless(plain)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("crime fell by 40% since May, is that true?", "crime fell by 40% since May"),
        ("They say the water is safe. Can I believe it?", "They say the water is safe"),
        ("is it true", "is it true"),
        ("the water is safe", "the water is safe"),
        (
            "quick check: the mayor says 500 jobs were created",
            "the mayor says 500 jobs were created",
        ),
        ("is it true that rents fell by 3%?", "rents fell by 3%?"),
        ("they say all is fine. i dont believe it", "they say all is fine"),
    ],
)
def test_the_question_whether_it_is_true_is_no_part_of_the_claim(text: str, claim: str) -> None:
    """What stays is what is checked."""
    assert claim_in(text) == claim


def test_what_hurts_is_met_where_it_is_their_own_life() -> None:
    """Crime in a council's figure is nobody's grief."""
    assert is_own_hurt("my son was killed there, and they say it is safe", "my son was killed")
    assert not is_own_hurt("the council says crime fell by 40%", "crime")


def test_all_or_none_is_a_big_word_in_a_story() -> None:
    """One other case would be enough."""
    work = make_work("evidence", claim="my cousin waited 9 hours, so nobody is treated there")

    assert variant({**work, "step": "many"}) == "_all"


@pytest.mark.parametrize(
    ("step", "text", "answers"),
    [
        ("span", "march until may", True),
        ("many", "I think 50 people", True),
        ("span", "the driver", False),
        ("span", "I ask the clerk when it was, in May", False),
        ("many", "how many did you ask, 50?", False),
    ],
)
def test_an_answer_after_all_is_no_question_to_somebody(
    step: str, text: str, answers: bool
) -> None:
    """Who remembers it now is not held to asking."""
    assert answers_after_all(step, text) is answers


def test_dont_know_with_more_behind_it_says_something() -> None:
    """The rest is the answer."""
    work = make_work("evidence")

    assert feedback(work, "many", "dont know. maybe 50 people they asked").next is None
    assert feedback(work, "many", "dont know, sorry").next == "whom_many"


@pytest.mark.parametrize(
    ("answer", "strength"),
    [("i know one who was seen", "big_word"), ("no, not one", "noted"), ("dont know", "noted")],
)
def test_one_other_case_shows_that_a_big_word_says_too_much(answer: str, strength: str) -> None:
    """What was lived stays true."""
    work = make_work("evidence", claim="my cousin waited 9 hours, so nobody is treated there")

    assert feedback(work, "many", answer).strength == strength


def test_a_wish_for_a_check_may_bring_the_claim_along() -> None:
    """Nobody has to say it twice."""
    assert brings_a_claim("quick check: the mayor says 500 jobs were created")
    assert not brings_a_claim("i want to check a claim")
