"""Tokens, sentences and amounts, dates and numbers for Rasa, from our own spaCy pipeline."""

from __future__ import annotations

from typing import Any

import spacy
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.language import Language

from coach.language import build_language


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class SpacyLanguage(GraphComponent):
    """Built by the training and kept in the model, so nothing is downloaded, ever."""

    def __init__(self, nlp: Language, storage: ModelStorage, resource: Resource) -> None:
        self._nlp = nlp
        self._storage = storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpacyLanguage:
        """Make it for training."""
        return cls(build_language(), model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SpacyLanguage:
        """Load what training has built."""
        with model_storage.read_from(resource) as folder:
            return cls(spacy.load(folder / "language"), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the pipeline in the model."""
        with self._storage.write_to(self._resource) as folder:
            self._nlp.to_disk(folder / "language")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add tokens and entities to what somebody wrote."""
        for message in messages:
            entities = message.get(ENTITIES, []) + self._read(message)
            message.set(ENTITIES, entities, add_to_output=True)
        return messages

    def _read(self, message: Message) -> list[dict[str, Any]]:
        text = message.get(TEXT)
        if not text:
            return []
        doc = self._nlp(text)
        tokens = [Token(token.text, token.idx) for token in doc if not token.is_space]
        message.set(TOKENS_NAMES[TEXT], tokens)
        return [
            {
                "entity": span.label_,
                "value": span.text,
                "start": span.start_char,
                "end": span.end_char,
                "extractor": "SpacyLanguage",
            }
            for span in doc.ents
        ]
