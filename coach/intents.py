"""What a message in English wants, as training has learnt it; see docs/intents.md.

Two looks at a message are added up: regression on the encoder's vector and on n-grams, which keeps
to what the encoder knew before, and the encoder's own upper layers, tuned to the intents
(coach/tuning.py), which see what it did not. Of what the sum is 80 % sure of, about 80 % is right:
benchmarks/understanding.py measures it, and dividing by a temperature brought nothing more.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from weakref import WeakValueDictionary

import numpy as np
import yaml

from coach.encoder import Vectors, load_encoder, make_session
from coach.errors import LanguageError
from coach.ngrams import NGrams
from coach.settings import ROOT, load_settings
from coach.text_classifier import TextClassifier, softmax

FOLDER = ROOT / "data" / "nlu"
UPPER, DIRECTIONS = "upper.onnx", "directions.npy"
STRENGTH, STEPS = 20, 30  # of the regression: the inverse of its regularisation, and when it ends
WEIGHT = 0.7  # of the regression beside the tuned layers
KEPT = 64  # of the last messages: one is looked at by several parts of a turn


class IntentClassifier:
    """Gives for each intent how likely a message means it."""

    def __init__(self, words: TextClassifier, upper: bytes, directions: Vectors) -> None:
        self._words = words
        self._upper = upper
        self._session = make_session(upper)
        self._directions = directions  # (labels, 384), as long as cosines are to count
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
            ngrams=NGrams.learn(texts),
            embeddings=embeddings,
            strength=STRENGTH,
            steps=STEPS,
            balanced=True,
        )
        numbers = {label: number for number, label in enumerate(words.labels)}
        labels = np.array([numbers[intent] for intent in intents], dtype=np.int32)
        weights = load_weights()
        tuned = tune(weights, [encoding.lower for encoding in encodings], embeddings, labels)
        upper = scratch / UPPER
        save_quantised(make_upper_model({**weights, **tuned.weights}), upper)
        return cls(words, upper.read_bytes(), SHARPNESS * tuned.directions)

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
            found = cls(TextClassifier.load(folder), upper, np.load(folder / DIRECTIONS))
            _LOADED[which] = found
        return found

    def save(self, folder: Path) -> None:
        """Write it into a folder."""
        self._words.save(folder)
        (folder / UPPER).write_bytes(self._upper)
        np.save(folder / DIRECTIONS, self._directions)

    def _shares(self, text: str) -> Mapping[str, float]:
        """Give how likely each intent is; together they make 1."""
        encoding = load_encoder().encode_one(text)
        by_regression = self._words.scores(text, encoding.embedding)
        shares = softmax(WEIGHT * by_regression + self._nearness(encoding.lower))
        return dict(zip(self._words.labels, shares.tolist(), strict=True))

    def _nearness(self, lower: Vectors) -> Vectors:
        feed = {"lower": lower[None], "attention_mask": np.ones((1, len(lower)), dtype=np.int32)}
        nearness: Vectors = self._directions @ self._session.run(None, feed)[0][0]
        return nearness


# Rasa keeps a copy of its own beside the one for all processes.
_LOADED: WeakValueDictionary[str, IntentClassifier] = WeakValueDictionary()


def read_examples(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Read what the intents are learnt from: each message and its intent."""
    for file in sorted(folder.glob("*.yml")):
        for group in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
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
