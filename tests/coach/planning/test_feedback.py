"""Tests of what is said of each answer in a plan; today is Wednesday, 10 June 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.arc import PLANNING
from coach.feedback import Feedback
from coach.planning.feedback import feedback, is_at_risk, is_whole, needless
from tests.builders import make_work

TODAY = date(2026, 6, 10)
WHOLE = (
    "the clinic in Bako is open five days a week by December, now it is two days; "
    "tomorrow I ask the nurse Amina"
)


def _on(step: str, text: str, **answers: str) -> Feedback:
    return feedback(make_work(**answers), step, text, TODAY)


# The goal


@pytest.mark.parametrize(
    ("text", "next_thing"),
    [
        ("we want a better future", "goal_see"),
        ("we will organise a campaign", "goal_after"),
        ("end hunger once and for all", "goal_smaller"),
        ("teach the mothers how to cook", "goal_with"),
        ("the landlord is a thief and a liar", "goal_ours"),
        ("the bridge is mended by 30 September", None),
        ("the path behind the market is dry when it rains, by 30 September", None),
    ],
)
def test_there_is_one_next_thing_or_none(text: str, next_thing: str | None) -> None:
    """Never a list of faults."""
    assert _on("goal", text).next == next_thing


@pytest.mark.parametrize(
    "text",
    [
        "make life better for everyone",
        "we want a better future",
        "empower the community",
        "improve the situation of our people somehow",
        "we will organise a campaign",
        "every child has a better life",
        "we will hold five workshops for 20 young people",
    ],
)
def test_what_is_vague_or_only_done_is_not_praised_as_a_change(text: str) -> None:
    """Praise that is not earned teaches to write the same again."""
    assert _on("goal", text).strength not in {"goal_outcome", "goal_measure", "goal_rich"}


@pytest.mark.parametrize(
    ("text", "strength", "words"),
    [
        (
            "the bridge is mended by 30 September",
            "goal_measure",
            "the bridge is mended by 30 September",
        ),
        ("now only two lamps work", "goal_baseline", "now only two lamps work"),
        ("we want the night bus back", "goal_outcome", "we want the night bus back"),
        ("teach the mothers how to cook", "goal_people", "mothers"),
    ],
)
def test_a_strength_is_shown_in_the_persons_own_words(text: str, strength: str, words: str) -> None:
    """Praise is of something that was said."""
    said = _on("goal", text)

    assert (said.strength, said.span) == (strength, words)


def test_how_it_shall_be_is_not_praised_as_how_it_is() -> None:
    """Words of the present may be a wish; only those that say "now" are taken for it."""
    assert _on("goal", "no water stands in the yard when it rains").strength != "goal_baseline"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no flooding when it rains, my aunt broke her arm", "broke her arm"),
        ("two old ladies broke there arm", "broke there arm"),
    ],
)
def test_pain_is_heard_along_with_the_goal(text: str, words: str) -> None:
    """The words that hurt are kept."""
    assert _on("goal", text).hurt == words


def test_a_whole_plan_is_told_what_it_holds() -> None:
    """By the names of the codebook."""
    said = _on("goal", WHOLE)

    assert said.strength == "goal_rich"
    assert {"people", "place", "measure", "baseline", "deadline", "first_step"} <= set(said.has)


def test_a_whole_plan_is_not_asked_again_for_what_it_says() -> None:
    """What first, and what can be counted, are taken from it in its own words."""
    found = _on("goal", WHOLE).found

    assert found["first_step"] == "tomorrow I ask the nurse Amina"
    assert all(words in WHOLE for words in found.values())


# Danger to those who act


@pytest.mark.parametrize(
    "text",
    [
        *("no", "Nothing.", "no danger", "no risk", "not really", "I don't think so"),
        "No nobody will be angry, it is a school meeting",
        "No, how could it? It is a school meeting",
        "no… nobody can lose anything",
        "no no trouble",
    ],
)
def test_who_sees_no_danger_is_believed(text: str) -> None:
    """And not asked who could make it safer."""
    work = make_work(risk=text)

    assert _on("risk", text) == Feedback()
    assert not is_at_risk(work)
    assert "safer" in needless(work)


@pytest.mark.parametrize(
    "text",
    [
        "the landlord could throw us out",
        "I am afraid of the boss",
        "nothing, but my uncle is scared",
        "no papers",
        "no one is safe there",
        "No. The police beat people",
        "no, they will evict us",
        "not for me, for my sister",
        "none of us has a contract",
        "nobody knows what they will do",
        "no, he can't throw us out but he might raise the rent",
        "No, nobody would dare, but the police could come",
    ],
)
def test_a_fear_is_not_written_off_as_no_risk(text: str) -> None:
    """However the sentence begins."""
    work = make_work(risk=text)

    assert _on("risk", text).strength == "risk_named"
    assert is_at_risk(work)
    assert "safer" not in needless(work)


@pytest.mark.parametrize("text", ["yes", "maybe", "not sure", "it could", "I think so", "a bit"])
def test_a_danger_without_words_is_asked_about(text: str) -> None:
    """What is only hinted at counts as a danger all the same."""
    assert _on("risk", text).next == "risk_what"
    assert is_at_risk(make_work(risk=text))


def test_a_danger_that_was_not_asked_about_is_none() -> None:
    """Nothing is said of it on the page."""
    assert not is_at_risk(make_work(goal="a dry market"))


# The steps after the goal


@pytest.mark.parametrize(
    ("step", "text", "strength", "next_thing"),
    [
        ("who", "just me", "noted", "who_one"),
        ("who", "nobody yet", "noted", "who_one"),
        ("who", "Rosa and the fish sellers", "who", None),
        ("who", "because we lose money", "noted", None),
        ("first_step", "raise awareness and support people", "noted", "first_smaller"),
        ("first_step", "try our best", "noted", "first_smaller"),
        ("first_step", "Rosa calls the engineer", "first_step", None),
        ("first_step", "me and the fish sellers", "noted", None),
        ("first_step", "I cannot ask him", "noted", None),
        ("next_step", "be strong", "noted", "first_smaller"),
        ("next_step", "Rosa asks the engineer", "first_step", None),
        ("measure", "we count the wet days", "measure_counts", None),
        ("measure", "a good feeling", "noted", None),
        ("then", "if he does not come, then we take photos", "then_if", None),
        ("then", "we take photos", "noted", None),
        ("went", "done", "went_done", None),
        ("went", "half of it", "went_partly", None),
        ("went", "no time", "went_not_yet", None),
        ("went", "hm", "noted", None),
        ("why", "because of the shop", "noted", None),
        ("there", "a hall and ten chairs", "there", None),
    ],
)
def test_each_step_has_its_own_feedback(
    step: str, text: str, strength: str, next_thing: str | None
) -> None:
    """Small, and only where it is plain."""
    said = _on(step, text)

    assert (said.strength, said.next) == (strength, next_thing)


def test_when_and_where_are_taken_from_the_first_step() -> None:
    """Nobody is asked for what they have just said."""
    said = _on("first_step", "My sister and I will ask Rosa on Friday at the market")

    assert {"when": "on Friday", "where": "at the market"}.items() <= said.found.items()
    assert said.day == date(2026, 6, 12)


def test_of_a_next_step_only_the_day_is_taken() -> None:
    """Who and where are not asked on a visit."""
    assert _on("next_step", "Rosa asks the engineer on Friday").found == {"next_when": "on Friday"}


@pytest.mark.parametrize("step", ["when", "next_when"])
def test_a_day_is_said_back(step: str) -> None:
    """So that a misunderstanding shows at once."""
    said = _on(step, "on Friday")

    assert (said.strength, said.next, said.day) == ("when_day", None, date(2026, 6, 12))


def test_soon_is_asked_for_a_day() -> None:
    """What has no day is put off."""
    said = _on("when", "soon")

    assert (said.next, said.day) == ("when_day", None)


def test_an_event_is_asked_for_its_day_in_the_persons_words() -> None:
    """The calendar does not know when it rains."""
    said = _on("when", "before the rains")

    assert (said.next, said.span, said.day) == ("when_event", "the rains", None)


def test_the_day_of_a_feast_is_offered_not_taken() -> None:
    """A feast that moves has its day probably."""
    said = _on("when", "by Easter")

    assert (said.next, said.span, said.day) == ("when_feast", "Easter", date(2027, 3, 28))


def test_what_comes_to_mind_is_held_against_the_plan() -> None:
    """A rehearsal shows whether the way around has stuck."""
    then = "then we take photos"

    assert _on("rehearse", "I take photos", then=then).strength == "rehearse_same"
    assert _on("rehearse", "I would cry", then=then).strength == "rehearse_other"


@pytest.mark.parametrize("step", ["why", "now", "obstacle"])
def test_pain_is_heard_where_people_tell_of_it(step: str) -> None:
    """It is met before anything is asked."""
    assert _on(step, "my brother died there").hurt == "died"


@given(st.sampled_from([*PLANNING]), st.text(max_size=60))
@settings(deadline=None)  # the first text waits for the encoder
def test_no_answer_is_too_odd_for_feedback(step: str, text: str) -> None:
    """Whatever is taken from it is the person's own, letter for letter."""
    said = _on(step, text)

    assert all(words in text for words in [said.span, said.hurt, *said.found.values()])


# What need not be asked


@pytest.mark.parametrize(
    ("answers", "passed_over"),
    [
        ({"goal": "fewer than 5 complaints a week; now it is 14"}, {"now"}),
        ({"measure": "we count them; today 14 wet days"}, {"now"}),
        ({"measure": ""}, {"now"}),
        ({"obstacle": "nothing"}, {"then", "rehearse"}),
        ({"then": ""}, {"rehearse"}),
        ({"risk": "no"}, {"safer"}),
        ({"first_step": "I call Rosa"}, {"where", "by_whom"}),
        ({"first_step": ""}, {"where", "by_whom", "when"}),
    ],
)
def test_a_question_that_is_settled_is_not_asked(
    answers: dict[str, str], passed_over: set[str]
) -> None:
    """By what was said, or by leaving the one before it."""
    assert needless(make_work(**answers)) >= passed_over


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({"goal": "now things are bad"}, "now"),
        ({"goal": "now two old ladies broke there arm"}, "now"),
        ({"obstacle": "the engineer says no"}, "then"),
        ({"obstacle": "nothing works without money"}, "then"),
        ({"then": "we take photos"}, "rehearse"),
        ({"first_step": "I go to the market"}, "where"),
        ({"first_step": "go to the market"}, "by_whom"),
    ],
)
def test_a_question_that_is_open_is_asked(answers: dict[str, str], asked: str) -> None:
    """A feeling or a hurt is no number, and a "no" of others is no "nothing"."""
    assert asked not in needless(make_work(**answers))


# A telling that is a plan already


def test_a_whole_plan_is_reviewed_at_once() -> None:
    """Whoever brings one along is not taken through it word by word."""
    assert is_whole(WHOLE)


@pytest.mark.parametrize(
    "text",
    ["no flooding at the market by June", "my aunt fell in the market, it floods when it rains"],
)
def test_a_goal_or_a_trouble_alone_is_no_plan(text: str) -> None:
    """It has its own way of being asked on."""
    assert not is_whole(text)


def test_the_day_of_a_step_that_is_brought_along_is_known() -> None:
    """It is the day that the coach offers to ask on."""
    brought = "Goal: less water lost. Steps: 1) Walk the line - Samuel, by 12 December. 2) Dig."

    found = feedback(make_work(), "goal", brought, date(2026, 11, 29))

    assert found.day == date(2026, 12, 12)
    assert found.found["by_whom"] == "Samuel"


def test_everybody_is_nobody_that_could_be_asked() -> None:
    """So it is not praised as naming them."""
    found = feedback(make_work(), "goal", "i just want everybody to be well", date(2026, 11, 29))

    assert found.strength != "goal_people"
