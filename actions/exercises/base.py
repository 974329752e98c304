"""What every set of exercises can do: give the next, put it more simply, look at what was made."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from typing import Any, Generic, Protocol, TypeVar

from coach import arc
from coach.answers import Message, hear
from coach.quoting import quote

Reply = dict[str, Any]  # a response by its name, and what fills its placeholders
Notes = dict[str, Any]  # what sets keep of the tries in them; JSON, written in place

BEFORE_WORDS, AFTER_WORDS = 10, 12


class HasId(Protocol):
    """An exercise, as the practice knows it."""

    @property
    def id(self) -> str:
        """No other exercise has it, in any set."""


Given = TypeVar("Given", bound=HasId)


class ExerciseSet(ABC, Generic[Given]):
    """Exercises of one kind, and the words for them."""

    name: str
    called: re.Pattern[str]  # words by which people ask for them
    another: str  # the label of the choice that goes on to the next
    later = "utter_exercise_later"
    end = "utter_exercise_end"
    step = arc.Step("mend", "")

    @abstractmethod
    def all(self) -> Sequence[Given]:
        """Give the exercises, in their order."""

    @abstractmethod
    def next(self, done: Collection[str]) -> Given | None:
        """Give the first whose id is not among those done; None when all are."""

    @abstractmethod
    def give(self, exercise: Given) -> Reply:
        """Show an exercise."""

    @abstractmethod
    def put_simply(self, exercise: Given, notes: Notes) -> Reply:
        """Ask a smaller question about it."""

    @abstractmethod
    def review(self, exercise: Given, text: str, notes: Notes) -> Reply:
        """Say what is good in what was made of it, and one next thing."""

    def is_over(self, exercise: Given, notes: Notes) -> bool:
        """Tell whether nothing is left to find in it; where that is never so, people go on."""
        return False

    def leave(self, done: Collection[str], notes: Notes) -> Reply:
        """Say goodbye in the middle."""
        return {"response": "utter_exercise_back"}

    def close(self, notes: Notes) -> Reply:
        """Close after the last."""
        return {"response": self.end}

    def at_turn(self, notes: Notes) -> str:
        """Give the name of the set to open when this one is asked for."""
        return self.name

    def hear(self, message: Message) -> str:
        """Give ``answer``, or the intent that goes first."""
        return hear(message, self.step)

    def place(self, done: Collection[str]) -> dict[str, str]:
        """Say which exercise of how many is next."""
        ids = [each.id for each in self.all()]
        return {"number": str(len(set(ids) & set(done)) + 1), "of": str(len(ids))}

    def others(self, done: Collection[str]) -> list[str]:
        """Give those done that are of other sets."""
        ids = {each.id for each in self.all()}
        return [one for one in done if one not in ids]


def side_by_side(before: str, after: str) -> dict[str, str]:
    """Give what was there and what was made of it, each fit to be quoted."""
    return {"before": quote(before, BEFORE_WORDS), "after": quote(after, AFTER_WORDS)}
