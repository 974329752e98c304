"""The words and pieces of words of a text, weighed by how rare they are.

Beside the sentence embedding they tell apart what is near in meaning and not the same wish: "back"
from "back to my plan", "stop" from "stop the bus cuts". Pieces bear misspelling better than words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

FILE = "ngrams.json"


class NGrams:
    """Pieces of two to four letters within words, and words alone and in pairs."""

    def __init__(self, fitted: Sequence[TfidfVectorizer]) -> None:
        self._vectorizers = fitted

    @classmethod
    def learn(cls, texts: Sequence[str]) -> NGrams:
        """Learn which there are, and how rare each is."""
        return cls([kind.fit(texts) for kind in _kinds()])

    @classmethod
    def load(cls, folder: Path) -> NGrams:
        """Read what ``save`` has written."""
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls([_fitted(kind, **values) for kind, values in zip(_kinds(), kept, strict=True)])

    def save(self, folder: Path) -> None:
        """Write them as plain text, nothing that runs when it is read."""
        kept = [
            {"terms": kind.get_feature_names_out().tolist(), "rareness": kind.idf_.tolist()}
            for kind in self._vectorizers
        ]
        (folder / FILE).write_text(json.dumps(kept), encoding="utf-8")

    def of(self, texts: Sequence[str]) -> csr_matrix:
        """Give the weights of what each text holds; shape (texts, n-grams), float32."""
        parts = [kind.transform(texts) for kind in self._vectorizers]
        return csr_matrix(hstack(parts), dtype=np.float32)


def _kinds() -> tuple[TfidfVectorizer, ...]:
    usual = {"min_df": 3, "sublinear_tf": True}  # what stands in two examples may be chance
    return (
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), **usual),
        TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w[\w']*\b", **usual),
    )


def _fitted(kind: TfidfVectorizer, terms: list[str], rareness: list[float]) -> TfidfVectorizer:
    kind.set_params(vocabulary={term: place for place, term in enumerate(terms)})
    kind.idf_ = np.array(rareness)
    return kind
