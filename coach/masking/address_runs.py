"""Whole addresses: parts that stand in a row, weighed together."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from coach.masking.address_parts import AFTER_A_NAME, Part, Weight, may_begin, part_at
from coach.masking.letters import LETTER
from coach.masking.spans import Kind, Span
from coach.masking.street_words import HOME

ENOUGH = 2  # as one sure part, or two that are likely
MOST_PARTS = 12
MOST_BETWEEN = 2  # names in a row that may be towns
LOOK_BACK = 40
NEAR_HOME = 12  # letters: as far as what may stand between reaches
_WORD = re.compile(rf"(?<![\w/\-.]){LETTER}{{1,40}}|(?<![\w/.\-,:])\d{{1,20}}|#|№")
_WORDS = re.compile(r"\w+")
_JOINED = re.compile(r"-\d|\b[A-Z]{2} \d|[^\W\d_] \d{1,4}/\d")  # "Mirpur-11", "KN 123 St"
_SEPARATOR = re.compile(r"[ ]?(?:[,;،/|]|[-–—](?=[ ]))?[ ]{0,2}")
# What may stand before the next part, and is none itself.
_JOINT = re.compile(
    r"(?:on|along|off|in|at|de|en|sur|na|di|the|y|and|esq\.?|esquina|entre|con|cnr|corner|angle|ecke|u|za|w)[ ]",
    re.IGNORECASE,
)
_HOME_ANYWHERE = re.compile(rf"(?<![^\W_])(?:{HOME})(?![^\W_])", re.IGNORECASE)
_HOME = re.compile(rf"(?<![^\W_])(?:{HOME})[ ]?[:,]?[ ]?$", re.IGNORECASE)


def find_whole_addresses(text: str) -> Iterator[Span]:
    """Give runs of parts that are an address together."""
    part_after = functools.cache(lambda at: part_at(text, at, goes_on=True))
    lower = text.lower()
    homes = _behind_homes(lower)
    may_be_name = not AFTER_A_NAME.isdisjoint(_WORDS.findall(lower)) or bool(_JOINED.search(text))
    at = 0
    while match := _WORD.search(text, at):
        start = match.start()
        at = match.end()
        is_home = start in homes and bool(_HOME.search(text[max(0, start - LOOK_BACK) : start]))
        if not (is_home or may_be_name or may_begin(match[0].lower())):
            continue
        parts = _run(text, start, part_after, is_home=is_home)
        if sum(part.counts for part in parts) + is_home >= ENOUGH:
            yield Span(start, parts[-1].end, Kind.ADDRESS)
            at = parts[-1].end


def _behind_homes(lower: str) -> set[int]:
    """Give the places near to words that say that somebody lives there."""
    return {
        at
        for match in _HOME_ANYWHERE.finditer(lower)
        for at in range(match.start(), match.end() + NEAR_HOME)
    }


def _run(
    text: str, start: int, part_after: Callable[[int], Part | None], *, is_home: bool
) -> list[Part]:
    """Give the parts that follow one another, without towns at their end."""
    first = part_at(text, start, goes_on=False, at_home=is_home)
    if first is None:
        return []
    parts, between = [first], 0
    while len(parts) < MOST_PARTS and between <= MOST_BETWEEN:
        gap = _SEPARATOR.match(text, parts[-1].end)
        if gap is None or not gap[0]:
            break
        part = part_after(gap.end())
        joint = None if part else _JOINT.match(text, gap.end())
        if joint:
            part = part_after(joint.end())
        if part is None:
            break
        between = between + 1 if part.weight is Weight.BETWEEN else 0
        parts.append(part)
    while parts and parts[-1].weight is Weight.BETWEEN:
        parts.pop()
    return parts
