"""The gate that words pass before they become an example, and what it still finds in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coach.masking import Kind, mask

MARK = re.compile(rf"\[(?:{'|'.join(re.escape(kind.value) for kind in Kind)})\]")
COPIED = 5  # words in a row that are somebody else's, and not a way of speaking


@dataclass(frozen=True)
class Found:
    """Words that may tell who somebody is."""

    words: str
    kind: str

    def __str__(self) -> str:
        return f"“{self.words}” ({self.kind})"


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


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
