"""The words and pieces of words of a text, weighed by how rare they are.

Beside the sentence embedding they tell apart what is near in meaning and not the same wish: "back"
from "back to my plan", "stop" from "stop the bus cuts". Pieces bear misspelling better than words,
and are all there is for a language that the encoder does not know.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

FILE = "ngrams.json"
_LAST_LATIN_ACCENT = 0x36F  # further marks are vowels of other scripts
_WORD = re.compile(r"\b\w[\w']*\b")

Places: TypeAlias = NDArray[np.intp]
Weights: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True)
class _Kind:
    """One kind of pieces: how a text falls into them, and the learnt ones with their rareness."""

    pieces: Callable[[str], Iterable[str]]
    terms: dict[str, int]  # each with its place
    rareness: NDArray[np.float64]  # (terms,)

    @classmethod
    def learn(
        cls, texts: Sequence[str], pieces: Callable[[str], Iterable[str]], fewest: int
    ) -> _Kind:
        found = Counter(piece for text in texts for piece in set(pieces(text)))
        terms = sorted(term for term, count in found.items() if count >= fewest)
        # As if one more text held them all: no count is zero.
        shares = [(1 + len(texts)) / (1 + found[term]) for term in terms]
        rareness: NDArray[np.float64] = np.log(shares) + 1.0
        return cls(pieces, {t: place for place, t in enumerate(terms)}, rareness)

    def of(self, text: str) -> tuple[list[int], NDArray[np.float64]]:
        """Give the places of what a text holds, and how much each weighs; together of length 1."""
        counts = Counter(piece for piece in self.pieces(text) if piece in self.terms)
        found = [self.terms[piece] for piece in counts]
        weighed = (1 + np.log(list(counts.values()))) * self.rareness[found]
        return found, weighed / max(float(np.linalg.norm(weighed)), 1e-12)


class NGrams:
    """Pieces of letters within words, and words alone and in pairs.

    Weighed by tf-idf with sublinear frequencies, as scikit-learn's TfidfVectorizer does it (a test
    compares them), which would be a fifth of what a process has to load to begin.
    """

    def __init__(self, kinds: Sequence[_Kind], letters: tuple[int, int]) -> None:
        self._kinds = kinds
        self._letters = letters
        self._size = sum(len(kind.terms) for kind in kinds)

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
        ways = _ways(letters)
        return cls([_Kind.learn(texts, pieces, fewest) for pieces in ways], letters)

    @classmethod
    def load(cls, folder: Path) -> NGrams:
        """Read what ``save`` has written."""
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        shortest, longest = kept["letters"]
        kinds = [
            _Kind(
                pieces,
                {term: place for place, term in enumerate(values["terms"])},
                np.array(values["rareness"]),
            )
            for pieces, values in zip(_ways((shortest, longest)), kept["kinds"], strict=True)
        ]
        return cls(kinds, (shortest, longest))

    def save(self, folder: Path) -> None:
        """Write them as plain text, nothing that runs when it is read."""
        kinds = [
            {"terms": list(kind.terms), "rareness": kind.rareness.tolist()} for kind in self._kinds
        ]
        kept = {"letters": self._letters, "kinds": kinds}
        (folder / FILE).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    def of(self, texts: Sequence[str]) -> csr_matrix:
        """Give the weights of what each text holds; shape (texts, n-grams), float32."""
        rows = [self.of_one(text) for text in texts]
        ends = np.cumsum([0, *(len(places) for places, _ in rows)])
        places = np.concatenate([places for places, _ in rows] or [np.empty(0, dtype=np.intp)])
        weights = np.concatenate([held for _, held in rows] or [np.empty(0, dtype=np.float32)])
        found = csr_matrix((weights, places, ends), shape=(len(rows), len(self)))
        found.sort_indices()
        return found

    def of_one(self, text: str) -> tuple[Places, Weights]:
        """Give the places and weights of what one text holds."""
        places: list[int] = []
        weights: list[NDArray[np.float64]] = []
        first = 0
        for kind in self._kinds:
            found, weighed = kind.of(text)
            places += [first + place for place in found]
            weights.append(weighed)
            first += len(kind.terms)
        return np.array(places, dtype=np.intp), np.concatenate(weights).astype(np.float32)


def plain(text: str) -> str:
    """Give a text in small letters, without the accents that people leave out on a phone."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(
        sign
        for sign in letters
        if unicodedata.category(sign) != "Mn" or ord(sign) > _LAST_LATIN_ACCENT
    )


def _ways(letters: tuple[int, int]) -> tuple[Callable[[str], Iterable[str]], ...]:
    """Give the two ways in which a text falls into pieces."""
    shortest, longest = letters
    return (lambda text: _pieces_of_words(text, shortest, longest)), _words_and_pairs


def _pieces_of_words(text: str, shortest: int, longest: int) -> Iterator[str]:
    """Give all runs of letters within each word, with a blank for where it begins and ends."""
    for word in plain(text).split():
        word = f" {word} "
        for length in range(shortest, longest + 1):
            last = max(len(word) - length, 0)
            yield from (word[at : at + length] for at in range(last + 1))
            if not last:
                break  # a short word counts whole once


def _words_and_pairs(text: str) -> list[str]:
    words = _WORD.findall(plain(text))
    return [*words, *(f"{one} {next_one}" for one, next_one in pairwise(words))]
