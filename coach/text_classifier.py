"""Tells of which kind a text is: multinomial logistic regression on embedding and n-grams.

What is kept is a matrix and a list of n-grams, so that nothing runs when it is read.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import diags, hstack

from coach.ngrams import NGrams
from coach.softmax_regression import fit

FILE = "weights.npz"
# Both are made larger, n-grams more: regularisation then leaves rare ones more of a say.
MEANING_COUNTS, NGRAMS_COUNT = 2.0, 4.0
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
        balanced: bool = False,
    ) -> TextClassifier:
        """Fit it to examples.

        ``embeddings`` are those of the texts, shape (texts, dimensions); ``strength`` is the
        inverse of regularisation; with ``balanced`` a rare label weighs as much as a common one.
        """
        found = ngrams.of(texts)
        scales = np.full(len(ngrams), NGRAMS_COUNT, dtype=np.float32)
        if embeddings is not None:
            found = hstack([embeddings, found], format="csr")
            of_meaning = np.full(embeddings.shape[1], MEANING_COUNTS, dtype=np.float32)
            scales = np.concatenate([of_meaning, scales])
        names, numbers = np.unique(np.array(labels), return_inverse=True)
        weights, bias = fit(found @ diags(scales), numbers, strength=strength, balanced=balanced)
        return cls(names.tolist(), scales[:, None] * weights, bias, ngrams)

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
