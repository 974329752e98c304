"""What was learnt of claims, from data/evidence/claims.yml."""

from __future__ import annotations

import functools
from pathlib import Path

from coach.evidence import labelled_claims, speakers
from coach.evidence.labelled_claims import FILE_OF_CLAIMS, KINDS, LABELS, read_claims
from coach.judging import Codebook, Judge
from coach.settings import load_settings

READERS = (Path(labelled_claims.__file__ or ""), Path(speakers.__file__ or ""))
CODEBOOK = Codebook("claims", LABELS, KINDS, FILE_OF_CLAIMS, READERS, read_claims)


@functools.cache
def load_learnt() -> Judge:
    """Give the judge of claims, learning first if needed; one for the process."""
    return CODEBOOK.judge(load_settings().models_dir)


def is_learnt(models_dir: Path) -> bool:
    """Tell whether what is here now was learnt from."""
    return CODEBOOK.is_learnt(models_dir)
