"""What a message in English wants, as training has learnt it; see docs/intents.md.

Three looks at a message count: regression on the encoder's vector and on n-grams, which keeps to
what the encoder knew before; the encoder's own upper layers, tuned to the intents
(coach/tuning.py), which see what it did not; and the learnt messages nearest to it as the tuned
layers see them, which know how common each kind is. Of what they are 80 % sure of together, about
80 % is right: benchmarks/understanding.py measures it.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from weakref import WeakValueDictionary

import numpy as np
from onnxruntime import InferenceSession

from coach.encoder import Vectors, load_encoder, make_session, side_by_side
from coach.errors import LanguageError
from coach.neighbours import Neighbours
from coach.ngrams import NGrams
from coach.settings import ROOT, load_settings
from coach.text_classifier import TextClassifier, softmax
from coach.yaml_file import read_yaml

FOLDER = ROOT / "data" / "nlu"
UPPER, DIRECTIONS = "upper.onnx", "directions.npy"
STRENGTH = 3  # of the regression: the inverse of its regularisation
NEVER_NEAR = 0.05  # the share of what none of the nearest means: they do not rule it out
KEPT = 64  # of the last messages: one is looked at by several parts of a turn


class IntentClassifier:
    """Gives for each intent how likely a message means it."""

    def __init__(
        self, words: TextClassifier, upper: bytes, directions: Vectors, neighbours: Neighbours
    ) -> None:
        self._words = words
        self._upper = upper
        self._session = make_session(upper)
        self._directions = directions  # (labels, 384), as long as cosines are to count
        self._neighbours = neighbours
        self.shares = functools.lru_cache(KEPT)(self._shares)

    @classmethod
    def learn(cls, texts: Sequence[str], intents: Sequence[str], scratch: Path) -> IntentClassifier:
        """Learn from examples; takes minutes for thousands. ``scratch`` is a folder to build in."""
        # Here alone: it brings TensorFlow, which nobody needs who only asks.
        from coach.encoder_build import load_weights, make_upper_model, save_quantised
        from coach.tuning import SHARPNESS, tune

        encodings = list(load_encoder().encode_each(texts))
        embeddings = np.vstack([encoding.embedding for encoding in encodings])
        words = TextClassifier.learn(
            texts,
            intents,
            ngrams=NGrams.learn(texts, fewest=3 + len(texts) // 10_000),
            embeddings=embeddings,
            strength=STRENGTH,
            balanced=True,
        )
        numbers = {label: number for number, label in enumerate(words.labels)}
        labels = np.array([numbers[intent] for intent in intents], dtype=np.int32)
        weights = load_weights()
        lower = [encoding.lower for encoding in encodings]
        tuned = tune(weights, lower, embeddings, labels, words.errors(texts, labels, embeddings))
        upper = scratch / UPPER
        save_quantised(make_upper_model({**weights, **tuned.weights}), upper)
        look = functools.partial(_look, make_session(str(upper)))
        neighbours = Neighbours.learn(np.vstack(list(side_by_side(look, lower))), labels, scratch)
        return cls(words, upper.read_bytes(), SHARPNESS * tuned.directions, neighbours)

    @classmethod
    def load(cls, folder: Path) -> IntentClassifier:
        """Read what ``save`` has written; the same one is held once by a process, whoever asks.

        Raises:
            FileNotFoundError: nothing was saved there.
        """
        upper = (folder / UPPER).read_bytes()
        which = hashlib.sha256(upper).hexdigest()
        found = _LOADED.get(which)
        if found is None:
            found = cls(
                TextClassifier.load(folder),
                upper,
                np.load(folder / DIRECTIONS),
                Neighbours.load(folder),
            )
            _LOADED[which] = found
        return found

    def save(self, folder: Path) -> None:
        """Write it into a folder."""
        self._words.save(folder)
        (folder / UPPER).write_bytes(self._upper)
        np.save(folder / DIRECTIONS, self._directions)
        self._neighbours.save(folder)

    def _shares(self, text: str) -> Mapping[str, float]:
        """Give how likely each intent is; together they make 1."""
        encoding = load_encoder().encode_one(text)
        tuned = _look(self._session, encoding.lower)
        by_regression = self._words.scores(text, encoding.embedding)
        alone = softmax(by_regression + self._directions @ tuned)
        shares = np.sqrt(alone * (self._neighbours.shares(tuned) + NEVER_NEAR))
        return dict(zip(self._words.labels, (shares / shares.sum()).tolist(), strict=True))


def _look(session: InferenceSession, lower: Vectors) -> Vectors:
    """Give what the tuned layers make of a message, (384,), unit length."""
    feed = {"lower": lower[None], "attention_mask": np.ones((1, len(lower)), dtype=np.int32)}
    vector: Vectors = session.run(None, feed)[0][0]
    return vector


# Rasa keeps a copy of its own beside the one for all processes.
_LOADED: WeakValueDictionary[str, IntentClassifier] = WeakValueDictionary()


def read_examples(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Read what the intents are learnt from: each message and its intent."""
    for file in sorted(folder.glob("*.yml")):
        for group in read_yaml(file)["nlu"]:
            for line in group["examples"].splitlines():
                yield line.removeprefix("- "), group["intent"]


@functools.cache
def load_intents() -> IntentClassifier:
    """Load what training has kept for all processes.

    Raises:
        LanguageError: nothing was learnt yet.
    """
    folder = intents_dir(load_settings().models_dir)
    try:
        return IntentClassifier.load(folder)
    except FileNotFoundError as error:
        raise LanguageError(f"{error.filename} is not there; run 'make train'.") from error


def intents_dir(models_dir: Path) -> Path:
    """Give the folder where training keeps it."""
    return models_dir / "intents"
