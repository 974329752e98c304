"""The words and pieces of words of a text, weighed by how rare they are.

Beside the sentence embedding they tell apart what is near in meaning and not the same wish: "back"
from "back to my plan", "stop" from "stop the bus cuts". Pieces bear misspelling better than words,
and are all there is for a language that the encoder does not know.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

FILE = "ngrams.json"
_LAST_LATIN_ACCENT = 0x36F  # further marks are vowels of other scripts


class NGrams:
    """Pieces of letters within words, and words alone and in pairs."""

    def __init__(self, fitted: Sequence[TfidfVectorizer]) -> None:
        self._vectorizers = fitted
        self._pieces = [kind.build_analyzer() for kind in fitted]
        self._size = sum(len(kind.vocabulary_) for kind in fitted)

    def __len__(self) -> int:
        return self._size

    @classmethod
    def learn(
        cls, texts: Sequence[str], *, letters: tuple[int, int] = (2, 4), fewest: int = 3
    ) -> NGrams:
        """Learn which there are, and how rare each is.

        ``letters`` are the shortest and longest pieces; what stands in less than ``fewest`` texts
        is left out, as it may be chance.
        """
        return cls([kind.fit(texts) for kind in _kinds(letters, fewest)])

    @classmethod
    def load(cls, folder: Path) -> NGrams:
        """Read what ``save`` has written."""
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        kinds = _kinds(tuple(kept["letters"]), 1)
        return cls(
            [_fitted(kind, **values) for kind, values in zip(kinds, kept["kinds"], strict=True)]
        )

    def save(self, folder: Path) -> None:
        """Write them as plain text, nothing that runs when it is read."""
        kinds = [
            {"terms": kind.get_feature_names_out().tolist(), "rareness": kind.idf_.tolist()}
            for kind in self._vectorizers
        ]
        kept = {"letters": self._vectorizers[0].ngram_range, "kinds": kinds}
        (folder / FILE).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    def of(self, texts: Sequence[str]) -> csr_matrix:
        """Give the weights of what each text holds; shape (texts, n-grams), float32."""
        parts = [kind.transform(texts) for kind in self._vectorizers]
        return csr_matrix(hstack(parts), dtype=np.float32)

    def of_one(self, text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Give the places and weights of what one text holds: as `of`, without its overhead."""
        places: list[int] = []
        weights: list[NDArray[np.float64]] = []
        first = 0
        for kind, pieces in zip(self._vectorizers, self._pieces, strict=True):
            counts = Counter(piece for piece in pieces(text) if piece in kind.vocabulary_)
            found = [kind.vocabulary_[piece] for piece in counts]
            weighed = (1 + np.log(list(counts.values()))) * kind.idf_[found]
            places += [first + place for place in found]
            weights.append(weighed / max(float(np.linalg.norm(weighed)), 1e-12))
            first += len(kind.vocabulary_)
        return np.array(places, dtype=np.intp), np.concatenate(weights).astype(np.float32)


def plain(text: str) -> str:
    """Give a text in small letters, without the accents that people leave out on a phone."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(
        sign
        for sign in letters
        if unicodedata.category(sign) != "Mn" or ord(sign) > _LAST_LATIN_ACCENT
    )


def _kinds(letters: tuple[int, int], fewest: int) -> tuple[TfidfVectorizer, ...]:
    usual = {"min_df": fewest, "sublinear_tf": True, "preprocessor": plain}
    return (
        TfidfVectorizer(analyzer="char_wb", ngram_range=letters, **usual),
        TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w[\w']*\b", **usual),  # noqa: S106 - no password
    )


def _fitted(kind: TfidfVectorizer, terms: list[str], rareness: list[float]) -> TfidfVectorizer:
    kind.set_params(vocabulary={term: place for place, term in enumerate(terms)})
    kind._validate_vocabulary()
    kind.idf_ = np.array(rareness)
    return kind
