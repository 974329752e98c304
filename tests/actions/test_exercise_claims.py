"""Tests of practising to ask about claims, before and after."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from actions.exercise import ActionExercise, ValidateExerciseForm
from actions.exercises import SETS
from actions.words import RESPONSES, label, load_labels
from coach.evidence.exercises import AFTER, BEFORE, load_exercises
from coach.evidence.labelled_questions import CONCEPTS, HEARD
from tests.builders import make_tracker, run, said, slots_of

FIRST = load_exercises(BEFORE)[0]
NEEDED, ELSE, NOTHING = "how many at the old station?", "who counted that", "they should build more"
MOST_WORDS = 60


def at(name: str = "claims", done: list[str] | None = None, **notes: Any) -> dict[str, Any]:
    """Give what the slot holds in the middle of the claims."""
    noted = {"notes": {"made": {}, "found": {}, "results": {}, **notes}} if notes else {}
    return {"set": name, "done": done or [], **noted}


async def practise(text: str = "", intent: str = "tell", **more: Any) -> tuple[Any, Any]:
    """Run the form on the first claim unless told otherwise; give events and what was said."""
    tracker = make_tracker(text, intent, form="exercise_form", **{"exercise": at(), **more})
    events, dispatcher = await run(ValidateExerciseForm(), tracker)
    return slots_of(events), dispatcher


async def opened(**more: Any) -> dict[str, Any]:
    """Ask for the practice on claims; give what the slot holds then."""
    tracker = make_tracker("practise checking claims", "exercise", **more)
    events, _ = await run(ActionExercise(), tracker)
    kept: dict[str, Any] = slots_of(events)["exercise"]
    return kept


async def test_it_opens_with_the_first_claim() -> None:
    """With who says it, and one of how many it is."""
    _, dispatcher = await practise(phase="opened")

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_claims_before"]
    assert (message["who"], message["claim"]) == (FIRST.who, FIRST.claim)
    assert (message["number"], message["of"]) == ("1", "12")


async def test_what_the_claim_needs_is_named_when_it_is_asked() -> None:
    """In the learner's own words, with why it is worth asking."""
    slots, dispatcher = await practise(NEEDED)

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_claim_right"]
    assert message["after"].startswith(NEEDED[:20])
    assert message["gained"] == label("asks_no_comparison")
    assert message["next"] == label("why_no_comparison")
    assert slots["exercise"]["notes"]["found"] == {FIRST.id: 1}


async def test_a_good_question_about_something_else_is_credited() -> None:
    """With a hint as a question, and not the answer."""
    _, dispatcher = await practise(ELSE)

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_claim_else"]
    assert message["gained"] == label("asks_own_figures")
    assert message["next"] == label("hint_no_comparison")
    assert "asks" not in message


async def test_what_asks_nothing_gets_a_hint_too() -> None:
    """Without a reproach."""
    _, dispatcher = await practise(NOTHING)

    assert said(dispatcher) == ["utter_exercise_claim_not_yet"]
    assert dispatcher.messages[0]["next"].endswith("?")


@pytest.mark.parametrize(
    ("text", "intent"), [(ELSE, "tell"), (NOTHING, "tell"), ("i dont know", "dont_know")]
)
async def test_after_the_second_try_it_is_told(text: str, intent: str) -> None:
    """What a careful reader would ask, and why."""
    _, dispatcher = await practise(text, intent, exercise=at(made={FIRST.id: 1}))

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_claim_told"]
    assert (message["asks"], message["next"]) == (FIRST.asks, label("why_no_comparison"))


async def test_what_is_asked_with_a_hint_is_kept_apart() -> None:
    """It is found, at the second try."""
    slots, dispatcher = await practise(NEEDED, exercise=at(made={FIRST.id: 1}))

    assert said(dispatcher) == ["utter_exercise_claim_right"]
    assert slots["exercise"]["notes"]["found"] == {FIRST.id: 2}


async def test_who_does_not_know_gets_one_thing_more() -> None:
    """And a smaller question."""
    _, dispatcher = await practise("i dont know", "dont_know")

    assert said(dispatcher) == ["utter_exercise_simpler_claim"]
    assert dispatcher.messages[0]["about"] == FIRST.about


@pytest.mark.parametrize("intent", ["source", "detail", "help", "repeat", "simpler", "privacy"])
async def test_a_question_of_the_claim_is_not_taken_for_one_of_the_coach(intent: str) -> None:
    """ "Where is that from?" sounds like it."""
    _, dispatcher = await practise("who has counted these figures?", intent, confidence=0.98)

    assert said(dispatcher) == ["utter_exercise_claim_else"]


async def test_a_cry_for_help_is_for_somebody_else() -> None:
    """Whatever it may ask."""
    slots, dispatcher = await practise("who was hurt, i want to die", "distress")

    assert (slots, dispatcher.messages) == ({}, [])


async def test_a_faint_sign_of_danger_has_help_named_beside_it() -> None:
    """ "Does it hurt someone?" is asked of the claim."""
    _, dispatcher = await practise("does it hurt someone", "harm", confidence=1.0)

    assert said(dispatcher) == ["utter_care_beside", "utter_exercise_claim_else"]


@pytest.mark.parametrize("more", [{"intent": "affirm"}, {"choice": "exercise:next"}])
async def test_yes_gives_the_next_claim_once_one_is_over(more: dict[str, str]) -> None:
    """By a word or a tap."""
    slots, dispatcher = await practise("yes", exercise=at(found={FIRST.id: 1}), **more)

    assert slots["exercise"]["done"] == [FIRST.id]
    assert dispatcher.messages[0]["claim"] == load_exercises(BEFORE)[1].claim


async def test_no_more_for_now_ends_it_with_how_it_went() -> None:
    """What was tried is kept."""
    kept = at(made={FIRST.id: 1}, found={FIRST.id: 1})
    slots, dispatcher = await practise("no", "deny", exercise=kept)

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_back_claims"]
    assert (message["found"], message["of"]) == ("1", "1")
    assert slots["requested_slot"] is None


async def test_who_has_tried_nothing_hears_of_no_result() -> None:
    """Nought of nought would be silly."""
    _, dispatcher = await practise("later", "pause")

    assert said(dispatcher) == ["utter_exercise_back"]


async def test_after_the_first_form_the_result_is_so_many_of_twelve() -> None:
    """At the first try and with a hint; what was passed over counts as not asked."""
    ids = [each.id for each in load_exercises(BEFORE)]
    kept = at(done=ids[:-1], found={ids[0]: 1, ids[1]: 1, ids[2]: 2})
    slots, dispatcher = await practise(choice="exercise:next", exercise=kept)

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_end_before"]
    assert (message["found"], message["more"], message["of"]) == ("2", "1", "12")
    assert slots["exercise"]["notes"]["results"] == {BEFORE: {"first": 2, "hinted": 1, "of": 12}}
    assert slots["exercise"]["done"] == []


async def test_the_second_form_follows_the_first() -> None:
    """And the first again, once both have a result."""
    result = {"first": 5, "hinted": 3, "of": 12}

    assert (await opened())["set"] == "claims"
    assert (await opened(exercise=at(results={BEFORE: result})))["set"] == "claims_after"
    both = at(results={BEFORE: result, AFTER: result})
    assert (await opened(exercise=both))["set"] == "claims"


async def test_after_the_second_form_both_results_stand_beside_each_other() -> None:
    """Before and now."""
    ids = [each.id for each in load_exercises(AFTER)]
    kept = at(
        "claims_after",
        done=ids[:-1],
        found={ids[0]: 1, ids[-1]: 1},
        results={BEFORE: {"first": 1, "hinted": 0, "of": 12}},
    )
    _, dispatcher = await practise(choice="exercise:next", exercise=kept)

    message = dispatcher.messages[0]
    assert said(dispatcher) == ["utter_exercise_end_after"]
    assert (message["was"], message["now"], message["of"]) == ("1", "2", "12")


async def test_other_practice_in_between_loses_nothing() -> None:
    """Tries and results stay in the slot."""
    kept = at(done=[FIRST.id], found={FIRST.id: 1})
    slots, dispatcher = await practise(choice="exercise:goals", exercise=kept)

    assert said(dispatcher) == ["utter_exercise"]
    assert slots["exercise"] == {**kept, "set": "goals"}


async def test_claims_wait_in_the_middle_of_an_own_step() -> None:
    """And are called what they are."""
    tracker = make_tracker("practise checking claims", "exercise", form="planning_form")
    events, dispatcher = await run(ActionExercise(), tracker)

    assert (events, said(dispatcher)) == ([], ["utter_exercise_later_claims"])


def test_every_concept_has_its_words() -> None:
    """Whatever is asked can be credited, hinted at and told."""
    needed = {f"asks_{name}" for name in HEARD}
    needed |= {f"{kind}_{name}" for kind in ("hint", "why") for name in CONCEPTS}

    assert needed <= set(load_labels())
    assert all(label(f"hint_{name}").count("?") == 1 for name in CONCEPTS)


@pytest.mark.parametrize("form", [BEFORE, AFTER])
def test_every_message_on_a_claim_fits_a_phone(form: str) -> None:
    """With the claim, twelve words of the learner's, and the longest credit."""
    responses = yaml.safe_load((RESPONSES / "evidence_practice.yml").read_text("utf-8"))
    credit = max((label(f"asks_{name}") for name in HEARD), key=lambda words: len(words.split()))
    exercises = SETS["claims" if form == BEFORE else "claims_after"]
    for claim in exercises.all():
        need = claim.needs[0]
        filled = {"after": "word " * 12, "gained": credit, "asks": claim.asks, "about": claim.about}
        given = {**exercises.give(claim), **exercises.place([]), **filled}
        for name, following in {
            given["response"]: "",
            "utter_exercise_simpler_claim": "",
            "utter_exercise_claim_right": label(f"why_{need}"),
            "utter_exercise_claim_else": label(f"hint_{need}"),
            "utter_exercise_claim_not_yet": label(f"hint_{need}"),
            "utter_exercise_claim_told": label(f"why_{need}"),
        }.items():
            text = responses["responses"][name][0]["text"].format(**{**given, "next": following})

            assert len(text.split()) <= MOST_WORDS
            assert text.rstrip().endswith("?")


@pytest.mark.parametrize(
    "words",
    [
        "stop practising",
        "enough of this",
        "please stop the exercise",
        "no stop the practise",
        "stop practise pls, i am tired",
    ],
)
async def test_who_has_enough_goes_back(words: str) -> None:
    """It is no question about the claim."""
    slots, dispatcher = await practise(words)

    assert said(dispatcher)[0].startswith("utter_exercise_back")
    assert slots["requested_slot"] is None


async def test_what_was_told_is_not_told_again() -> None:
    """Another claim is offered instead."""
    _, dispatcher = await practise(NOTHING, exercise=at(made={FIRST.id: 2}))

    assert said(dispatcher) == ["utter_exercise_claim_over"]
