"""Weak goals to mend: what is missing, and what is there now that was not."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from actions.exercises.base import ExerciseSet, Notes, Reply, side_by_side
from actions.words import label
from coach.planning.exercises import Exercise, Mending, compare, load_exercises, next_exercise

MOST_NAMED = 3


class Goals(ExerciseSet[Exercise]):
    """Weak goals from other people's lives."""

    name = "goals"
    called = re.compile(r"\b(goals?|plans?|aims?)\b", re.IGNORECASE)
    another = "exercise_next"

    def all(self) -> Sequence[Exercise]:
        """Give the goals."""
        return load_exercises()

    def next(self, done: Collection[str]) -> Exercise | None:
        """Give the goal at hand."""
        return next_exercise(done)

    def give(self, exercise: Exercise) -> Reply:
        """Show the goal, its writer and the place."""
        return {
            "response": "utter_exercise",
            "who": exercise.who,
            "goal": exercise.goal,
            "shows": exercise.shows,
        }

    def put_simply(self, exercise: Exercise, notes: Notes) -> Reply:
        """Ask about what is known of the place."""
        return {"response": "utter_exercise_simpler", "shows": exercise.shows}

    def review(self, exercise: Exercise, text: str, notes: Notes) -> Reply:
        """Name what a mended goal says more."""
        mending = compare(exercise.goal, text)
        return {
            "response": "utter_exercise_good" if mending.gained else "utter_exercise_same",
            **side_by_side(exercise.goal, text),
            "gained": ", ".join(label(f"has_{name}") for name in mending.gained[:MOST_NAMED]),
            "next": _next(mending),
        }


def _next(mending: Mending) -> str:
    """One next thing: a flag that is still there, else what is worth asking, else nothing."""
    if mending.flags:
        return label(f"exercise_{mending.flags[0]}")
    return label(f"exercise_{mending.open[0]}") if mending.open else label("exercise_whole")
