"""A thing that is no number, as somebody grants it: whole, in part or not yet, in the ask's words.

"A crossing guard" is "a crossing guard", "a part of what you ask on the crossing guard" or "no
crossing guard for now"; a stretch of hours ends sooner where only a part of it is granted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.negotiation.asked import Thing, as_you
from coach.negotiation.hours import Span, span_in
from coach.quoting import count_words

MOST_WORDS = 12  # of an ask that is said again as it is
MOST, HALF, LITTLE = 0.75, 0.5, 0.25  # of a stretch of hours
NO_NAME = "what you ask"
_I = re.IGNORECASE
_ENDS = (
    r"(?!(?:days?|weeks?|months?|years?|hours?|from|at|in|on|by|for|with|to|until|before|after|and|or|that|who|which|near|of|is|are|be"
    r"|was|will|would|should|must|has|have|built|done|cut|paid|kept|left|sold|sent|shut|made|given|free|open|every|each|per|when|if|so|as"
    r"|because|not|soon|now|please|\w+ed)\b)"
)
_NOUN = re.compile(
    rf"\b(?P<lead>no|the|an?|our|your|my) (?P<noun>{_ENDS}[^\W\d_]+(?: {_ENDS}[^\W\d_]+){{0,2}})",
    _I,
)


@dataclass(frozen=True)
class Granting:
    """How much of a thing is granted, each as it is said, and the words by which it is asked."""

    name: str  # "the crossing guard"
    whole: str
    half: str
    none: str
    whole_words: tuple[str, ...]
    half_words: tuple[str, ...]
    none_words: tuple[str, ...]


def granting_of(thing: Thing, limit: str = "") -> Granting:
    """Give how a thing is granted; where it is long, it is spoken of by its name alone.

    In part means the hours of the ``limit``, where it tells any.
    """
    said = as_you(thing.text).rstrip(" .;,")
    match = _NOUN.search(said)
    lead, noun = (match["lead"].lower(), match["noun"].lower()) if match else ("", "")
    name = f"the {noun}" if noun else thing.topic
    span = span_in(said)
    half = fewer_hours(thing, HALF, limit)
    return Granting(
        name,
        whole=_whole_said(said, name),
        half=half or f"a part of what you ask on {name}",
        none=_not_yet(lead, noun, name),
        whole_words=(*_whole(lead, noun, name), *_hours(span, "whole", "full")),
        half_words=(f"{name} in part", f"some of {name}", *_half_hours(span_in(half))),
        none_words=_none(lead, noun, name),
    )


def fewer_hours(thing: Thing, share: float, limit: str = "") -> str:
    """Give a thing with this share of its hours, or those of a limit; nothing where it has none."""
    span, least = span_in(as_you(thing.text).rstrip(" .;,")), span_in(limit)
    if not span:
        return ""
    return _small(span.moved_to(least) if least else span.shorter(share))


def _whole_said(said: str, name: str) -> str:
    if 0 < count_words(said) <= MOST_WORDS:
        return _small(said)
    return "all that you ask" if name == NO_NAME else f"{name} as you ask"


def _not_yet(lead: str, noun: str, name: str) -> str:
    if lead == "no":
        return f"no change with {name} for now"
    return f"no {noun} for now" if lead in {"a", "an"} else f"nothing on {name} for now"


def _whole(lead: str, noun: str, name: str) -> tuple[str, ...]:
    said = (f"{name} as we ask", f"all of {name}")
    if lead == "no":
        return (*said, f"no {noun}", f"without {noun}", f"stop {name}", f"stop {noun}")
    return said


def _none(lead: str, noun: str, name: str) -> tuple[str, ...]:
    if lead == "no":
        return (f"{name} as now", f"{name} as today", f"{noun} as now", f"{noun} as today")
    return tuple(f"{word} {one}" for word in ("without", "no") for one in (name, noun) if one)


def _hours(span: Span | None, *adjectives: str) -> tuple[str, ...]:
    if not span:
        return ()
    first, _, last = span.says.split()
    joined = (f"{first} {between} {last}" for between in ("to", "until", "till", "and"))
    return (*joined, *(f"{one} hour" for one in adjectives))


def _half_hours(half: Span | None) -> tuple[str, ...]:
    if not half:
        return ()
    return (*_hours(half), f"{half.end - half.start} minutes", "half an hour", "half the time")


def _small(said: str) -> str:
    return said[:1].lower() + said[1:]
