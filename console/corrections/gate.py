"""The gate that words pass before they become an example, and what it still finds in them."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from coach.masking import Kind, mask
from coach.masking.letters import WORD
from coach.masking.ordinary import ordinary_words

MARK = re.compile(rf"\[(?:{'|'.join(re.escape(kind.value) for kind in Kind)})\]")
SHORTEST_NAME = 3
COPIED = 5  # words in a row that are somebody else's, and not a way of speaking


@dataclass(frozen=True)
class Found:
    """Words that may tell who somebody is."""

    words: str
    kind: str

    def __str__(self) -> str:
        return f"“{self.words}” ({self.kind})"


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Give the names that are found anywhere in a conversation.

    "Mercy" beside "my sister" is a name; at the beginning of another message nothing tells, so
    what was a name once is hidden wherever it stands. Ordinary words are left: "will" is no name
    because Will is.
    """
    return frozenset(name for text in texts for name in _names(text))


def clean(text: str, names: Collection[str]) -> str:
    """Put marks in the place of personal data."""
    return mask(text, names).text


def still_in(text: str, names: Collection[str]) -> Sequence[Found]:
    """Give what the gate finds in words that somebody has looked over."""
    spans = mask(text, names).spans
    return [Found(text[span.start : span.end], span.kind.value) for span in spans]


def copies(own: str, theirs: str) -> bool:
    """Tell whether words that are said to be one's own are the person's."""
    mine, said = _words(own), _words(theirs)
    length = min(COPIED, len(said))
    if length < COPIED:
        return length > 1 and mine == said
    runs = {tuple(said[at : at + length]) for at in range(len(said) - length + 1)}
    return any(tuple(mine[at : at + length]) in runs for at in range(len(mine) - length + 1))


@functools.lru_cache(maxsize=5_000)
def _names(text: str) -> frozenset[str]:
    words = (
        word
        for span in mask(text).spans
        if span.kind is Kind.NAME
        for word in WORD.findall(text[span.start : span.end])
    )
    return frozenset(
        word.lower()
        for word in words
        if len(word) >= SHORTEST_NAME and word.lower() not in ordinary_words()
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
