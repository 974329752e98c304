"""Learns attention label by label (coach/judging/attention.py); while training alone.

Several labels may hold of a text, so each is a yes or no; of the choices one holds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import tensorflow as tf
from tensorflow.keras.optimizers.legacy import Adam

from coach.encoder import DIMENSIONS
from coach.judging.attention import SHARPNESS, Attention, Numbers

LOOKED_AT = 96  # numbers of what a label looks at
PASSES, BATCH = 10, 64
RATE = 3e-3
WARM_UP, LAST = 0.05, 0.02  # of all steps; of the rate
DROPOUT = 0.3
DECAY = 1e-4  # what the matrices lose in each step
HELD_COUNTS = 1.2  # a label that holds counts more than one that does not: most do not
LONGEST_STEP = 1.0  # norm of the gradient
_OUT_OF_SIGHT = -1e9


def attend(
    states: Sequence[NDArray[np.float16]],
    wholes: Numbers,
    labels: NDArray[np.bool_],
    choices: NDArray[np.bool_],
    seed: int,
) -> Attention:
    """Learn from texts.

    ``states`` holds for each text what the lower layers say of its tokens, (tokens, 384);
    ``wholes`` (texts, 768) what ``whole_of`` gives; ``labels`` and ``choices`` what holds of it,
    one column each. Another seed gives another learner: a few of them together judge better.
    """
    tf.random.set_seed(seed)
    random = np.random.default_rng(seed)
    learner = _Learner(labels.shape[1], choices.shape[1], random)
    steps = PASSES * -(-len(states) // BATCH)
    step = 0
    for _ in range(PASSES):
        for batch in _batches(states, random):
            step += 1
            rate = RATE * min(step / (WARM_UP * steps), max(LAST, 1 - step / steps))
            padded, mask = _pad([states[place] for place in batch])
            learner.learn(padded, mask, wholes[batch], labels[batch], choices[batch], rate)
    return learner.learnt()


def _batches(
    states: Sequence[NDArray[np.float16]], random: np.random.Generator
) -> Iterator[NDArray[np.intp]]:
    """Give batches of texts of about one length, so that little is padded, in chance order."""
    lengths = np.array([len(one) for one in states])
    order = np.argsort(lengths + random.uniform(0, 6, len(lengths)), kind="stable")
    batches = np.split(order, range(BATCH, len(order), BATCH))
    random.shuffle(batches)
    yield from batches


def _pad(states: Sequence[NDArray[np.float16]]) -> tuple[Numbers, Numbers]:
    longest = max(map(len, states))
    padded = np.zeros((len(states), longest, DIMENSIONS), dtype=np.float32)
    mask = np.zeros((len(states), longest), dtype=np.float32)
    for row, tokens in enumerate(states):
        padded[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    return padded, mask


class _Learner:
    """The numbers of an Attention while they are learnt."""

    def __init__(self, labels: int, choices: int, random: np.random.Generator) -> None:
        count = labels + choices
        self._labels = labels
        self._numbers = {
            name: tf.Variable(values.astype(np.float32))
            for name, values in {
                "look": _small(random, DIMENSIONS, LOOKED_AT),
                "look_bias": np.zeros(LOOKED_AT),
                "labels": _small(random, LOOKED_AT, count),
                "see": _small(random, DIMENSIONS, 2 * LOOKED_AT),
                "see_bias": np.zeros(2 * LOOKED_AT),
                "judge": 0.05 * random.standard_normal((count, 2 * LOOKED_AT)),
                "whole": _small(random, 2 * DIMENSIONS, count),
                "bias": np.full(count, -1.0),  # most labels do not hold
            }.items()
        }
        self._optimiser = Adam()
        self._step = tf.function(
            self._learn,
            autograph=False,
            input_signature=[
                tf.TensorSpec((None, None, DIMENSIONS)),
                tf.TensorSpec((None, None)),
                tf.TensorSpec((None, 2 * DIMENSIONS)),
                tf.TensorSpec((None, labels)),
                tf.TensorSpec((None, choices)),
            ],
        )

    def learn(
        self,
        states: Numbers,
        mask: Numbers,
        wholes: Numbers,
        labels: NDArray[np.bool_],
        choices: NDArray[np.bool_],
        rate: float,
    ) -> None:
        """Take one step against the error on some texts."""
        self._optimiser.learning_rate.assign(rate)
        self._step(states, mask, wholes, labels.astype(np.float32), choices.astype(np.float32))

    def learnt(self) -> Attention:
        return Attention.of({name: kept.numpy() for name, kept in self._numbers.items()})

    def _learn(self, states: Any, mask: Any, wholes: Any, labels: Any, choices: Any) -> None:
        kept = list(self._numbers.values())
        with tf.GradientTape() as tape:
            scores = self._scores(states, mask, wholes)
            of_labels = tf.nn.weighted_cross_entropy_with_logits(
                labels, scores[:, : self._labels], HELD_COUNTS
            )
            of_choice = tf.nn.softmax_cross_entropy_with_logits(choices, scores[:, self._labels :])
            loss = tf.reduce_mean(tf.reduce_sum(of_labels, axis=1) + of_choice)
        gradients, _ = tf.clip_by_global_norm(tape.gradient(loss, kept), LONGEST_STEP)
        self._optimiser.apply_gradients(zip(gradients, kept, strict=True))
        for name in ("look", "see", "judge", "whole"):
            self._numbers[name].assign(self._numbers[name] * (1 - DECAY))

    def _scores(self, states: Any, mask: Any, wholes: Any) -> Any:
        """The same as ``Attention.scores``, for a batch and with dropout."""
        of = self._numbers
        states, wholes = tf.nn.dropout(states, DROPOUT), tf.nn.dropout(wholes, DROPOUT)
        looked = tf.nn.tanh(states @ of["look"] + of["look_bias"]) @ of["labels"]
        unseen = (1 - mask)[:, :, None] * _OUT_OF_SIGHT
        shares = tf.nn.softmax(SHARPNESS * looked + unseen, axis=1)
        bent = tf.nn.gelu(states @ of["see"] + of["see_bias"], approximate=True)
        seen = tf.einsum("btl,bth->blh", shares, tf.nn.dropout(bent, DROPOUT))
        return tf.reduce_sum(seen * of["judge"], axis=-1) + wholes @ of["whole"] + of["bias"]


def _small(random: np.random.Generator, rows: int, columns: int) -> NDArray[np.float64]:
    return np.asarray(random.standard_normal((rows, columns)) / rows**0.5)
