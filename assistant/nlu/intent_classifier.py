"""Intents by multinomial logistic regression on the sentence embedding and on n-grams.

Its scores are divided by a temperature, so that of what it is 80 % sure of, 80 % is right: Guo et
al., "On Calibration of Modern Neural Networks" (2017). Danger wins over what is likelier: being
wrong costs one kind question there, and missing it may cost a life.
"""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import hstack

from assistant.nlu.ngrams import NGrams
from assistant.nlu.sentence_encoder import EMBEDDING
from coach.answers import DANGER, SURE

FILE = "intents.npz"
RANKED = 4  # more would be stored with every message and sent with every action


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class EncoderIntentClassifier(GraphComponent):
    """Ranks the intents of a message."""

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._labels: list[str] = []
        self._ngrams: NGrams | None = None
        self._weights = np.zeros((0, 0), dtype=np.float32)  # (dimensions and n-grams, intents)
        self._bias = np.zeros(0, dtype=np.float32)  # (intents,)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give the defaults: ``C`` is the inverse of regularisation.

        ``danger`` is how likely danger of any kind must be to win.
        """
        return {"C": 20.0, "max_iter": 40, "temperature": 0.7, "danger": 0.2}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EncoderIntentClassifier:
        """Make it for training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> EncoderIntentClassifier:
        """Load what training has kept."""
        classifier = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder, np.load(folder / FILE) as kept:
            classifier._labels = [str(label) for label in kept["labels"]]
            classifier._weights = kept["weights"]
            classifier._bias = kept["bias"]
            classifier._ngrams = NGrams.load(folder)
        return classifier

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the weights to the examples."""
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.linear_model import LogisticRegression

        examples = [m for m in training_data.intent_examples if m.get(EMBEDDING) is not None]
        texts = [message.get(TEXT) for message in examples]
        self._ngrams = NGrams.learn(texts)
        embeddings = np.vstack([message.get(EMBEDDING) for message in examples])
        x = hstack([embeddings, self._ngrams.of(texts)], format="csr")
        y = [message.get(INTENT) for message in examples]
        model = LogisticRegression(
            C=self._config["C"], max_iter=self._config["max_iter"], class_weight="balanced"
        )
        with warnings.catch_warnings():  # stopped early on purpose: further steps gain nothing
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(x, y)
        self._labels = [str(label) for label in model.classes_]
        self._weights = model.coef_.T.astype(np.float32)
        self._bias = model.intercept_.astype(np.float32)
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / FILE, labels=self._labels, weights=self._weights, bias=self._bias)
            self._ngrams.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents, unless an earlier part was sure already."""
        for message in messages:
            embedding = message.get(EMBEDDING)
            if embedding is not None and not message.get(INTENT):
                ranking = self._rank(embedding, message.get(TEXT))
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _rank(self, embedding: np.ndarray, text: str) -> list[dict[str, Any]]:
        assert self._ngrams is not None  # trained or loaded before anything is asked of it
        found = self._ngrams.of([text])
        meaning = len(embedding)
        scores = embedding @ self._weights[:meaning] + self._bias
        scores += found.data @ self._weights[meaning + found.indices]
        scores /= self._config["temperature"]
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        best = np.argsort(-shares)[:RANKED]
        ranking = [{"name": self._labels[i], "confidence": float(shares[i])} for i in best]
        return self._danger_first(ranking, shares)

    def _danger_first(
        self, ranking: list[dict[str, Any]], shares: np.ndarray
    ) -> list[dict[str, Any]]:
        """Put danger first if it may be, and sure enough to be heard in the middle of a step."""
        danger = {
            name: float(share)
            for name, share in zip(self._labels, shares, strict=True)
            if name in DANGER
        }
        if sum(danger.values()) < self._config["danger"]:
            return ranking
        likeliest = max(danger, key=lambda name: danger[name])
        others = [other for other in ranking if other["name"] != likeliest]
        first = {"name": likeliest, "confidence": max(danger[likeliest], SURE)}
        return [first, *others[: RANKED - 1]]
