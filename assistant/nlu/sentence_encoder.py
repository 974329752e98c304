"""The sentence encoder as a part of Rasa's graph."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from coach.encoder import Encoder, load_encoder

EMBEDDING = "sentence_embedding"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(GraphComponent):
    """Puts the embedding of a message on the message: shape (384,), float32, unit length."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        """Load the encoder that set-up has built; the same for training and running."""
        return cls(load_encoder())

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Encode every example, side by side."""
        examples = [message for message in training_data.training_examples if message.get(TEXT)]
        embeddings = self._encoder.encode([message.get(TEXT) for message in examples])
        for message, embedding in zip(examples, embeddings, strict=True):
            message.set(EMBEDDING, embedding)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Encode what somebody wrote."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                message.set(EMBEDDING, embed(self._encoder, text))
        return messages


def embed(encoder: Encoder, text: str) -> np.ndarray:
    """Encode one message; shape (384,)."""
    embedding: np.ndarray = encoder.encode([text])[0]
    return embedding
