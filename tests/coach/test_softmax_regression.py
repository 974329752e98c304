"""It finds what a library's slower solver finds."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse import random as random_matrix
from sklearn.linear_model import LogisticRegression

from coach.softmax_regression import fit

TEXTS, FEATURES = 300, 20


def examples(kinds: int) -> tuple[csr_matrix, np.ndarray]:
    """Sparse features, and labels that follow from them but for some noise; one label is rare."""
    chance = np.random.default_rng(1)
    features = csr_matrix(random_matrix(TEXTS, FEATURES, 0.4, random_state=1), dtype=np.float32)
    features *= np.float32(4)  # as large as those that it is given
    true = chance.normal(size=(FEATURES, kinds)) / 4
    scores = features @ true + chance.gumbel(size=(TEXTS, kinds)) / 2
    return features, np.argmax(scores - 2 * (np.arange(kinds) == 0), axis=1)


def shares(scores: np.ndarray) -> np.ndarray:
    """Turn scores into shares that make 1."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("balanced", [False, True])
@pytest.mark.parametrize("kinds", [2, 4])
def test_given_time_it_finds_what_scikit_learn_finds(
    kinds: int, balanced: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same regularisation, and the same weights for rare labels."""
    monkeypatch.setattr("coach.softmax_regression.STEPS", 4000)
    features, labels = examples(kinds)
    weights, bias = fit(features, labels, strength=1.0, balanced=balanced)
    theirs = LogisticRegression(
        C=1.0,
        multi_class="multinomial",
        max_iter=1000,
        class_weight="balanced" if balanced else None,
    ).fit(features, labels)

    assert shares(features @ weights + bias) == pytest.approx(
        theirs.predict_proba(features), abs=0.02
    )


def test_it_is_the_same_each_time() -> None:
    """Chance is seeded: the same messages give the same coach."""
    features, labels = examples(3)
    first, again = (fit(features, labels, strength=1.0, balanced=True) for _ in range(2))

    assert (first[0] == again[0]).all()
    assert (first[1] == again[1]).all()
