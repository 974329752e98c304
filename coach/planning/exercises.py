"""Practice on weak goals from other people's lives: what a mended one says that it did not."""

from __future__ import annotations

import functools
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from coach.exercise_rows import read_rows
from coach.planning.goal import review_goal
from coach.settings import ROOT

FILE = ROOT / "playbook" / "exercises" / "goals.yml"
FIELDS = frozenset({"id", "who", "goal", "shows"})
# What a mended goal is asked for next, the most telling first.
WORTH_ASKING = ("outcome", "measure", "people", "baseline", "deadline", "place")


@dataclass(frozen=True)
class Exercise:
    """A weak goal, who wrote it, and how the place is today."""

    id: str
    who: str
    goal: str
    shows: str


@dataclass(frozen=True)
class Mending:
    """What a mended goal says now and did not before, what it no longer does, and what is open."""

    gained: tuple[str, ...]  # elements
    lost_flags: tuple[str, ...]
    open: tuple[str, ...]  # elements worth asking for, the most telling first
    flags: tuple[str, ...]  # that it still raises


def read_exercises(file: Path = FILE) -> list[Exercise]:
    """Read the exercises, in their order.

    Raises:
        ExerciseError: the file is missing or has a mistake; the message names it and the remedy.
    """
    return [Exercise(**row) for row in read_rows(file, FIELDS, "goal")]


@functools.cache
def load_exercises() -> list[Exercise]:
    """Give the exercises; read once for the process."""
    return read_exercises()


def next_exercise(done: Collection[str]) -> Exercise | None:
    """Give the first that is not done; None when all are."""
    return next((each for each in load_exercises() if each.id not in done), None)


def compare(before: str, after: str) -> Mending:
    """Compare a weak goal with the learner's mending of it, by the codebook."""
    weak, mended = review_goal(before), review_goal(after)
    return Mending(
        gained=tuple(name for name, has in mended.has.items() if has and not weak.has[name]),
        lost_flags=tuple(flag for flag in weak.flags if flag not in mended.flags),
        open=tuple(name for name in WORTH_ASKING if not mended.has[name]),
        flags=tuple(mended.flags),
    )
