"""Tells how like a text is to groups of wordings: by meaning, and a little by shared words."""

from __future__ import annotations

import hashlib
import logging
import math
import os
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from coach.encoder import DIMENSIONS, ENCODER_ID
from coach.wording import stems

logger = logging.getLogger(__name__)

Vectors = NDArray[np.float32]

# The wordings of a group tell of one thing in different places. Their middle therefore says more
# about the thing, and the nearest one more about the place; both count.
MIDDLE_WEIGHT = 0.8
LEXICAL_WEIGHT = 0.8
_K1, _B = 1.2, 0.75  # the usual ones: how soon a repeated word counts no more, how much length does
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORDS_OF_A_SENTENCE = 4
_MOST_SENTENCES = 12
_SENTENCES_OF_A_TALE = 3
_FEWEST_WORDS = 3  # a query weighs as much as so many rare words: one that is shared says little


class TextEncoder(Protocol):
    """What is needed of an encoder: a unit vector for each text."""

    def encode(self, texts: list[str]) -> Vectors:
        """Encode each text."""


@dataclass(frozen=True)
class Query:
    """A text ready to be compared: as a vector, half of the whole and half of its sentences.

    A long message tells of more than its trouble; the middle of its sentences keeps to what most
    of them are about, where one vector of the whole is drawn to its beginning.
    """

    vector: Vectors
    words: frozenset[str]

    def near(self, vectors: Vectors) -> Vectors:
        """Give how near it is to each vector; shape (vectors,)."""
        nearness: Vectors = vectors @ self.vector
        return nearness


def split_sentences(text: str) -> list[str]:
    """Give the sentences and lines of a message."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def make_query(text: str, encoder: TextEncoder, ignored: frozenset[str] = frozenset()) -> Query:
    """Encode a text; ``ignored`` are stems that say nothing about it."""
    parts = [part for part in split_sentences(text) if len(part.split()) >= _WORDS_OF_A_SENTENCE]
    parts = parts[:_MOST_SENTENCES] if len(parts) > 1 else []
    return Query(_vector(text, parts, encoder), frozenset(stems(text)) - ignored)


def _vector(text: str, parts: list[str], encoder: TextEncoder) -> Vectors:
    if len(parts) >= _SENTENCES_OF_A_TALE:  # the whole would cost as much again
        middle: Vectors = encoder.encode(parts).mean(axis=0)
        return (middle / np.linalg.norm(middle) + middle) / 2
    vectors = encoder.encode([text, *parts])
    whole: Vectors = vectors[0]
    return whole if not parts else (whole + vectors[1:].mean(axis=0)) / 2


class Likeness:
    """Groups of wordings, ready for a query; every group holds at least one."""

    def __init__(self, groups: Sequence[Sequence[str]], encoder: TextEncoder, cache: Path) -> None:
        texts = [text for group in groups for text in group]
        self.vectors = encode_kept(texts, encoder, cache)
        # Rows are sorted by group, so the best of each group is a maximum over a slice.
        self.starts = np.cumsum([0, *map(len, groups)])[:-1]
        sums = np.add.reduceat(self.vectors, self.starts) if texts else self.vectors
        self.middles: Vectors = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        self._words = _weigh_words([" ".join(group) for group in groups])

    def scores(self, query: Query) -> Vectors:
        """Give how like the query is to each group; shape (groups,), about 0 to 1.2."""
        shared = self._shared_words(query.words)
        scores: Vectors = self._meaning(query) + LEXICAL_WEIGHT * shared
        return scores

    def own_places(self, group: int) -> list[int]:
        """Tell where the group comes among all for each of its wordings, were that one new.

        0 is first. By meaning alone; a group of one wording has no other to be found by.
        """
        first = self.starts[group]
        last = self.starts[group + 1] if group + 1 < len(self.starts) else len(self.vectors)
        places = []
        for row in range(first, last):
            vector = self.vectors[row]
            others = np.delete(self.vectors[first:last], row - first, axis=0)
            scores = self._meaning(Query(vector, frozenset()))
            middle = others.sum(axis=0)
            own = MIDDLE_WEIGHT * middle @ vector / max(float(np.linalg.norm(middle)), 1e-9)
            own += (1 - MIDDLE_WEIGHT) * (others @ vector).max(initial=0.0)
            places.append(int((np.delete(scores, group) > own).sum()))
        return places

    def _meaning(self, query: Query) -> Vectors:
        nearest = np.maximum.reduceat(query.near(self.vectors), self.starts)
        middle = query.near(self.middles)
        meaning: Vectors = MIDDLE_WEIGHT * middle + (1 - MIDDLE_WEIGHT) * nearest
        return meaning

    def _shared_words(self, words: frozenset[str]) -> Vectors:
        """Give BM25 of the query's words, as a share of what it could be at most; 0 to 1."""
        known = [self._words.place[word] for word in sorted(words) if word in self._words.place]
        unknown = len(words) - len(known)
        most = self._words.most[known].sum() + unknown * self._words.unknown
        shared: Vectors = self._words.weights[:, known].sum(axis=1)
        return shared / max(float(most), _FEWEST_WORDS * self._words.unknown)


@dataclass(frozen=True)
class _Words:
    """What each word of each group weighs by BM25."""

    place: dict[str, int]  # of a word among the columns
    weights: Vectors  # (groups, words)
    most: Vectors  # what a word could weigh at most
    unknown: float  # what a word weighs that no group holds


def encode_kept(texts: Sequence[str], encoder: TextEncoder, file: Path) -> Vectors:
    """Encode texts, reading from a file what was encoded before, and keep the rest there."""
    known = _read_kept(file)
    keys = [_key(text) for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        known |= dict(zip(missing, encoder.encode(list(missing.values())), strict=True))
    if missing or len(known) > len(set(keys)):
        _keep({key: known[key] for key in dict.fromkeys(keys)}, file)
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    return np.vstack([known[key] for key in keys]).astype(np.float32)


def _key(text: str) -> str:
    return hashlib.sha256(f"{ENCODER_ID}\0{text}".encode()).hexdigest()[:24]


def _read_kept(file: Path) -> dict[str, Vectors]:
    try:
        with np.load(file) as kept:
            return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))
    except (OSError, ValueError, EOFError, KeyError, BadZipFile):  # not there yet, or damaged
        return {}


def _keep(vectors: dict[str, Vectors], file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(dir=file.parent, suffix=".npz")
        with os.fdopen(handle, "wb") as stream:
            np.savez(stream, keys=np.array(list(vectors)), vectors=np.array([*vectors.values()]))
        os.replace(scratch, file)  # whole or not at all: other processes may be reading
    except OSError as error:  # a read-only folder costs the next start some seconds, no more
        logger.warning("%s cannot be kept: %s", file, error)


def _weigh_words(documents: list[str]) -> _Words:
    """Weigh words by BM25: Robertson, Zaragoza, "The Probabilistic Relevance Framework" (2009)."""
    bags = [Counter(stems(document)) for document in documents]
    place = {word: number for number, word in enumerate(dict.fromkeys(w for b in bags for w in b))}
    counts = np.zeros((len(documents), len(place)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word, count in bag.items():
            counts[row, place[word]] = count
    held_by = (counts > 0).sum(axis=0)
    rarity = np.log(1 + (len(documents) - held_by + 0.5) / (held_by + 0.5))
    lengths = counts.sum(axis=1, keepdims=True)
    damped = _K1 * (1 - _B + _B * lengths / max(float(lengths.mean()) if len(lengths) else 0, 1))
    most = (rarity * (_K1 + 1)).astype(np.float32)
    weights = (most * counts / (counts + damped)).astype(np.float32)
    rarest = math.log(1 + (len(documents) - 0.5) / 1.5) if documents else 1.0
    return _Words(place, weights, most, rarest * (_K1 + 1) / 2)
