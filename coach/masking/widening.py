"""A name with the title before it and its other parts, an address with the flat behind it.

The finders look for what is surely a name; who it is can be told by the word beside it as well
("Siobhán Ní Bhriain" by "Ní"). Ordinary words are left where they stand.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from coach.masking.ordinary import ordinary_words
from coach.masking.people_words import FORMS_OF_ADDRESS
from coach.masking.spans import Kind, Span

MOST_WORDS = 3  # on either side
LOOK_ASIDE = 48  # characters
_BEFORE = re.compile(r"(?<![\w'’-])([^\W\d_]+(?:['’-][^\W\d_]+)*)(\.?) $")
_AFTER = re.compile(r" ([^\W\d_]+(?:['’-][^\W\d_]+)*)(?![\w@])")
_REST_OF_HANDLE = re.compile(r"_[\w.]*\w")
_REST_OF_ADDRESS = re.compile(
    r"(?:,? ?#\d[\w-]*|:\d+\w*"
    r"|,? (?:bus|bte|apt|unit|flat|no|kat|daire|d|fl|floor|int|piso|dpto|rm|room)[.:]? ?\d+\w*)+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r" (?:bin|binti|binte|bint|ibn|al|el|ní|ni|nic|mac|van|van der|van den|von|de|de la|del|da|do"
    r"|dos|di|ben|ould|ag) ",
    re.IGNORECASE,
)
_SHORTENED = frozenset(["m", "p", "w"])  # with a stop behind it


def widen(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """Give what was found, names with their titles and other parts."""
    spans = sorted(found)
    for span in spans:
        if span.kind is Kind.NAME:
            yield _with_neighbours(text, span)
        elif span.kind is Kind.ADDRESS and (rest := _REST_OF_ADDRESS.match(text, span.end)):
            yield Span(span.start, rest.end(), span.kind)
        else:
            yield span
    yield from _particles(text, [span for span in spans if span.kind is Kind.NAME])


def _with_neighbours(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if rest := _REST_OF_HANDLE.match(text, end):
        end = rest.end()
    for _ in range(MOST_WORDS):
        before = _BEFORE.search(text[max(0, start - LOOK_ASIDE) : start])
        if before is None or not _belongs_before(before[1], before[2]):
            break
        start -= len(before[0])
    for _ in range(MOST_WORDS):
        after = _AFTER.match(text, end)
        if after is None or not _is_part_of_name(after[1]):
            break
        end = after.end()
    return Span(start, end, span.kind)


def _belongs_before(word: str, stop: str) -> bool:
    lower = word.lower()
    if stop:
        return lower in FORMS_OF_ADDRESS or lower in _SHORTENED
    return lower in FORMS_OF_ADDRESS or _is_part_of_name(word)


def _is_part_of_name(word: str) -> bool:
    """Tell whether a word beside a name is one more of it: a capital, and no ordinary word."""
    return word[0].isupper() and not word.isupper() and word.lower() not in ordinary_words()


def _particles(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """Give what stands between the two halves of one name."""
    for first, second in itertools.pairwise(names):
        if first.end < second.start and _BETWEEN.fullmatch(text[first.end : second.start]):
            yield Span(first.end, second.start, Kind.NAME)
