"""The sets of exercises that the practice is on, by the names that slots and choices hold."""

from __future__ import annotations

from typing import Any

from actions.exercises.base import ExerciseSet
from actions.exercises.claims import ClaimsAfter, ClaimsBefore
from actions.exercises.goals import Goals
from actions.exercises.lines import Counters, IfYous, Interests

GOALS = Goals.name
PREFIX = "exercise:"  # of the values of choices
LINES = f"{PREFIX}lines"  # any of the three sets of lines from talks

SETS: dict[str, ExerciseSet[Any]] = {
    each.name: each
    for each in (Goals(), ClaimsBefore(), ClaimsAfter(), Interests(), IfYous(), Counters())
}


def chosen_set(value: str) -> ExerciseSet[Any] | None:
    """Give the set that a tapped choice names, if it names one."""
    return SETS.get(value.removeprefix(PREFIX)) if value.startswith(PREFIX) else None


def named_set(text: str) -> ExerciseSet[Any] | None:
    """Give the set that words ask for; None when they ask for none, or could mean several."""
    named = [each for each in SETS.values() if each.called.search(text)]
    return named[0] if len(named) == 1 else None
