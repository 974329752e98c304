"""What was learnt of series from labelled ones: how likely something is by what stands around it.

The weights are those of a logistic regression, written by ``python -m
benchmarks.evidence_learning`` from the labelled series of the benchmark and the tests.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from functools import cache

from coach.settings import ROOT

FILE_OF_WEIGHTS = ROOT / "data" / "evidence" / "series_weights.json"
ALWAYS = ""  # the name under which the weight stands that always counts
Weights = Mapping[str, float]


@cache
def weights() -> dict[str, Weights]:
    """Give the weights of each question, by the names of features."""
    read: dict[str, Weights] = json.loads(FILE_OF_WEIGHTS.read_text(encoding="utf-8"))
    return read


def chance(question: str, features: Collection[str]) -> float:
    """Tell how likely the answer to a question is yes, by the features that are there."""
    learnt = weights()[question]
    total = learnt[ALWAYS] + sum(learnt.get(name, 0.0) for name in set(features))
    return 1 / (1 + math.exp(-total))
