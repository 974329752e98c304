"""A text weighed as a whole: logistic regression on its vector, its n-grams and its context."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from coach.encoder import DIMENSIONS, Encoding
from coach.judging.written import Written
from coach.ngrams import NGrams

STRENGTH = 0.5  # the inverse of regularisation, as in scikit-learn
MEANING_COUNTS, NGRAMS_COUNT, CONTEXT_COUNTS = 3.0, 3.0, 1.0
LONG = 60  # words
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")

Numbers = NDArray[np.float32]


def masked(text: str) -> str:
    """Give a text with its numbers alike: which one it is tells nothing of what is done with it."""
    return _NUMBER.sub("0", text)


class Weigher:
    """Linear scores: weights of shape (features, scores) and a bias for each."""

    def __init__(self, weights: Numbers, bias: Numbers) -> None:
        self.weights, self.bias = weights, bias

    @classmethod
    def learn(cls, features: csr_matrix, labels: NDArray[np.bool_]) -> Weigher:
        """Learn a score for each column of ``labels``."""
        from sklearn.linear_model import LogisticRegression  # while learning alone

        dual = features.shape[0] < features.shape[1]  # then many times quicker
        fitted = [
            LogisticRegression(
                C=STRENGTH, class_weight="balanced", solver="liblinear", dual=dual
            ).fit(features, column)
            for column in labels.T
        ]
        return cls(
            np.vstack([one.coef_ for one in fitted]).T.astype(np.float32),
            np.concatenate([one.intercept_ for one in fitted]).astype(np.float32),
        )

    def of(self, features: csr_matrix) -> Numbers:
        """Give the scores; shape (rows, scores)."""
        return np.asarray(features @ self.weights + self.bias, dtype=np.float32)


class Features:
    """What a text is weighed by."""

    def __init__(self, ngrams: NGrams, context_ngrams: NGrams | None) -> None:
        self.ngrams, self.context_ngrams = ngrams, context_ngrams

    @classmethod
    def learn(cls, written: Sequence[Written]) -> Features:
        """Learn which n-grams there are; of contexts only if there are any."""
        contexts = [one.context for one in written]
        return cls(
            NGrams.learn([masked(one.text) for one in written], letters=(2, 5), fewest=2),
            NGrams.learn(contexts, letters=(3, 4), fewest=2) if any(contexts) else None,
        )

    def of(
        self,
        written: Sequence[Written],
        texts: Sequence[Encoding],
        contexts: Sequence[Encoding | None],
    ) -> csr_matrix:
        """Give a row for each text; both are encoded, nothing said before as nothing."""
        plain = [[*_plain(one.text), *_before(one.context)] for one in written]
        parts = [
            csr_matrix(MEANING_COUNTS * _embeddings(texts)),
            NGRAMS_COUNT * self.ngrams.of([masked(one.text) for one in written]),
            csr_matrix(CONTEXT_COUNTS * _embeddings(contexts)),
            csr_matrix(np.array(plain, dtype=np.float32)),
        ]
        if self.context_ngrams is not None:
            contexts_of = self.context_ngrams.of([one.context for one in written])
            parts.append(CONTEXT_COUNTS * contexts_of)
        return hstack(parts, format="csr")

    def by_words(self, texts: Sequence[str], weights: Numbers) -> Numbers:
        """Give what the words of each text alone say for one score; shape (texts,)."""
        rows = NGRAMS_COUNT * self.ngrams.of([masked(text) for text in texts])
        return np.asarray(rows @ weights[DIMENSIONS : DIMENSIONS + rows.shape[1]])


def _embeddings(encoded: Sequence[Encoding | None]) -> Numbers:
    nothing = np.zeros(DIMENSIONS, dtype=np.float32)
    return np.array([nothing if one is None else one.embedding for one in encoded])


def _plain(text: str) -> tuple[float, ...]:
    words = min(len(text.split()), LONG)
    return float("?" in text), float(_holds_digit(text)), words / LONG * 2


def _before(context: str) -> tuple[float, ...]:
    return float(bool(context)), float("?" in context), float(_holds_digit(context))


def _holds_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)
