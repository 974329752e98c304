"""Judging what people write by a codebook, as was learnt from texts that others have labelled."""

from coach.judging.judge import Judge, Shares
from coach.judging.learnt import Codebook
from coach.judging.written import Written

__all__ = ["Codebook", "Judge", "Shares", "Written"]
