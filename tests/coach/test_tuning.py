"""Tuning turns the upper layers towards the labels, the same way each time."""

from __future__ import annotations

import numpy as np
import pytest

from coach.encoder import load_encoder
from coach.encoder_build import LAYERS, LOWER_LAYERS, load_weights
from coach.tuning import HARDEST, Tuned, _hardest, tune
from tests.encoders import quick_tuning

# Meant and said: the words mislead, as "kill" does.
MEANT = ["he will kill me tonight", "I want to die", "she said she will kill herself"]
SAID = ["this bus will kill me one day", "I am dying to see it built", "kill that old proposal"]
LABELS = np.array([0] * len(MEANT) + [1] * len(SAID), dtype=np.int32)
EVEN = np.zeros(len(LABELS), dtype=np.float32)  # none is harder than another


@pytest.fixture(scope="module")
def tuned() -> Tuned:
    """Tune it to tell the two."""
    return tune_a_little()


def tune_a_little() -> Tuned:
    """Tune in few steps."""
    with quick_tuning():
        return tune(load_weights(), *encoded(), LABELS, EVEN)


def encoded() -> tuple[list[np.ndarray], np.ndarray]:
    """Give what the encoder makes of the messages."""
    encodings = list(load_encoder().encode_each(MEANT + SAID))
    return [e.lower for e in encodings], np.stack([e.embedding for e in encodings])


def test_a_pass_takes_the_hardest_of_each_label_and_all_of_a_small_one() -> None:
    """Those told apart surely already teach little; a rare wish is never left out."""
    labels = np.array([0] * 1000 + [1] * 50, dtype=np.int32)
    errors = np.arange(1050, dtype=np.float32)

    taken = _hardest(errors, labels)

    assert set(taken) == set(range(1000 - int(1000 * HARDEST), 1050))


def test_only_the_upper_layers_are_tuned(tuned: Tuned) -> None:
    """The lower ones are shared with everything else that is encoded."""
    layers = {int(name.split(".")[2]) for name in tuned.weights}

    assert layers == set(range(LOWER_LAYERS, LAYERS))


def test_the_weights_moved_and_kept_their_layout(tuned: Tuned) -> None:
    """They take the place of the encoder's own."""
    weights = load_weights()

    assert all(weights[name].shape == values.shape for name, values in tuned.weights.items())
    assert any(np.abs(weights[name] - values).max() > 0 for name, values in tuned.weights.items())


def test_directions_are_of_length_one_and_differ(tuned: Tuned) -> None:
    """A cosine tells how near a message is."""
    np.testing.assert_allclose(np.linalg.norm(tuned.directions, axis=1), 1, atol=1e-5)
    assert tuned.directions[0] @ tuned.directions[1] < 0.99


def test_tuning_again_gives_the_same(tuned: Tuned) -> None:
    """Two hosts with the same data get the same coach, but for rounding."""
    again = tune_a_little()

    np.testing.assert_allclose(again.directions, tuned.directions, atol=0.02)
