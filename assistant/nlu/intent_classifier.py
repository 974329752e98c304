"""Ranks the intents of a message by the sentence embedding and by n-grams."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.sentence_encoder import EMBEDDING
from coach.ngrams import NGrams
from coach.text_classifier import TextClassifier

RANKED = 4  # more would be stored with every message and sent with every action


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class EncoderIntentClassifier(GraphComponent):
    """Ranks the intents of a message."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        classifier: TextClassifier | None = None,
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._classifier = classifier

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give the defaults; what they mean is told at `TextClassifier.learn`."""
        return {"strength": 20.0, "steps": 40, "temperature": 0.7}

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
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, TextClassifier.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the weights to the examples."""
        examples = [m for m in training_data.intent_examples if m.get(EMBEDDING) is not None]
        texts = [message.get(TEXT) for message in examples]
        self._classifier = TextClassifier.learn(
            texts,
            [message.get(INTENT) for message in examples],
            ngrams=NGrams.learn(texts),
            embeddings=np.vstack([message.get(EMBEDDING) for message in examples]),
            balanced=True,
            **{name: self._config[name] for name in self.get_default_config()},
        )
        with self._storage.write_to(self._resource) as folder:
            self._classifier.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents, unless an earlier part was sure already."""
        for message in messages:
            embedding = message.get(EMBEDDING)
            if embedding is not None and not message.get(INTENT):
                ranking = self._rank(message.get(TEXT), embedding)
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _rank(self, text: str, embedding: np.ndarray) -> list[dict[str, Any]]:
        assert self._classifier is not None  # trained or loaded before anything is asked of it
        shares = self._classifier.shares(text, embedding)
        best = sorted(shares, key=lambda name: shares[name], reverse=True)[:RANKED]
        return [{"name": name, "confidence": shares[name]} for name in best]
