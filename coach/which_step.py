"""Which step somebody means by "the deadline" or "who helps us"."""

from __future__ import annotations

import re

from coach.arc import Step, Work, steps_of
from coach.encoder import load_encoder

ALIKE = 0.45
_WORD = re.compile(r"[a-z]+")
_COMMON = re.compile(
    r"^(an?|and|answer|back|by|can|change|correct|edit|fix|i|in|is|it|me|my|of|on|our|part|please|"
    r"say|that|the|then|they|to|want|we|what|when|who|will|with|wrong|you)$"
)


def find_step(work: Work, text: str) -> Step | None:
    """Give the step that is meant; None when that is not plain."""
    steps = steps_of(work)
    words = {word for word in _WORD.findall(text.lower()) if not _COMMON.match(word)}
    shared = {step.name: len(words & set(step.about.split())) for step in steps}
    most = max(shared.values())
    best = [step for step in steps if shared[step.name] == most]
    if most and len(best) == 1:
        return best[0]
    return _closest(best if most else steps, text) if words else None


def _closest(steps: list[Step], text: str) -> Step | None:
    vectors = load_encoder().encode([text, *(step.about for step in steps)])
    alike = vectors[1:] @ vectors[0]
    best = int(alike.argmax())
    return steps[best] if alike[best] >= ALIKE else None
