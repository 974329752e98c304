"""Moves are learnt from labelled messages, and what was learnt is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.negotiation.labelled_messages import MOVES, TONES, Said
from coach.negotiation.learnt import LearntMoves, learn

SAYINGS = {
    "rapport": ["good morning", "hello, how are you", "thank you for your time", "nice to see you"],
    "make_offer": ["we want 20 a tonne", "26 then", "how about 18 a day", "we ask 300 a month"],
    "reject": ["no way", "we cannot accept that", "no, that will not do", "never, no"],
    "ask_interest": ["why is that hard", "what worries you", "what matters to you", "why so late"],
}


@pytest.fixture(scope="module")
def few() -> LearntMoves:
    """Give what is learnt from a few messages."""
    tone = {"rapport": "cooperative", "reject": "competitive"}
    said = [
        Said(text, "well, what now?", frozenset({move}), tone.get(move, "neutral"))
        for move, texts in SAYINGS.items()
        for text in texts
    ]
    named = {move for one in said for move in one.moves}
    others = [Said(f"{move} word", "", frozenset({move})) for move in MOVES if move not in named]
    return learn([*said, *(one for one in others for _ in range(4))])


def test_what_was_learnt_is_heard_again(few: LearntMoves) -> None:
    """The likeliest move of a plain message."""
    moves, tones = few.shares("good morning", "well, what now?")

    assert max(moves, key=lambda move: moves[move]) == "rapport"
    assert set(tones) == set(TONES)


def test_what_is_kept_weighs_the_same(few: LearntMoves, tmp_path: Path) -> None:
    """Plain numbers, written and read."""
    few.save(tmp_path)
    text, before = "no, we want 26", "I can pay 18."

    assert LearntMoves.load(tmp_path).shares(text, before) == few.shares(text, before)
