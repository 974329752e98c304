"""What a question asks for: a reason, the one that is about it, or something else."""

from __future__ import annotations

import pytest

from coach.negotiation.own_case import build_own_case
from coach.negotiation.questions import Question, read_question
from coach.negotiation.scenario import build_scenario, load_scenarios

BUS = load_scenarios()["bus_stop"]
ASKS = ["ask_interest"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("why is it so far away in the first place? who desided that", "metres_away"),
        ("why are there 12 stops waiting, did somone forget them", "shelter"),
        ("what is the problem with the timetable?", "start_weeks"),
    ],
)
def test_a_question_gets_the_reason_that_is_about_it(text: str, about: str) -> None:
    """By the issue, by the reason's own words, or by what it says."""
    question = read_question(BUS, text, ASKS)

    assert question.reason is not None
    assert BUS.counterpart.interests[question.reason].about == about


@pytest.mark.parametrize(
    "text", ["whats hardest for you with movin a bus stop?", "what worries you?", "why not?"]
)
def test_an_open_question_may_have_any_reason(text: str) -> None:
    """Whichever comes next."""
    question = read_question(BUS, text, ASKS)

    assert (question.asks_why, question.reason) == (True, None)


@pytest.mark.parametrize("text", ["how long wuld that take for you?", "50 metres?? which is it"])
def test_what_stands_is_asked_for_and_no_reason(text: str) -> None:
    """A worry would answer something else."""
    question = read_question(BUS, text, ASKS)

    assert (question.asks_what_stands, question.asks_why) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["who does it?", "may I ask who will do the work?", "what about the cleaning, do u want it?"],
)
def test_what_no_reason_answers_is_told_apart(text: str) -> None:
    """It gets an honest line."""
    assert read_question(BUS, text, ASKS).asks_beside


@pytest.mark.parametrize("text", ["what do you think?", "is there something you can do?"])
def test_an_invitation_is_no_question_about_reasons(text: str) -> None:
    """Nor one that nobody can answer."""
    question = read_question(BUS, text, ["invite_option"])

    assert question == Question()


def test_how_long_it_takes_stands_nowhere_in_a_talk_without_a_time() -> None:
    """What was offered cannot answer it."""
    rent = build_scenario(build_own_case({"ask": "the rent at 250", "limit": "300"}), "own", "own")

    assert read_question(BUS, "how long would it take?", []).asks_what_stands
    assert read_question(rent, "how long would it take?", []).asks_beside
    assert read_question(rent, "how much would that be?", []).asks_what_stands


@pytest.mark.parametrize(
    "text", ["does it include the heating?", "and will the others get that too?"]
)
def test_how_things_are_is_asked_beside(text: str) -> None:
    """Nobody has proposed anything with it."""
    assert read_question(BUS, text, []).asks_beside


@pytest.mark.parametrize("text", ["is that ok?", "would it work?", "can we sit down?"])
def test_asking_for_a_yes_is_no_question_about_how_things_are(text: str) -> None:
    """It is part of the talk."""
    assert read_question(BUS, text, []) == Question()


GATE = build_scenario(
    build_own_case({"ask": "no lorries from 7:30 to 8:30 and a guard", "theirs": "he loses time"}),
    "own",
    "own",
)


@pytest.mark.parametrize(
    "text", ["from what time to what time?", "at what time exactly?", "what about the guard?"]
)
def test_what_stands_is_asked_for_by_its_hours_or_its_name(text: str) -> None:
    """Where hours, or the thing, are settled."""
    assert read_question(GATE, text, ASKS).asks_what_stands


def test_hours_stand_nowhere_where_none_are_settled() -> None:
    """It is not known."""
    assert read_question(BUS, "from what time to what time?", ASKS).asks_beside
