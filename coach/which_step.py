"""Which step somebody means by "the deadline" or "who helps us"."""

from __future__ import annotations

import re

from coach.arc import PLANNING, Step, Work, steps_of
from coach.encoder import load_encoder

ALIKE = 0.45
_WORD = re.compile(r"[a-z]+")
_FIRST = re.compile(r"\b(first|1st) (answer|question|thing|one|part)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(question|one|answer|step) before\b(?! (the|that) \w)|"
    r"\b(previous|last) (question|answer|step|one)\b",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"^(an?|and|answer|back|by|can|change|correct|edit|fix|i|in|is|it|me|my|of|on|our|part|please|"
    r"say|that|the|then|they|to|want|we|what|when|who|will|with|wrong|you)$"
)


def means_the_one_before(text: str) -> bool:
    """Tell whether the answer just before is meant."""
    return bool(_BEFORE.search(text))


def find_step(work: Work, text: str) -> Step | None:
    """Give the step that is meant; None when that is not plain."""
    if _FIRST.search(text):
        return steps_of(work)[0]
    named = named_steps(work, text)
    if len(named) == 1:
        return named[0]
    return _closest(named or steps_of(work), text) if _words(text) else None


def named_steps(work: Work, text: str) -> list[Step]:
    """Give the steps whose usual names stand in the text; those with the most words alike."""
    words = _words(text)
    steps = [*steps_of(work), *([PLANNING["name"]] if work["skill"] == "planning" else [])]
    shared = {step.name: len(words & set(step.about.split())) for step in steps}
    most = max(shared.values())
    return [step for step in steps if most and shared[step.name] == most]


def all_named(work: Work, text: str) -> list[Step]:
    """Give every step of which a usual name stands in the text."""
    words = _words(text)
    return [step for step in steps_of(work) if words & set(step.about.split())]


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if not _COMMON.match(word)}


def _closest(steps: list[Step], text: str) -> Step | None:
    vectors = load_encoder().encode([text, *(step.about for step in steps)])
    alike = vectors[1:] @ vectors[0]
    best = int(alike.argmax())
    return steps[best] if alike[best] >= ALIKE else None
