"""Tests of practice on claims of others: what a question asks, and what a claim needs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from coach.errors import ExerciseError
from coach.evidence.exercises import (
    AFTER,
    BEFORE,
    Exercise,
    asks_about,
    load_exercises,
    look,
    next_exercise,
    read_exercises,
)
from coach.evidence.labelled_questions import CONCEPTS
from coach.negotiation import exercises as lines
from coach.planning import exercises as goals

ALL = [*load_exercises(BEFORE), *load_exercises(AFTER)]
ONE = (
    "- {id: one, form: a, needs: one_story tiny_sample, who: a cook, claim: My aunt fell ill., "
    "about: Forty ate there., asks: 'And the others?'}\n"
)
TWO = ONE.replace("id: one", "id: two")


def _write(folder: Path, content: str) -> Path:
    file = folder / "claims.yml"
    file.write_text(content, encoding="utf-8")
    return file


def _about(name: str) -> Exercise:
    return next(each for each in ALL if each.needs == (name,) or each.needs[0] == name)


def test_claims_are_read_in_their_order(tmp_path: Path) -> None:
    """With all that a careful reader would ask, the first of them what it is about."""
    first, second = read_exercises(_write(tmp_path, ONE + TWO))

    assert (first.id, second.id) == ("one", "two")
    assert first.needs == ("one_story", "tiny_sample")
    assert (first.form, first.who, first.asks) == ("a", "a cook", "And the others?")


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("form: a", "form: c", r"Claim 2 in claims\.yml has the form 'c'; use a, b"),
        ("one_story", "a_story", r"Claim 2 in claims\.yml needs 'a_story'; use no_comparison"),
        ("one_story", "old_data", r"Claim 2 in claims\.yml needs 'old_data'"),
        (", about: Forty ate there.", "", r"Claim 2 in claims\.yml needs about, asks, claim"),
    ],
)
def test_a_mistake_in_a_claim_is_named(tmp_path: Path, old: str, new: str, error: str) -> None:
    """By its number and the remedy."""
    with pytest.raises(ExerciseError, match=error):
        read_exercises(_write(tmp_path, ONE + TWO.replace(old, new)))


def test_each_form_has_one_claim_of_each_concept() -> None:
    """So that before and after are alike."""
    for form in (BEFORE, AFTER):
        about = Counter(each.needs[0] for each in load_exercises(form))

        assert about == Counter(CONCEPTS)


def test_no_claim_shares_its_id_with_other_practice() -> None:
    """What is done of all stands in one list."""
    others = {each.id for kind in lines.KINDS for each in lines.load_exercises(kind)}
    others |= {each.id for each in goals.load_exercises()}

    assert others & {each.id for each in ALL} == set()


@pytest.mark.parametrize("form", [BEFORE, AFTER])
def test_each_claim_is_given_once(form: str) -> None:
    """In order, until none of the form is left."""
    given: list[str] = []
    while (exercise := next_exercise(form, given)) is not None:
        given.append(exercise.id)

    assert given == [each.id for each in load_exercises(form)]


@pytest.mark.parametrize("exercise", ALL, ids=lambda each: each.id)
def test_a_careful_reader_asks_what_the_claim_needs(exercise: Exercise) -> None:
    """What the coach tells at last would have been heard."""
    assert look(exercise, exercise.asks).is_needed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("no_comparison", "and b4?"),
        ("tiny_sample", "how many did u ask"),
        ("one_story", "thats just one guy"),
        ("own_figures", "who payed for it"),
        ("cause_from_coincidence", "maybe it was something else"),
        ("percent_without_base", "percent of what"),
        ("cherry_picked_period", "but thats only one week"),
        ("survivor_or_self_selection", "what about the people who left"),
        ("activity_not_result", "so what is better now?"),
        ("loaded_average", "whats it for the poorest"),
        ("leading_question", "who would say no to that"),
        ("harm_ignored", "where did they all go then"),
    ],
)
def test_a_hurried_question_or_doubt_is_heard(name: str, text: str) -> None:
    """One on each concept, as people type."""
    assert look(_about(name), text).is_needed


def test_a_good_question_that_is_not_needed_is_heard_for_what_it_is() -> None:
    """It is good, and something else is missing here."""
    asked = look(_about("harm_ignored"), "who counted that, and who paid them")

    assert (asked.is_needed, asked.about) == (False, "own_figures")


@pytest.mark.parametrize("text", ["ok", "that is good news", "where can i buy one"])
def test_what_asks_nothing_is_not_praised(text: str) -> None:
    """Kind words, and questions for a shop."""
    assert not any(look(exercise, text).is_needed for exercise in ALL[:6])
    assert asks_about(text) == ""


@pytest.mark.parametrize(
    "text", ["were the wells deep?", "is the landlord greedy?", "is he rich?", "is the canal long?"]
)
def test_a_question_for_a_trait_is_no_question_of_the_claim(text: str) -> None:
    """It gets no credit for what it faintly sounds like, at any claim."""
    every = [*load_exercises(BEFORE), *load_exercises(AFTER)]

    assert not any(look(exercise, text).is_needed for exercise in every)
