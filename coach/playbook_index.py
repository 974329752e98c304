"""Finds the entries that fit what somebody wrote: by meaning, and a little by shared words."""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from coach.citation import OWN_KINDS
from coach.encoder import WEIGHTS_SHA256
from coach.entries import Entry, Match
from coach.wording import stems

Vectors = NDArray[np.float32]

# An entry's situations tell of one kind of trouble in different places. Their middle therefore says
# more about the trouble, and the nearest one more about the place; both count.
MIDDLE_WEIGHT = 0.8
LEXICAL_WEIGHT = 0.2
THRESHOLD = 0.39
OWN_KIND_MARGIN = 0.02  # an entry of the playbook itself may fit this much worse and come first

# Words to the coach, not about the trouble: "tell me a joke" shares nothing with anybody's telling.
_TO_COACH = frozenset(stems("tell me you your please give show"))


class TextEncoder(Protocol):
    """What the index needs of an encoder: a unit vector for each text."""

    def encode(self, texts: list[str]) -> Vectors:
        """Encode each text."""


class Index:
    """The entries' vectors and words, ready for a query."""

    def __init__(self, entries: Sequence[Entry], encoder: TextEncoder, cache: Path) -> None:
        self._entries = entries
        self._encoder = encoder
        texts = [_texts(entry) for entry in entries]
        # Rows are sorted by entry, so the best of each entry is a maximum over a slice.
        self._starts = np.cumsum([0, *map(len, texts)])[:-1]
        self._vectors = _cached_vectors([text for group in texts for text in group], encoder, cache)
        sums = np.add.reduceat(self._vectors, self._starts)
        self._middles = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        self._vocabulary, self._weights = _word_weights([" ".join(group) for group in texts])
        self._rarest = math.log(1 + len(entries))

    def search(
        self,
        query: str,
        skill: str | None,
        limit: int,
        exclude: Collection[str],
        story: str | None = None,
    ) -> list[Match]:
        """Give the entries that fit, best first; none when nothing does.

        ``story`` narrows it to the entries of one.
        """
        if not stems(query):
            return []
        words = [word for word in stems(query) if word not in _TO_COACH]
        scores = self._meaning(query) + LEXICAL_WEIGHT * self._shared_words(words)
        matches = [
            Match(entry, round(float(score), 4))
            for entry, score in zip(self._entries, scores, strict=True)
            if score >= THRESHOLD
            and (skill is None or skill in entry.skills)
            and (story is None or story == entry.story)
            and entry.id not in exclude
        ]
        return sorted(matches, key=_rank, reverse=True)[:limit]

    def _meaning(self, query: str) -> Vectors:
        vector = self._encoder.encode([query])[0]
        nearest = np.maximum.reduceat(self._vectors @ vector, self._starts)
        similarity: Vectors = (
            MIDDLE_WEIGHT * (self._middles @ vector) + (1 - MIDDLE_WEIGHT) * nearest
        )
        return similarity

    def _shared_words(self, words: list[str]) -> Vectors:
        """Give the share of the query's weight that each entry's words cover, from 0 to 1.

        A query weighs at least as much as three rare words: one word that is shared says little.
        """
        known = [self._vocabulary[word] for word in set(words) if word in self._vocabulary]
        columns = self._weights[:, known]
        unknown = len(set(words)) - len(known)
        total = columns.max(axis=0, initial=0.0).sum() + unknown * self._rarest
        shared: Vectors = columns.sum(axis=1) / max(total, 3 * self._rarest)
        return shared


def _rank(match: Match) -> float:
    return match.score + (OWN_KIND_MARGIN if match.entry.kind in OWN_KINDS else 0.0)


def _texts(entry: Entry) -> list[str]:
    return [entry.text, entry.teaches, *entry.situations]


def _word_weights(documents: list[str]) -> tuple[dict[str, int], Vectors]:
    """Weigh each word of each document by how rare it is: (documents, words)."""
    bags = [set(stems(document)) for document in documents]
    frequency = Counter(word for bag in bags for word in bag)
    vocabulary = {word: number for number, word in enumerate(frequency)}
    weights = np.zeros((len(documents), len(vocabulary)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in bag:
            weights[row, vocabulary[word]] = math.log(1 + len(documents) / frequency[word])
    return vocabulary, weights


def _cached_vectors(texts: list[str], encoder: TextEncoder, folder: Path) -> Vectors:
    """Load the vectors of these very texts, or encode them and keep them for the next start."""
    key = hashlib.sha256("\0".join([WEIGHTS_SHA256, *texts]).encode()).hexdigest()[:16]
    file = folder / f"{key}.npy"
    try:
        vectors: Vectors = np.load(file)
    except (OSError, ValueError, EOFError):  # not there yet, or damaged
        vectors = encoder.encode(texts)
        _keep(vectors, file)
    return vectors


def _keep(vectors: Vectors, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as stream:
        np.save(stream, vectors)
    for stale in file.parent.glob("*.npy"):  # of texts that have been edited since
        stale.unlink(missing_ok=True)
    os.replace(scratch, file)  # whole or not at all: other processes may be reading
