"""Practice on claims that others make: does a learner's question ask what this one needs?

The twelve that cases are about are chosen after the key concepts of Informed Health Choices
(https://www.informedhealthchoices.org); cases and words are our own. What a question asks about is
learnt from labelled ones (learnt_questions.py), whatever its words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from coach.errors import ExerciseError
from coach.evidence.labelled_questions import ASKS, CONCEPTS, HEARD
from coach.evidence.learnt_questions import load_learnt
from coach.exercise_rows import Row, read_rows
from coach.settings import ROOT

FILE = ROOT / "playbook" / "exercises" / "claims.yml"
FIELDS = frozenset({"id", "form", "needs", "who", "claim", "about", "asks"})
BEFORE, AFTER = "a", "b"  # two forms, each with as many cases of each kind

# Chosen on the labelled questions, learnt from four fifths and tried on the rest. Of all questions
# few ask about one thing, and of those asked of a claim half ask what it needs: so a small share
# counts, unless something else is likelier by far, or it hardly asks at all.
NEEDED_FROM = 0.08
NEEDED_OF_SUREST = 0.2
ASKING_FROM = 0.15
# "Is the landlord greedy?" asks for a trait, and seldom for what a claim leaves open.
_TRAIT = re.compile(
    r"^\W*(?:(?:and|but|so|well|ok)\W+)?(?:is|are|was|were) "
    r"(?:(?:the|that|this|his|her|their|your|our|a|an) (?:\w+ ){1,2}|(?:he|she|they) )\w+\W*$",
    re.IGNORECASE,
)
CREDITED_FROM = 0.5  # what is put into words, "you ask who counted", must be so


@dataclass(frozen=True)
class Exercise:
    """A claim, who says it, and what a careful reader would ask of it."""

    id: str
    form: str  # a or b
    needs: tuple[str, ...]  # names of issues: the first is what it is about, any of them counts
    who: str
    claim: str
    about: str  # one more thing to know, for whoever is stuck
    asks: str  # a careful reader's question


@dataclass(frozen=True)
class Asked:
    """Whether a question asks what the claim needs, and what it asks about; "" for nothing."""

    is_needed: bool
    about: str


def read_exercises(file: Path = FILE) -> list[Exercise]:
    """Read the exercises, in their order.

    Raises:
        ExerciseError: the file is missing or has a mistake; the message names it and the remedy.
    """
    rows = read_rows(file, FIELDS, "claim")
    return [_exercise(row, f"Claim {at} in {file.name}") for at, row in enumerate(rows, start=1)]


def _exercise(row: Row, place: str) -> Exercise:
    if row["form"] not in {BEFORE, AFTER}:
        raise ExerciseError(f"{place} has the form '{row['form']}'; use {BEFORE}, {AFTER}.")
    needs = tuple(row["needs"].split())
    if strange := [name for name in needs if name not in CONCEPTS]:
        raise ExerciseError(f"{place} needs '{strange[0]}'; use {', '.join(CONCEPTS)}.")
    texts = {name: text for name, text in row.items() if name != "needs"}
    return Exercise(**texts, needs=needs)


@functools.cache
def load_exercises(form: str) -> list[Exercise]:
    """Give the exercises of a form; read once for the process."""
    return [exercise for exercise in read_exercises() if exercise.form == form]


def next_exercise(form: str, done: Collection[str]) -> Exercise | None:
    """Give the first of a form that is not done; None when all are."""
    return next((each for each in load_exercises(form) if each.id not in done), None)


def look(exercise: Exercise, text: str) -> Asked:
    """Look at what somebody would ask of a claim, or holds against it; a doubt counts as well."""
    likely, kinds = load_learnt().shares(text)
    needed, surest = _surest(likely, exercise.needs), _surest(likely, HEARD)
    least = CREDITED_FROM if _TRAIT.match(text) else NEEDED_FROM
    enough = max(least, NEEDED_OF_SUREST * likely[surest])
    if likely[needed] >= enough and kinds[ASKS] >= ASKING_FROM:
        return Asked(True, needed)
    return Asked(False, asks_about(text))


def asks_about(text: str) -> str:
    """Give what a question surely asks about, whatever claim it is asked of; "" for nothing."""
    likely, kinds = load_learnt().shares(text)
    surest = _surest(likely, HEARD)
    return surest if min(likely[surest], kinds[ASKS]) >= CREDITED_FROM else ""


def _surest(likely: Mapping[str, float], names: Collection[str]) -> str:
    return max(names, key=lambda name: likely[name])
