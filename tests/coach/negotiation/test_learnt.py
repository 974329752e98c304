"""Moves are learnt from labelled messages, and a mistake in those is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import MovesError
from coach.negotiation.learnt import (
    MOVES,
    TONES,
    LearntMoves,
    Said,
    clauses,
    learn,
    masked,
    read_moves,
)

# Four of each, so that each fold holds some.
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


def test_which_number_it_is_does_not_matter() -> None:
    """Twenty-six and twenty-seven are offered alike."""
    assert masked("26 a tonne from 9:30, 1,200 a year") == "0 a tonne from 0, 0 a year"


def test_a_message_is_cut_where_one_thing_ends() -> None:
    """At stops, and before what goes on with "but" or "we"."""
    assert clauses("no way. we want 26, and you give the boots") == [
        "no way.",
        "we want 26",
        "and you give the boots",
    ]


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("messages: [{text: hi, moves: hello, tone: neutral}]", "hello"),
        ("messages: [{text: hi, moves: rapport, tone: angry}]", "angry"),
        ("messages: [{text: hi}]", "must hold messages"),
        ("[", "must hold messages"),
    ],
)
def test_a_mistake_in_the_messages_is_named(tmp_path: Path, written: str, error: str) -> None:
    """With the file, and what may stand there."""
    file = tmp_path / "moves.yml"
    file.write_text(written, encoding="utf-8")

    with pytest.raises(MovesError, match=error):
        read_moves(file)


def test_every_move_is_said_often_enough_to_be_learnt() -> None:
    """In the messages that ship with the coach."""
    said = read_moves()

    assert min(sum(move in one.moves for one in said) for move in MOVES) >= 100
