"""A mistake in the messages that moves are learnt from is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import MovesError
from coach.negotiation.labelled_messages import MOVES, read_moves


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
