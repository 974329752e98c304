"""Tests of practising on weak goals of other people."""

from __future__ import annotations

from typing import Any

from actions.exercise import ActionExercise, ValidateExerciseForm
from coach.planning.exercises import load_exercises
from tests.builders import make_tracker, run, said, slots_of

FORM = "exercise_form"
FIRST = load_exercises()[0]
MENDED = "by June no water stands by the fish stalls for the forty sellers, now it stands two days"


async def practise(text: str = "", intent: str = "tell", **more: Any) -> tuple[Any, Any]:
    """Run the form; give its events and what it said."""
    tracker = make_tracker(text, intent, form=FORM, **more)
    return await run(ValidateExerciseForm(), tracker)


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
    """Six of them; then the way to one's own."""
    done: list[str] = []
    for exercise in load_exercises():
        events, _ = await practise(choice="exercise:next", exercise={"done": done})
        done = [*done, exercise.id]
        kept = slots_of(events).get("exercise")
        assert kept is None or kept["done"] == done

    _, dispatcher = await practise(phase="returned", exercise={"done": done})
    assert said(dispatcher) == ["utter_exercise_end"]


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
