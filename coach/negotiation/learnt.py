"""What was learnt of moves and tone, from data/negotiation/moves.yml."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from coach.judging import Codebook, Judge, Written
from coach.negotiation import labelled_messages
from coach.negotiation.labelled_messages import FILE_OF_MOVES, MOVES, TONES, read_moves
from coach.settings import load_settings


def _written(file: Path) -> Sequence[Written]:
    return [Written(one.text, one.context, one.moves, one.tone) for one in read_moves(file)]


CODEBOOK = Codebook(
    "moves", MOVES, TONES, FILE_OF_MOVES, (Path(labelled_messages.__file__ or ""),), _written
)


@functools.cache
def load_learnt() -> Judge:
    """Give the judge of moves and tone, learning first if needed; one for the process."""
    return CODEBOOK.judge(load_settings().models_dir)


def is_learnt(models_dir: Path) -> bool:
    """Tell whether what is here now was learnt from."""
    return CODEBOOK.is_learnt(models_dir)
