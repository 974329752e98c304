"""What somebody does with a message in a negotiation: its moves by the codebook, and its tone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coach.negotiation.learnt import load_learnt

FROM = 0.5  # from which share on a move counts
SURE, HARDLY = 0.8, 0.3  # from which it may be praised, and up to which be missed
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Moves:
    """The moves of a message, the likeliest first, and whether it seeks to work together."""

    moves: list[str]
    tone: str  # cooperative, neutral or competitive


def detect_moves(text: str, context: str = "") -> Moves:
    """Give the moves and the tone of a message; ``context`` is what the other side said before.

    A message makes one move at least: the likeliest, where none is likely enough.
    """
    if not text.strip():
        return Moves([], "neutral")
    likely, tones = load_learnt().shares(text, context)
    ordered = sorted(likely, key=lambda move: -likely[move])
    found = [move for move in ordered if likely[move] >= FROM]
    return Moves(found or ordered[:1], max(tones, key=lambda tone: tones[tone]))


def sentence_that(move: str, text: str) -> str:
    """Give the sentence of a text in which this move is likeliest to be made."""
    sentences = [part for part in _SENTENCE_ENDS.split(text) if part.strip()]
    if len(sentences) <= 1:
        return text
    return max(sentences, key=lambda sentence: load_learnt().shares(sentence)[0][move])


def is_sure(move: str, text: str) -> bool:
    """Tell whether a move is made beyond doubt, in the text or in a sentence of it."""
    return _share(move, text) >= SURE or _share(move, sentence_that(move, text)) >= SURE


def is_missing(moves: Iterable[str], texts: Iterable[str]) -> bool:
    """Tell whether none of some moves is made in any of some texts, beyond doubt."""
    wanted = tuple(moves)
    if not wanted:
        return True
    likely = (load_learnt().shares(text)[0] for text in texts if text.strip())
    return all(shares[move] < HARDLY for shares in likely for move in wanted)


def _share(move: str, text: str) -> float:
    return load_learnt().shares(text)[0][move]
