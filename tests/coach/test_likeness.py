"""How like a text is to groups of wordings; what was encoded is kept on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from coach.likeness import Likeness, encode_kept, make_query
from tests.encoders import CountingEncoder


def scores(groups: list[list[str]], text: str, folder: Path) -> list[float]:
    """Give how like a text is to each group."""
    encoder = CountingEncoder()
    likeness = Likeness(groups, encoder, folder / "groups.npz")
    query = make_query(text, encoder)
    return [float(score) for score in likeness.scores(query)]


def test_the_group_that_shares_most_is_most_like(tmp_path: Path) -> None:
    """Whatever their order."""
    bus, water = ["the bus is late", "no bus today"], ["water is short"]

    assert np.argmax(scores([bus, water], "late bus", tmp_path)) == 0
    assert np.argmax(scores([water, bus], "late bus", tmp_path)) == 1


def test_what_a_group_has_in_common_counts_more_than_one_near_wording(tmp_path: Path) -> None:
    """One wording may be near by chance."""
    common = ["the bus is late", "the bus was late again", "late bus today"]
    by_chance = ["late bus here", "cows graze", "ships sail", "rain falls", "wells dry"]
    first, second = scores([common, by_chance], "late bus", tmp_path)

    assert first > second


def test_texts_are_encoded_once(tmp_path: Path) -> None:
    """The next start takes them from disk, in any order."""
    encode_kept(["water is short", "bus is late"], CountingEncoder(), tmp_path / "kept.npz")
    second = CountingEncoder()
    encode_kept(["bus is late", "water is short"], second, tmp_path / "kept.npz")

    assert second.encoded == 0


def test_only_an_edited_text_is_encoded_anew(tmp_path: Path) -> None:
    """Whoever corrects a word does not wait for the rest."""
    file = tmp_path / "kept.npz"
    encode_kept(["water is short", "bus is late"], CountingEncoder(), file)
    second = CountingEncoder()
    vectors = encode_kept(["water is clean", "bus is late"], second, file)

    assert second.encoded == 1
    assert vectors.shape[0] == 2


def test_what_is_no_longer_there_is_not_kept(tmp_path: Path) -> None:
    """The file holds what is used and no more."""
    file = tmp_path / "kept.npz"
    encode_kept(["water is short", "bus is late"], CountingEncoder(), file)
    encode_kept(["bus is late"], CountingEncoder(), file)

    with np.load(file) as kept:
        assert len(kept["keys"]) == 1


@pytest.mark.parametrize("damage", [b"", b"no numbers", b"PK\x03\x04 cut"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    """A full disk or a power cut costs seconds, not the start."""
    file = tmp_path / "kept.npz"
    whole = encode_kept(["water is short"], CountingEncoder(), file)
    file.write_bytes(damage)

    assert np.array_equal(encode_kept(["water is short"], CountingEncoder(), file), whole)


def test_a_folder_that_cannot_be_written_costs_time_alone(tmp_path: Path) -> None:
    """A host may run it from a read-only place."""
    (tmp_path / "file").write_text("no folder")

    assert len(encode_kept(["a b"], CountingEncoder(), tmp_path / "file" / "kept.npz")) == 1


def test_nothing_is_like_nothing(tmp_path: Path) -> None:
    """A host without lines of their own has no groups."""
    assert scores([], "late bus", tmp_path) == []
