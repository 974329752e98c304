"""Danger and plain wishes in the languages that the coach only notices: their usual phrases.

Nothing was learnt of these languages, so what is said in other words is not heard; the notice says
so (`data/languages/others.yml`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coach.languages import load_other_languages

WHOLE = "stop"  # counts as a whole message only
_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:\u200c[^\W_]+)*")


class Phrase(NamedTuple):
    """What a phrase means, and the language it is in."""

    kind: str  # distress, harm, stop, erase or person
    language: str


def find_phrase(bare: str) -> Phrase | None:
    """Give the first phrase that stands in a message in lower case; danger before a wish."""
    found = [*_among_words(bare), *_among_signs(bare)]
    return min(found, key=lambda phrase: _ORDER.index(phrase.kind), default=None)


_ORDER = ("distress", "harm", "stop", "erase", "person")


def _among_words(bare: str) -> Iterator[Phrase]:
    words = _WORD.findall(bare)
    phrases = _phrases()
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _longest()) + 1):
            phrase = phrases.get(" ".join(words[start:end]))
            if phrase and (phrase.kind != WHOLE or (start, end) == (0, len(words))):
                yield phrase


def _among_signs(bare: str) -> Iterator[Phrase]:
    """Where words are not told apart by spaces, a phrase may stand anywhere."""
    if _WITHOUT_SPACES.search(bare):
        for text, phrase in _unspaced().items():
            if text == bare if phrase.kind == WHOLE else text in bare:
                yield phrase


@functools.cache
def _phrases() -> Mapping[str, Phrase]:
    return {" ".join(_WORD.findall(text)): phrase for text, phrase in _all()}


@functools.cache
def _unspaced() -> Mapping[str, Phrase]:
    return {text: phrase for text, phrase in _all() if _WITHOUT_SPACES.search(text)}


@functools.cache
def _longest() -> int:
    return max(len(text.split()) for text in _phrases())


def _all() -> Iterator[tuple[str, Phrase]]:
    for code, language in load_other_languages().items():
        for kind, texts in language.said.items():
            for text in texts:
                yield text.lower(), Phrase(kind, code)
