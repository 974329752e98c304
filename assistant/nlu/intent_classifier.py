"""Intents by multinomial logistic regression on the sentence embedding.

Trained with scikit-learn; what is kept is a matrix, so that running needs NumPy alone.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.sentence_encoder import EMBEDDING

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
        self._weights = np.zeros((0, 0), dtype=np.float32)  # (intents, dimensions)
        self._bias = np.zeros(0, dtype=np.float32)  # (intents,)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give the defaults: ``C`` is the inverse of regularisation."""
        return {"C": 60.0, "max_iter": 500}

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
        return classifier

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the weights to the examples."""
        from sklearn.linear_model import LogisticRegression

        examples = [m for m in training_data.intent_examples if m.get(EMBEDDING) is not None]
        x = np.vstack([message.get(EMBEDDING) for message in examples])
        y = [message.get(INTENT) for message in examples]
        model = LogisticRegression(
            C=self._config["C"], max_iter=self._config["max_iter"], class_weight="balanced"
        ).fit(x, y)
        self._labels = [str(label) for label in model.classes_]
        self._weights = model.coef_.astype(np.float32)
        self._bias = model.intercept_.astype(np.float32)
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / FILE, labels=self._labels, weights=self._weights, bias=self._bias)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents, unless an earlier part was sure already."""
        for message in messages:
            embedding = message.get(EMBEDDING)
            if embedding is not None and not message.get(INTENT):
                ranking = self._rank(embedding)
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _rank(self, embedding: np.ndarray) -> list[dict[str, Any]]:
        scores = self._weights @ embedding + self._bias
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        best = np.argsort(-shares)[:RANKED]
        return [{"name": self._labels[i], "confidence": float(shares[i])} for i in best]
