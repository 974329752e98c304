"""Ranks the intents of a message, as `coach.intents` has learnt them, for Rasa."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from coach.intents import IntentClassifier

RANKED = 4  # more would be stored with every message and sent with every action


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class EncoderIntentClassifier(GraphComponent):
    """Ranks the intents of a message."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        classifier: IntentClassifier | None = None,
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._classifier = classifier

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
            return cls(config, model_storage, resource, IntentClassifier.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        with self._storage.write_to(self._resource) as folder:
            self._classifier = IntentClassifier.learn(
                [message.get(TEXT) for message in examples],
                [message.get(INTENT) for message in examples],
                scratch=folder,
            )
            self._classifier.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents, unless an earlier part was sure already."""
        for message in messages:
            if message.get(TEXT) and not message.get(INTENT):
                ranking = self._rank(message.get(TEXT))
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _rank(self, text: str) -> list[dict[str, Any]]:
        assert self._classifier is not None  # trained or loaded before anything is asked of it
        shares = self._classifier.shares(text)
        best = sorted(shares, key=lambda name: shares[name], reverse=True)[:RANKED]
        return [{"name": name, "confidence": shares[name]} for name in best]
