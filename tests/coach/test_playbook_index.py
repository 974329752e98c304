"""The index prefers the playbook's own entries, keeps vectors on disk and answers quickly."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from coach.citation import Kind
from coach.entries import Entry
from coach.playbook import default_playbook
from coach.playbook_index import Index


class CountingEncoder:
    """One dimension a word, so that shared words are what is close; counts what it encodes."""

    def __init__(self) -> None:
        self.encoded = 0
        self._dimensions: dict[str, int] = {}

    def encode(self, texts: list[str]) -> np.ndarray:
        """Encode each text as the words it holds."""
        self.encoded += len(texts)
        vectors = np.zeros((len(texts), 100), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.split():
                vectors[row, self._dimensions.setdefault(word, len(self._dimensions))] = 1.0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def make_entry(name: str, words: str, kind: Kind = "public") -> Entry:
    """Make an entry that says the same words everywhere."""
    return Entry(
        id=name,
        story="story",
        fact="own",
        kind=kind,
        sources=("source",),
        skills=("planning",),
        practices=(),
        teaches=words,
        text=words,
        situations=(words,),
    )


def test_the_playbooks_own_entry_comes_first_where_both_fit(tmp_path: Path) -> None:
    """Of two that fit alike, the playbook's is told."""
    other = make_entry("other", "the bus is late")
    own = make_entry("own", "the bus is late", kind="playbook_blog")
    found = Index([other, own], CountingEncoder(), tmp_path).search("late bus", None, 3, ())

    assert [match.entry.id for match in found] == ["own", "other"]


def test_a_better_fit_comes_before_the_playbooks_own(tmp_path: Path) -> None:
    """Where it comes from does not outweigh what it says."""
    better = make_entry("better", "late bus again")
    own = make_entry("own", "late bus on monday and on tuesday", kind="playbook")
    found = Index([own, better], CountingEncoder(), tmp_path).search("late bus again", None, 3, ())

    assert found[0].entry.id == "better"


def test_vectors_are_encoded_once(tmp_path: Path) -> None:
    """The next start takes them from disk."""
    entries = [make_entry("one", "water is short")]
    Index(entries, CountingEncoder(), tmp_path)
    second = CountingEncoder()
    Index(entries, second, tmp_path)

    assert second.encoded == 0


def test_an_edited_text_is_encoded_anew(tmp_path: Path) -> None:
    """And what was kept of the old one is removed."""
    entry = make_entry("one", "water is short")
    Index([entry], CountingEncoder(), tmp_path)
    second = CountingEncoder()
    Index([replace(entry, text="water is clean")], second, tmp_path)

    assert second.encoded == 3
    assert len(list(tmp_path.glob("*.npy"))) == 1


@pytest.mark.parametrize("damage", [b"", b"no numbers"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    """A full disk or a power cut costs seconds, not the start."""
    entries = [make_entry("one", "water is short")]
    Index(entries, CountingEncoder(), tmp_path)
    next(tmp_path.glob("*.npy")).write_bytes(damage)
    found = Index(entries, CountingEncoder(), tmp_path).search("water is short", None, 3, ())

    assert [match.entry.id for match in found] == ["one"]


def test_one_shared_word_is_not_enough(tmp_path: Path) -> None:
    """A short message that shares a word by chance brings no example."""
    entries = [make_entry("one", "many thanks to all who came by to dig the canal with us")]
    found = Index(entries, CountingEncoder(), tmp_path).search("thanks", None, 3, ())

    assert found == []


def test_a_search_is_quick() -> None:
    """The middle one of 21 searches, encoding and all, stays well under a turn's budget."""
    playbook = default_playbook()
    playbook.search("once to build the index")
    took = []
    for number in range(21):
        start = time.perf_counter()
        playbook.search(f"the bus to village {number} never comes and nobody tells us why")
        took.append(time.perf_counter() - start)

    assert sorted(took)[10] < 0.03
