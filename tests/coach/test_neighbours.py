"""The nearest learnt messages vote for what they mean."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from coach.encoder import DIMENSIONS
from coach.neighbours import Neighbours

MEANT = np.array([0, 0, 1, 1, 2, 2], dtype=np.int32)


def vector(*places: int) -> np.ndarray:
    """Give the unit vector between some axes."""
    found = np.zeros(DIMENSIONS, dtype=np.float32)
    found[list(places)] = 1
    return found / np.linalg.norm(found)


@pytest.fixture
def neighbours(tmp_path: Path) -> Neighbours:
    """Learn two messages of each of three kinds, along three axes."""
    kept = np.stack([vector(0), vector(0, 9), vector(1), vector(1, 9), vector(2), vector(2, 9)])
    return Neighbours.learn(kept, MEANT, tmp_path)


def test_the_nearest_weigh_most(neighbours: Neighbours) -> None:
    """Those further away still count, but little."""
    shares = neighbours.shares(vector(1))

    assert shares.argmax() == 1
    assert shares[1] > 0.99


def test_between_two_kinds_both_have_a_share(neighbours: Neighbours) -> None:
    """Together the shares are 1."""
    shares = neighbours.shares(vector(0, 2))

    assert shares.sum() == pytest.approx(1, abs=1e-5)
    assert shares[0] == pytest.approx(shares[2], abs=0.1)
    assert shares[1] < 0.01


def test_what_was_saved_says_the_same(neighbours: Neighbours, tmp_path: Path) -> None:
    """Nothing is lost by keeping them."""
    folder = tmp_path / "kept"
    folder.mkdir()
    neighbours.save(folder)

    kept = Neighbours.load(folder)

    np.testing.assert_allclose(kept.shares(vector(0, 1)), neighbours.shares(vector(0, 1)))


def test_what_was_learnt_word_for_word_keeps_its_meaning(neighbours: Neighbours) -> None:
    """No guess of the classifier outweighs it: whatever was corrected once stays so."""
    shares = neighbours.shares(vector(1))

    assert shares[1] > 0.999
    assert shares.sum() == pytest.approx(1.0, abs=1e-3)
