"""What the coach says about an answer: one true strength, then at most one next thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

NOTED = "noted"  # nothing to say: the next question follows at once


@dataclass(frozen=True)
class Feedback:
    """Strength and next thing are names; the words stand with the responses."""

    strength: str = NOTED
    next: str | None = None
    span: str = ""  # the person's words that show the strength
    hurt: str = ""  # words that tell of pain: they are met first
    found: dict[str, str] = field(default_factory=dict)  # other steps answered along the way
    known: dict[str, str] = field(default_factory=dict)  # half answered: asked all the same
    flags: tuple[str, ...] = ()  # names of the codebook, for facilitators
    has: tuple[str, ...] = ()  # the elements of a goal that is a whole plan
    day: date | None = None  # when it is to be done
