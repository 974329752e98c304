"""Practice on weak goals from other people's lives: what a mended one says that it did not."""

from __future__ import annotations

import functools
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import yaml

from coach.errors import ExerciseError
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
    try:
        rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ExerciseError(f"{file.name} cannot be read ({type(error).__name__}).") from error
    if not isinstance(rows, list) or not rows:
        raise ExerciseError(f"{file.name} must hold a list of goals, each with {_fields()}.")
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or set(row) != FIELDS or not all(map(_is_text, row.values())):
            raise ExerciseError(f"Goal {number} in {file.name} needs {_fields()}, each a text.")
    if len({row["id"] for row in rows}) < len(rows):
        raise ExerciseError(f"Two goals in {file.name} have the same id; give each its own.")
    return [Exercise(**row) for row in rows]


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


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _fields() -> str:
    return ", ".join(sorted(FIELDS))
