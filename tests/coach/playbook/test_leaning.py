"""A message leans to the kind whose texts it resembles, however many there are of each."""

from __future__ import annotations

import numpy as np

from coach.likeness import Vectors
from coach.playbook.leaning import learn


def near(*middle: float, count: int) -> Vectors:
    """Give unit vectors around a middle."""
    spread = np.random.default_rng(7).normal(0, 0.2, (count, len(middle)))
    vectors = np.array(middle) + spread
    unit: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit


def test_a_text_leans_to_the_kind_it_resembles() -> None:
    """Also to one that has few texts: each kind counts as much."""
    leaning = learn([near(1, 0, 0, count=900), near(0, 1, 0, count=60), near(0, 0, 1, count=60)])

    for kind in range(3):
        assert leaning.of(np.eye(3, dtype=np.float32)[kind]).argmax() == kind


def test_a_kind_without_texts_draws_nothing() -> None:
    """A host's playbook may have no gaps."""
    nothing: Vectors = np.zeros((0, 3), dtype=np.float32)
    leaning = learn([near(1, 0, 0, count=50), nothing, near(0, 0, 1, count=50)])

    assert abs(leaning.of(np.array([0, 1, 0], dtype=np.float32))[1]) < 1e-6
