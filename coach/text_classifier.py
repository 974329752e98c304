"""Tells of which kind a text is: multinomial logistic regression on embedding and n-grams.

What is kept is a matrix and a list of n-grams, so that nothing runs when it is read.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import hstack

from coach.ngrams import NGrams

FILE = "weights.npz"
KEPT = 64  # of the last texts: one message is looked at by several parts of a turn

Vectors = NDArray[np.float32]


class TextClassifier:
    """Gives for each of its labels how likely it is."""

    def __init__(
        self, labels: Sequence[str], weights: Vectors, bias: Vectors, ngrams: NGrams
    ) -> None:
        self.labels = tuple(labels)
        self._weights = weights  # (dimensions of the embedding, if any, and n-grams; labels)
        self._bias = bias  # (labels,)
        self._ngrams = ngrams
        self._scores_of_ngrams = functools.lru_cache(KEPT)(self._score_ngrams)

    @classmethod
    def learn(
        cls,
        texts: Sequence[str],
        labels: Sequence[str],
        *,
        ngrams: NGrams,
        embeddings: Vectors | None = None,
        strength: float,
        steps: int,
        balanced: bool = False,
    ) -> TextClassifier:
        """Fit it to examples.

        ``embeddings`` are those of the texts, shape (texts, dimensions); ``strength`` is the
        inverse of regularisation; with ``balanced`` a rare label weighs as much as a common one.
        """
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.linear_model import LogisticRegression

        found = ngrams.of(texts)
        features = found if embeddings is None else hstack([embeddings, found], format="csr")
        weight = "balanced" if balanced else None
        model = LogisticRegression(C=strength, max_iter=steps, class_weight=weight)
        with warnings.catch_warnings():  # stopped early on purpose: further steps gain nothing
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(features, labels)
        weights, bias = model.coef_, model.intercept_
        if len(model.classes_) == 2:  # of two labels, one column of weights says it all
            weights, bias = np.vstack([-weights, weights]) / 2, np.hstack([-bias, bias]) / 2
        return cls(
            [str(label) for label in model.classes_],
            weights.T.astype(np.float32),
            bias.astype(np.float32),
            ngrams,
        )

    @classmethod
    def load(cls, folder: Path) -> TextClassifier:
        """Read what ``save`` has written.

        Raises:
            FileNotFoundError: nothing was saved there.
        """
        with np.load(folder / FILE) as kept:
            labels, weights, bias = kept["labels"].tolist(), kept["weights"], kept["bias"]
        return cls(labels, weights, bias, NGrams.load(folder))

    def save(self, folder: Path) -> None:
        """Write it into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / FILE, labels=self.labels, weights=self._weights, bias=self._bias)
        self._ngrams.save(folder)

    def shares(self, text: str) -> Mapping[str, float]:
        """Give how likely each label is; together they make 1."""
        return dict(zip(self.labels, softmax(self.scores(text)).tolist(), strict=True))

    def scores(self, text: str, embedding: Vectors | None = None) -> Vectors:
        """Give the score of each label before they are made shares; shape (labels,).

        ``embedding`` is that of the text, shape (dimensions,), if it was taught with embeddings.
        """
        scores = self._scores_of_ngrams(text) + self._bias
        return scores if embedding is None else scores + embedding @ self._weights[: len(embedding)]

    def errors(
        self, texts: Sequence[str], labels: NDArray[np.int32], embeddings: Vectors
    ) -> Vectors:
        """Give the cross-entropy of each text against its label's number; shape (texts,).

        ``embeddings`` are those of the texts, shape (texts, dimensions).
        """
        meaning = embeddings.shape[1]
        scores = self._ngrams.of(texts) @ self._weights[meaning:] + self._bias
        scores += embeddings @ self._weights[:meaning]
        scores -= scores.max(axis=1, keepdims=True)
        errors: Vectors = (
            np.log(np.exp(scores).sum(axis=1)) - scores[np.arange(len(labels)), labels]
        )
        return errors

    def _score_ngrams(self, text: str) -> Vectors:
        places, weights = self._ngrams.of_one(text)
        meaning = len(self._weights) - len(self._ngrams)
        scores: Vectors = weights @ self._weights[meaning + places]
        return scores


def softmax(scores: Vectors) -> Vectors:
    """Turn scores into shares that make 1."""
    shares: Vectors = np.exp(scores - scores.max())
    shares /= shares.sum()
    return shares
