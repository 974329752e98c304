"""Tells by its meaning alone which kind of text a message leans to, whatever its nearest wording.

The nearest wording decides little where a trouble has no example, such as a visa, a rash or a
phone: there are too many of them. What all of them have in common is learnt instead, as a linear
discriminant by regularised least squares: Hastie, Tibshirani, Friedman, "The Elements of
Statistical Learning" (2009), 4.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach.likeness import Vectors

PENALTY = 10.0


@dataclass(frozen=True)
class Leaning:
    """A linear map from the vector of a text to how far it leans to each kind."""

    weights: NDArray[np.float64]  # (dimensions + 1, kinds); the last row is the constant

    def of(self, vector: Vectors) -> NDArray[np.float64]:
        """Give how far a text leans to each kind; shape (kinds,), about 0 to 1."""
        leaning: NDArray[np.float64] = vector @ self.weights[:-1] + self.weights[-1]
        return leaning


def learn(kinds: Sequence[Vectors]) -> Leaning:
    """Learn from the vectors of each kind, (wordings, dimensions); each kind counts as much."""
    rows = np.vstack(kinds).astype(np.float64)
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    counts = np.array([len(kind) for kind in kinds])
    targets = np.repeat(np.eye(len(kinds)), counts, axis=0)
    share = len(rows) / (len(kinds) * np.maximum(counts, 1))
    weighted = rows * np.repeat(share, counts)[:, None]
    normal = weighted.T @ rows + PENALTY * np.eye(rows.shape[1])
    return Leaning(np.linalg.solve(normal, weighted.T @ targets))
