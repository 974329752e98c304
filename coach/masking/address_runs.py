"""Whole addresses: parts that stand in a row, weighed together."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.masking.address_parts import Part, Weight, part_at
from coach.masking.letters import LETTER
from coach.masking.spans import Kind, Span
from coach.masking.street_words import HOME

ENOUGH = 2  # as one sure part, or two that are likely
MOST_PARTS = 12
MOST_BETWEEN = 2  # names in a row that may be towns
LOOK_BACK = 40
_WORD = re.compile(rf"(?<![\w/\-.]){LETTER}|(?<![\w/.\-,:])\d|#")
_SEPARATOR = re.compile(
    r"[ ]?(?:[,;،/|]|[-–—](?=[ ]))?[ ]{0,2}(?:(?i:on|along|off|in|at|de|en|sur|na|di|the|y|and)[ ](?!\d))?"
)
_HOME = re.compile(rf"(?<![^\W_])(?:{HOME})[ ]?[:,]?[ ]?$", re.IGNORECASE)


def find_whole_addresses(text: str) -> Iterator[Span]:
    """Give runs of parts that are an address together."""
    at = 0
    while match := _WORD.search(text, at):
        start = match.start()
        parts = _run(text, start)
        if parts and _weight(text, start, parts) >= ENOUGH:
            yield Span(start, parts[-1].end, Kind.ADDRESS)
            at = parts[-1].end
        else:
            at = match.end()


def _run(text: str, start: int) -> list[Part]:
    """Give the parts that follow one another, without towns at their end."""
    first = part_at(text, start, goes_on=False)
    if first is None:
        return []
    parts, between = [first], 0
    while len(parts) < MOST_PARTS and between <= MOST_BETWEEN:
        gap = _SEPARATOR.match(text, parts[-1].end)
        if gap is None or not gap[0]:
            break
        part = part_at(text, gap.end(), goes_on=not gap[0].strip(" ,;،/|-–—"))
        if part is None:
            break
        between = between + 1 if part.weight is Weight.BETWEEN else 0
        parts.append(part)
    while parts[-1].weight is Weight.BETWEEN:
        parts.pop()
    return parts


def _weight(text: str, start: int, parts: list[Part]) -> int:
    is_home = _HOME.search(text[max(0, start - LOOK_BACK) : start])
    return sum(part.counts for part in parts) + bool(is_home)
