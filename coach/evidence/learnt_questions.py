"""What was learnt of questions about a claim, from data/evidence/questions.yml."""

from __future__ import annotations

import functools
from pathlib import Path

from coach.evidence import labelled_questions
from coach.evidence.labelled_questions import FILE_OF_QUESTIONS, HEARD, KINDS, read_questions
from coach.judging import Codebook, Judge
from coach.settings import load_settings

CODEBOOK = Codebook(
    "questions",
    HEARD,
    KINDS,
    FILE_OF_QUESTIONS,
    (Path(labelled_questions.__file__ or ""),),
    read_questions,
)


@functools.cache
def load_learnt() -> Judge:
    """Give the judge of questions, learning first if needed; one for the process."""
    return CODEBOOK.judge(load_settings().models_dir)


def is_learnt(models_dir: Path) -> bool:
    """Tell whether what is here now was learnt from."""
    return CODEBOOK.is_learnt(models_dir)
