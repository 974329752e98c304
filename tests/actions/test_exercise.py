"""Tests of practising on what other people wrote and said."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from actions.exercise import ActionExercise, ValidateExerciseForm
from actions.exercises import SETS, named_set
from actions.exercises.lines import Lines
from actions.words import RESPONSES, load_labels
from coach.negotiation.exercises import KINDS, WORTH_NAMING
from coach.negotiation.exercises import load_exercises as load_lines
from coach.planning.exercises import load_exercises
from tests.builders import make_tracker, run, said, slots_of

FORM = "exercise_form"
FIRST = load_exercises()[0]
TURNED = {
    "interest": "What makes it hard for you to pay more?",
    "if_you": "If you mend the lift by Friday, we will collect the rents for you on time.",
    "counter": "No, but we could move to the two free corners for three months.",
}
MOST_WORDS = 60
MENDED = "by June no water stands by the fish stalls for the forty sellers, now it stands two days"


async def practise(text: str = "", intent: str = "tell", **more: Any) -> tuple[Any, Any]:
    """Run the form; give its events and what it said."""
    tracker = make_tracker(text, intent, form=FORM, **more)
    return await run(ValidateExerciseForm(), tracker)


async def open_practice(text: str = "", **more: Any) -> tuple[Any, Any]:
    """Ask for the practice; give its events and what it said."""
    return await run(ActionExercise(), make_tracker(text, "exercise", **more))


def at(name: str, done: list[str] | None = None) -> dict[str, Any]:
    """Give what the slot holds in the middle of a set."""
    return {"set": name, "done": done or []}


async def test_it_opens_with_the_first_goal() -> None:
    """With who wrote it, and how the place is today."""
    _, dispatcher = await practise(phase="opened")

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise"]
    assert (message["goal"], message["shows"]) == (FIRST.goal, FIRST.shows)


async def test_a_mended_goal_is_shown_beside_the_weak_one() -> None:
    """Before, after, what it gained, and one next thing."""
    _, dispatcher = await practise(MENDED)

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_good"]
    assert message["before"].startswith(FIRST.goal[:20])
    assert message["after"].startswith(MENDED[:20])
    assert message["gained"]


async def test_what_is_no_better_is_not_praised() -> None:
    """It says so, kindly."""
    _, dispatcher = await practise("we want to make the market nicer for everyone")

    assert said(dispatcher) == ["utter_exercise_same"]


async def test_another_goal_follows_until_all_are_done() -> None:
    """Six of them; then the way to one's own, and from the first again."""
    done: list[str] = []
    for exercise in load_exercises()[:-1]:
        events, _ = await practise(choice="exercise:next", exercise=at("goals", done))
        done = [*done, exercise.id]
        assert slots_of(events)["exercise"] == at("goals", done)

    events, dispatcher = await practise(choice="exercise:next", exercise=at("goals", done))
    assert said(dispatcher) == ["utter_exercise_end"]
    assert slots_of(events)["exercise"] == at("goals")


async def test_leaving_it_closes_the_form() -> None:
    """By a tap or in words."""
    for more in ({"choice": "exercise:back"}, {"text": "later", "intent": "pause"}):
        events, dispatcher = await practise(**more)

        assert said(dispatcher) == ["utter_exercise_back"]
        assert slots_of(events)["requested_slot"] is None


async def test_who_does_not_know_gets_a_smaller_question() -> None:
    """Taken from what is known of the place."""
    _, dispatcher = await practise("i dont know", "dont_know")

    assert said(dispatcher) == ["utter_exercise_simpler"]


async def test_an_aside_is_for_somebody_else() -> None:
    """A cry for help, first of all."""
    events, dispatcher = await practise("i want to die", "distress")

    assert (events, dispatcher.messages) == ([], [])


async def test_in_the_middle_of_an_own_step_it_waits() -> None:
    """The open question is not dropped."""
    tracker = make_tracker("let me practise", "exercise", form="planning_form")
    events, dispatcher = await run(ActionExercise(), tracker)

    assert (events, said(dispatcher)) == ([], ["utter_exercise_later"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("practise threats", "if_you"),
        ("can we do if you, we", "if_you"),
        ("practise on goals", "goals"),
        ("turn a no into something", "counter"),
        ("let me try counter offers", "counter"),
        ("something with positions and interests", "interest"),
        ("practise checking claims", "claims"),
        ("an exercise with numbers maybe", "claims"),
    ],
)
async def test_words_open_the_practice_they_name(text: str, name: str) -> None:
    """Nobody is asked what they have said."""
    events, dispatcher = await open_practice(text)

    assert slots_of(events)["exercise"] == at(name)
    assert events[-1]["name"] == "exercise_form"
    assert dispatcher.messages == []


@pytest.mark.parametrize(
    "text", ["give me an exercise", "goals or threats", "no own case today, only training"]
)
async def test_what_is_not_plain_is_asked_with_choices(text: str) -> None:
    """None is named, or more than one."""
    events, dispatcher = await open_practice(text)

    assert said(dispatcher) == ["utter_exercise_which"]
    assert "exercise" not in slots_of(events)
    assert [event["event"] for event in events] == ["slot"]


async def test_a_line_is_chosen_by_its_kind() -> None:
    """Four choices are what a phone has room for."""
    events, dispatcher = await open_practice(choice="exercise:lines")

    assert said(dispatcher) == ["utter_exercise_which_line"]
    assert "exercise" not in slots_of(events)


async def test_the_choices_lead_to_all_sets() -> None:
    """Each opens with what was done before, in whichever set."""
    responses = yaml.safe_load((RESPONSES / "negotiation_practice.yml").read_text("utf-8"))
    offered = re.findall(
        r'"exercise:(\w+)"',
        str([responses["responses"][f"utter_exercise_which{one}"] for one in ("", "_line")]),
    )

    assert {*offered} - {"lines"} == {*SETS} - {"claims_after"}
    for name in {*offered} - {"lines"}:
        events, _ = await open_practice(choice=f"exercise:{name}", exercise=at("goals", ["a"]))
        assert slots_of(events)["exercise"] == at(name, ["a"])


async def test_an_old_choice_goes_on_in_the_set_it_was_offered_in() -> None:
    """Tapped after the practice was left."""
    events, _ = await open_practice(choice="exercise:next", exercise=at("counter", ["road-works"]))

    assert slots_of(events)["exercise"] == at("counter", ["road-works"])


@pytest.mark.parametrize("kind", KINDS)
async def test_a_line_is_given_with_its_case(kind: str) -> None:
    """Who says it to whom, the line, and one line on the case."""
    _, dispatcher = await practise(phase="opened", exercise=at(kind))

    first, message = load_lines(kind)[0], dispatcher.messages[0]
    assert said(dispatcher) == [f"utter_exercise_{kind}"]
    assert (message["who"], message["said"]) == (first.who, first.said)
    assert (message["number"], message["of"]) == ("1", "5")


@pytest.mark.parametrize("kind", KINDS)
async def test_a_turned_line_is_shown_beside_the_one_before(kind: str) -> None:
    """In the learner's own words, with one good thing and one next thing."""
    _, dispatcher = await practise(TURNED[kind], exercise=at(kind))

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_turned"]
    assert message["after"].startswith(TURNED[kind][:20])
    assert message["gained"].endswith(".")
    assert message["next"].endswith("?")
    assert message["custom"] == {"feedback": True}


async def test_half_a_turn_is_called_that() -> None:
    """What is good stays good."""
    _, dispatcher = await practise("Could you please mend the lift?", exercise=at("if_you"))

    assert said(dispatcher) == ["utter_exercise_half_turned"]


async def test_the_same_line_again_is_not_praised() -> None:
    """It is asked for the turn once more."""
    line = load_lines("counter")[0].said
    _, dispatcher = await practise(line, exercise=at("counter"))

    assert said(dispatcher) == ["utter_exercise_not_turned"]
    assert dispatcher.messages[0]["gained"] == ""


@pytest.mark.parametrize("intent", ["simpler", "help", "menu", "frustration"])
async def test_a_question_to_the_other_side_is_an_answer(intent: str) -> None:
    """Words for somebody else sound like wishes to the coach, and are half believed."""
    text = "what do you need the gate open for?"
    _, dispatcher = await practise(text, intent, confidence=0.7, exercise=at("interest"))

    assert said(dispatcher) == ["utter_exercise_turned"]


@pytest.mark.parametrize("kind", KINDS)
async def test_who_is_stuck_at_a_line_gets_a_smaller_question(kind: str) -> None:
    """Taken from the case."""
    _, dispatcher = await practise("i dont know", "dont_know", exercise=at(kind))

    assert said(dispatcher) == [f"utter_exercise_simpler_{kind}"]
    assert dispatcher.messages[0]["about"] == load_lines(kind)[0].about


@pytest.mark.parametrize(
    "more", [{"choice": "exercise:counter"}, {"text": "now turning a no", "intent": "exercise"}]
)
async def test_another_practice_is_taken_up_in_the_middle_of_one(more: dict[str, str]) -> None:
    """What is done in the first is not lost."""
    events, dispatcher = await practise(exercise=at("goals", [FIRST.id]), **more)

    assert said(dispatcher) == ["utter_exercise_counter"]
    assert slots_of(events)["exercise"] == at("counter", [FIRST.id])


async def test_after_the_last_line_the_way_leads_to_ones_own_talk() -> None:
    """Those of other sets stay done."""
    done = [FIRST.id, *(each.id for each in load_lines("interest"))]
    events, dispatcher = await practise(phase="returned", exercise=at("interest", done))

    assert said(dispatcher) == ["utter_exercise_end_talk"]
    assert slots_of(events)["exercise"] == at("interest", [FIRST.id])
    assert slots_of(events)["requested_slot"] is None


async def test_lines_wait_too_in_the_middle_of_an_own_step() -> None:
    """And are called what they are."""
    events, dispatcher = await open_practice("practise threats", form="planning_form")

    assert (events, said(dispatcher)) == ([], ["utter_exercise_later_talk"])


def test_words_of_ordinary_life_name_no_practice() -> None:
    """A "no" or an "if" is in many a message."""
    said_so = ["no own case today", "if you have time", "I want one", "say nothing of my rent"]

    assert [text for text in said_so if named_set(text)] == []


def test_every_good_and_next_thing_has_its_words() -> None:
    """Whatever is found can be said."""
    following = {
        *("why", "ask_too", "share_too", "gain", "both_halves", "reason", "what_else"),
        *("in_return", "another"),
    }
    needed = {f"turned_{name}" for names in WORTH_NAMING.values() for name in names}

    assert needed | {f"turn_{name}" for name in following} <= set(load_labels())


@pytest.mark.parametrize("exercises", [each for each in SETS.values() if isinstance(each, Lines)])
def test_every_line_fits_a_phone(exercises: Lines) -> None:
    """With its case and its question, in sixty words."""
    responses = yaml.safe_load((RESPONSES / "negotiation_practice.yml").read_text("utf-8"))
    for line in exercises.all():
        reply = {**exercises.give(line), **exercises.place([])}
        text = responses["responses"][reply.pop("response")][0]["text"].format(**reply)

        assert len(text.split()) <= MOST_WORDS
        assert text.count("?") == 1
