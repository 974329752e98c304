"""Lines from talks to turn: a demand into its why, a threat into a trade, a no into a counter."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.exercises.base import ExerciseSet, Notes, Reply, side_by_side
from actions.words import label
from coach import arc
from coach.answers import Message
from coach.negotiation.exercises import (
    COUNTER,
    IF_YOU,
    INTEREST,
    Exercise,
    Turned,
    load_exercises,
    look,
    next_exercise,
)

_I = re.IGNORECASE


class Lines(ExerciseSet[Exercise]):
    """Lines of one kind; each kind has questions of its own."""

    asks: str  # the response that gives a line
    asks_simply: str
    another = "exercise_another"
    later = "utter_exercise_later_talk"
    end = "utter_exercise_end_talk"
    step = arc.Step("opening", "")  # words said aloud to somebody: they may be a question

    def all(self) -> Sequence[Exercise]:
        """Give the lines of this kind."""
        return load_exercises(self.name)

    def next(self, done: Collection[str]) -> Exercise | None:
        """Give the line at hand."""
        return next_exercise(self.name, done)

    def give(self, exercise: Exercise) -> Reply:
        """Show the line, who says it to whom, and the case."""
        return {
            "response": self.asks,
            "who": exercise.who,
            "said": exercise.said,
            "about": exercise.about,
        }

    def put_simply(self, exercise: Exercise, notes: Notes) -> Reply:
        """Ask about the case alone."""
        return {"response": self.asks_simply, "about": exercise.about}

    def review(self, exercise: Exercise, text: str, notes: Notes) -> Reply:
        """Name one thing that is good in a line, and one next thing."""
        turned = look(exercise, text)
        good = label(f"turned_{turned.gained[0]}") if turned.gained else ""
        return {
            "response": _response(turned),
            **side_by_side(exercise.said, text),
            "gained": good,
            "next": label(f"turn_{turned.next}"),
        }

    def hear(self, message: Message) -> str:
        """What is asked of somebody else sounds like wishes here: only a sure one counts."""
        return super().hear(replace(message, ranking={}))


class Interests(Lines):
    """Demands, to be turned into what is behind them."""

    name = INTEREST
    called = re.compile(r"\b(interests?|positions?|demands?|the why)\b", _I)
    asks = "utter_exercise_interest"
    asks_simply = "utter_exercise_simpler_interest"


class IfYous(Lines):
    """Threats, to be turned into "if you …, we …"."""

    name = IF_YOU
    called = re.compile(
        r"\b(threat\w*|ultimatums?)\b|\bif[- ](you|we)\W{1,6}(then )?(if[- ])?(we|you)\b", _I
    )
    asks = "utter_exercise_if_you"
    asks_simply = "utter_exercise_simpler_if_you"


class Counters(Lines):
    """A flat no, to be turned into what else could work."""

    name = COUNTER
    called = re.compile(
        r"\bcounter(s|ing|[- ]?offers?)?\b|\brefus\w+|"
        r"\b(a|flat|say|saying|turn) no\b(?= into\b|\W*$|[,.;])",
        _I,
    )
    asks = "utter_exercise_counter"
    asks_simply = "utter_exercise_simpler_counter"


def _response(turned: Turned) -> str:
    if turned.is_done:
        return "utter_exercise_turned"
    return "utter_exercise_half_turned" if turned.gained else "utter_exercise_not_turned"
