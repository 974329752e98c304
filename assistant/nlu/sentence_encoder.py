"""The sentence encoder as a part of Rasa's graph."""

from __future__ import annotations

from pathlib import Path
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
from coach.likeness import encode_kept
from coach.settings import load_settings

EMBEDDING = "sentence_embedding"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(GraphComponent):
    """Puts the embedding of a message on the message: shape (384,), float32, unit length."""

    def __init__(self, encoder: Encoder, kept: Path | None = None) -> None:
        self._encoder = encoder
        self._kept = kept  # what training has encoded before: an edited line costs milliseconds

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        """Load the encoder that set-up has built; the same for training and running."""
        return cls(load_encoder(), load_settings().models_dir / "intents" / "vectors.npz")

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Encode every example, side by side."""
        examples = [message for message in training_data.training_examples if message.get(TEXT)]
        texts = [message.get(TEXT) for message in examples]
        if self._kept:
            embeddings = encode_kept(texts, self._encoder, self._kept)
        else:
            embeddings = self._encoder.encode(texts)
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
