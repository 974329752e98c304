"""Practice on lines from others' talks: wants into reasons, threats into trades, a no into more.

Moves are learnt, and a line is short: small rules by its words stand beside them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from coach.errors import ExerciseError
from coach.exercise_rows import read_rows
from coach.negotiation.moves import detect_moves
from coach.negotiation.preparation import is_position
from coach.settings import ROOT

FILE = ROOT / "playbook" / "exercises" / "turns.yml"
FIELDS = frozenset({"id", "kind", "who", "said", "about"})
INTEREST, IF_YOU, COUNTER = "interest", "if_you", "counter"
NO_THREAT = "no_threat"

_FORWARD = frozenset({"make_offer", "trade", "invite_option"})
_REASONS = frozenset({"share_interest", "give_reason", "cite_standard"})
_GIVES_IN, _HOLDS = frozenset({"accept", "concede"}), frozenset({"reject", "ask_interest"})
# What a line of each kind is turned by, one of them at least.
SOUGHT = {
    INTEREST: frozenset({"share_interest", "ask_interest"}),
    IF_YOU: frozenset({"trade"}),
    COUNTER: _FORWARD,
}
KINDS = tuple(SOUGHT)
# What is good in a turned line, the most telling first.
WORTH_NAMING = {
    INTEREST: ("share_interest", "ask_interest", "invite_option", "acknowledge"),
    IF_YOU: ("trade", "make_offer", "invite_option", NO_THREAT, "share_interest", "acknowledge"),
    COUNTER: (
        *("trade", "make_offer", "invite_option", "ask_interest", "share_interest"),
        "acknowledge",
    ),
}

_I = re.IGNORECASE
_CLAUSE = re.compile(
    r"(?<=[.!?;])\s+|,\s+(?=(?:and|but|so|if|we|i|you|then|what|how|ok|no|yes)\b)|\s+(?=but\b)", _I
)
_WHY = re.compile(
    r"\b(because|so that|(that is|that'?s) why|(would |will )?lets? (us|me|them|her|him)|"
    r"so (we|i|they|she|he) can)\b",
    _I,
)
_CONDITION = re.compile(
    r"\b(if|when|once|as soon as|as long as|provided|in (return|exchange)|for that)\b", _I
)
# "If you don't mend it, we go to the press": a pressure that people may use, and no exchange.
_OR_ELSE = re.compile(
    r"\bif (you|u|they) (do ?n'?t|do not|wo ?n'?t|will not|never|refuse|fail)\b(?! mind)|"
    r"\b(unless|otherwise)\b|\bor (else|you('ll| will)|(we|i)('ll| will)? "
    r"(stop|call|go|tell|strike|leave|sue|report))\b",
    _I,
)
_REFUSES = re.compile(r"\b(nothing|never|no way|(not|im)\W?possible|out of the question)\W*$", _I)


@dataclass(frozen=True)
class Exercise:
    """A line to turn, who said it to whom, and what the case is about."""

    id: str
    kind: str  # interest, if_you or counter
    who: str
    said: str
    about: str


@dataclass(frozen=True)
class Turned:
    """Whether a line is turned, what is good in it and was not there before, and one next thing."""

    is_done: bool
    gained: tuple[str, ...]  # moves, or "no_threat", the most telling first
    next: str


def read_exercises(file: Path = FILE) -> list[Exercise]:
    """Read the exercises, in their order.

    Raises:
        ExerciseError: the file is missing or has a mistake; the message names it and the remedy.
    """
    exercises = [Exercise(**row) for row in read_rows(file, FIELDS, "line")]
    for number, exercise in enumerate(exercises, start=1):
        if exercise.kind not in KINDS:
            raise ExerciseError(
                f"Line {number} in {file.name} is of the kind '{exercise.kind}'; "
                f"use {', '.join(KINDS)}."
            )
    return exercises


@functools.cache
def load_exercises(kind: str) -> list[Exercise]:
    """Give the exercises of a kind; read once for the process."""
    return [exercise for exercise in read_exercises() if exercise.kind == kind]


def next_exercise(kind: str, done: Collection[str]) -> Exercise | None:
    """Give the first of a kind that is not done; None when all are."""
    return next((each for each in load_exercises(kind) if each.id not in done), None)


def look(exercise: Exercise, text: str) -> Turned:
    """Look at what somebody made of a line: by its moves, and beside the line as it was."""
    before, after = _found(exercise.said, exercise.kind), _found(text, exercise.kind)
    is_done = bool(SOUGHT[exercise.kind] & after) and NO_THREAT in after
    new = after - before
    return Turned(
        is_done=is_done,
        gained=tuple(name for name in WORTH_NAMING[exercise.kind] if name in new),
        next=_NEXT[exercise.kind](after, is_done),
    )


def _found(text: str, kind: str) -> frozenset[str]:
    """Give the moves that a line makes, once the small rules have had their say."""
    found = _moves(text)
    if _WHY.search(text):
        found |= {"share_interest"}
    if is_position(text):
        found -= {"share_interest"}
    if _REFUSES.search(text):
        found = found - _FORWARD | {"reject"}
    if "trade" in found and not _CONDITION.search(text):
        found = found - {"trade"} | {"make_offer"}
    if "threat" in found or (kind == IF_YOU and _OR_ELSE.search(text)):
        return found - {"trade"}
    return found | {NO_THREAT}


def _moves(text: str) -> frozenset[str]:
    """Give the moves of a line; of "no, but we could come on Monday" the offer too."""
    whole = detect_moves(text).moves
    parts = [whole, *(detect_moves(part).moves for part in clauses(text))]
    forward = {move for moves in parts if moves[:1] != ["reject"] for move in moves} & _FORWARD
    return frozenset(forward | set(whole) - _FORWARD)


def clauses(text: str) -> list[str]:
    """Cut a message where one thing that is done in it ends."""
    return [part for part in _CLAUSE.split(text) if part.strip()] or [text]


def _after_interest(found: frozenset[str], is_done: bool) -> str:
    if not is_done:
        return "why"
    if "ask_interest" not in found:
        return "ask_too"
    return "another" if "share_interest" in found else "share_too"


def _after_if_you(found: frozenset[str], is_done: bool) -> str:
    if NO_THREAT not in found:
        return "gain"
    if not is_done:
        return "both_halves"
    return "another" if _REASONS & found else "reason"


def _after_counter(found: frozenset[str], is_done: bool) -> str:
    if is_done:
        return "another" if _REASONS & found else "reason"
    gives_in = _GIVES_IN & found and not _HOLDS & found
    return "in_return" if gives_in else "what_else"


_NEXT = {INTEREST: _after_interest, IF_YOU: _after_if_you, COUNTER: _after_counter}
