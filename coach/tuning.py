"""Tunes the upper layers of the sentence encoder to tell labels apart; while training alone.

The lower layers stay as they are, so that what they say of a text is computed once. The upper ones
learn together with one direction for each label; a text belongs to the label whose direction is
nearest to the mean of its tokens: Gidaris and Komodakis, "Dynamic Few-Shot Visual Learning without
Forgetting" (2018), section 3.2. The optimiser is Adam with warm-up and linear decay, as in Devlin
et al., "BERT" (2019).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import tensorflow as tf
from tensorflow.keras.optimizers.legacy import Adam  # fused: a third faster on small batches

from coach.encoder import DIMENSIONS
from coach.encoder_build import EPSILON, HEADS, LAYERS, LOWER_LAYERS, Weights

SHARPNESS = 20.0  # cosines differ little: so much are they spread before they become shares
PASSES = 4  # over many examples, at least
HARDEST = 0.5  # of each label's examples are learnt from in a pass: those told apart least surely
FEWEST = 150  # examples of a label are too few to leave one out
STEPS = 500  # of few examples, at least
DIRECTIONS_FASTER = 10  # the directions begin at the middle of their texts, and learn faster
WARM_UP = 0.1  # of all steps
LAST = 0.02  # of the rate
DROPOUT = 0.1
BALANCE = 0.5  # 0: each example weighs the same; 1: each label does
LONGEST_STEP = 1.0  # norm of the gradient
FIRST_LENGTH = 3.0  # of a direction: the longer, the less a step turns it
_OUT_OF_SIGHT = -1e9

Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Pace:
    """How many texts a step learns from, and how far it goes at most."""

    batch: int
    rate: float


MANY = Pace(48, 3.6e-4)
FEW = Pace(32, 2e-4)  # where no example is left out in a pass


@dataclass(frozen=True)
class Tuned:
    """What was learnt."""

    weights: Weights  # of the upper layers, named and laid out as in the encoder's own
    directions: Vectors  # (labels, 384), unit length


def tune(
    weights: Weights,
    lower: Sequence[Vectors],
    embeddings: Vectors,
    labels: NDArray[np.int32],
    errors: Vectors,
) -> Tuned:
    """Tune the upper layers.

    ``weights`` are the encoder's; ``lower`` holds for each text what the lower layers say of its
    tokens, (tokens, 384); ``embeddings`` are the texts' own, (texts, 384); ``labels`` are numbers
    from 0, one a text; ``errors`` tell which texts are hard before anything is tuned: the
    cross-entropy of a simpler classifier, one a text.
    """
    tf.config.experimental.enable_op_determinism()  # the same examples make the same coach
    tf.random.set_seed(0)
    random = np.random.default_rng(0)
    learner = _Learner(weights, _middles(embeddings, labels))
    weigh = _balance(labels)
    errors = errors.copy()
    chosen = len(_hardest(errors, labels))
    pace = MANY if chosen < len(labels) else FEW
    steps_a_pass = -(-chosen // pace.batch)
    passes = max(PASSES, -(-STEPS // steps_a_pass))
    step, steps = 0, passes * steps_a_pass
    for _ in range(passes):
        for batch in _batches(_hardest(errors, labels), lower, pace.batch, random):
            step += 1
            rate = pace.rate * min(step / (WARM_UP * steps), max(LAST, 1 - step / steps))
            states, mask = _pad([lower[place] for place in batch])
            errors[batch] = learner.learn(states, mask, labels[batch], weigh[batch], rate)
    return learner.learnt()


def _hardest(errors: Vectors, labels: NDArray[np.int32]) -> NDArray[np.intp]:
    """Give the places of the texts to learn from in a pass."""
    places = []
    for label in range(labels.max() + 1):
        of_label = np.flatnonzero(labels == label)
        count = max(FEWEST, int(HARDEST * len(of_label)))
        places.append(of_label[np.argsort(-errors[of_label], kind="stable")[:count]])
    return np.concatenate(places)


def _middles(embeddings: Vectors, labels: NDArray[np.int32]) -> Vectors:
    """Give the mean of each label's texts; shape (labels, 384)."""
    return np.stack([embeddings[labels == label].mean(axis=0) for label in range(labels.max() + 1)])


def _balance(labels: NDArray[np.int32]) -> Vectors:
    counts = np.bincount(labels)[labels]
    weights = (1 / counts) ** BALANCE
    return np.asarray(weights / weights.mean(), dtype=np.float32)


def _batches(
    places: NDArray[np.intp], lower: Sequence[Vectors], size: int, random: np.random.Generator
) -> Iterator[NDArray[np.intp]]:
    """Give batches of texts of about one length, so that little is padded, in chance order."""
    lengths = np.array([len(lower[place]) for place in places])
    order = np.argsort(lengths + random.uniform(0, 4, len(lengths)), kind="stable")
    batches = np.split(places[order], range(size, len(order), size))
    random.shuffle(batches)
    yield from batches


def _pad(states: Sequence[Vectors]) -> tuple[Vectors, Vectors]:
    longest = max(map(len, states))
    padded = np.zeros((len(states), longest, DIMENSIONS), dtype=np.float32)
    mask = np.zeros((len(states), longest), dtype=np.float32)
    for row, tokens in enumerate(states):
        padded[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    return padded, mask


class _Learner:
    """The layers and directions while they are learnt."""

    def __init__(self, weights: Weights, middles: Vectors) -> None:
        upper = tuple(f"encoder.layer.{number}." for number in range(LOWER_LAYERS, LAYERS))
        self._layers = {
            name: tf.Variable(values) for name, values in weights.items() if name.startswith(upper)
        }
        self._directions = tf.Variable(FIRST_LENGTH * middles)
        self._slow, self._fast = Adam(), Adam()
        self._step = tf.function(
            self._learn,
            autograph=False,
            input_signature=[
                tf.TensorSpec((None, None, DIMENSIONS)),
                tf.TensorSpec((None, None)),
                tf.TensorSpec((None,), tf.int32),
                tf.TensorSpec((None,)),
            ],
        )

    def learn(
        self, states: Vectors, mask: Vectors, labels: NDArray[np.int32], weigh: Vectors, rate: float
    ) -> Vectors:
        """Take one step against the error on some texts; give each text's error before it."""
        self._slow.learning_rate.assign(rate)
        self._fast.learning_rate.assign(rate * DIRECTIONS_FASTER)
        errors: Vectors = self._step(states, mask, labels, weigh).numpy()
        return errors

    def learnt(self) -> Tuned:
        directions = tf.math.l2_normalize(self._directions, axis=-1).numpy()
        return Tuned({name: kept.numpy() for name, kept in self._layers.items()}, directions)

    def _learn(self, states: Any, mask: Any, labels: Any, weigh: Any) -> Any:
        layers = list(self._layers.values())
        with tf.GradientTape() as tape:
            directions = tf.math.l2_normalize(self._directions, axis=-1)
            nearness = tf.matmul(self._embed(states, mask), directions, transpose_b=True)
            errors = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, SHARPNESS * nearness)
            loss = tf.reduce_mean(weigh * errors)
        gradients = tape.gradient(loss, [*layers, self._directions])
        gradients, _ = tf.clip_by_global_norm(gradients, LONGEST_STEP)
        self._slow.apply_gradients(zip(gradients[:-1], layers, strict=True))
        self._fast.apply_gradients([(gradients[-1], self._directions)])
        return errors

    def _embed(self, states: Any, mask: Any) -> Any:
        unseen = (1 - mask)[:, None, None, :] * _OUT_OF_SIGHT
        for number in range(LOWER_LAYERS, LAYERS):
            states = self._layer(f"encoder.layer.{number}", states, unseen)
        return tf.math.l2_normalize(tf.reduce_sum(states * mask[:, :, None], axis=1), axis=-1)

    def _layer(self, at: str, states: Any, unseen: Any) -> Any:
        """The same as `coach.encoder_build` writes for the runtime, with dropout."""
        batch, tokens = tf.shape(states)[0], tf.shape(states)[1]
        flat = tf.reshape(states, (-1, DIMENSIONS))
        query, key, value = (
            self._split(self._dense(f"{at}.attention.self.{part}", flat), batch, tokens)
            for part in ("query", "key", "value")
        )
        nearness = tf.matmul(query, key, transpose_b=True) / (DIMENSIONS / HEADS) ** 0.5
        attention = tf.nn.dropout(tf.nn.softmax(nearness + unseen), DROPOUT)
        heard = tf.reshape(
            tf.transpose(tf.matmul(attention, value), (0, 2, 1, 3)), (-1, DIMENSIONS)
        )
        flat = self._add(f"{at}.attention.output", heard, flat)
        bent = tf.nn.gelu(self._dense(f"{at}.intermediate.dense", flat))
        flat = self._add(f"{at}.output", bent, flat)
        return tf.reshape(flat, (batch, tokens, DIMENSIONS))

    def _split(self, flat: Any, batch: Any, tokens: Any) -> Any:
        heads = tf.reshape(flat, (batch, tokens, HEADS, DIMENSIONS // HEADS))
        return tf.transpose(heads, (0, 2, 1, 3))

    def _add(self, at: str, new: Any, old: Any) -> Any:
        total = tf.nn.dropout(self._dense(f"{at}.dense", new), DROPOUT) + old
        mean, variance = tf.nn.moments(total, axes=[-1], keepdims=True)
        gain, shift = self._layers[f"{at}.LayerNorm.weight"], self._layers[f"{at}.LayerNorm.bias"]
        return (total - mean) * tf.math.rsqrt(variance + EPSILON) * gain + shift

    def _dense(self, at: str, values: Any) -> Any:
        weight, bias = self._layers[f"{at}.weight"], self._layers[f"{at}.bias"]
        return tf.matmul(values, weight, transpose_b=True) + bias
