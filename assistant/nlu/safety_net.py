"""Danger, STOP, deletion and a person are seen by rules before anything is guessed."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from coach.care import screen

INTENTS = {
    "distress": "distress",
    "harm": "harm",
    "stop": "stop",
    "erase": "erase",
    "person": "person",
    "consent": "privacy",
}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(GraphComponent):
    """Sets the intent, fully sure, when `coach.care.screen` finds one of its kinds."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SafetyNet:
        """Make it; there is nothing to load."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Screen what somebody wrote."""
        for message in messages:
            intent = INTENTS.get(screen(message.get(TEXT) or "").kind)
            if intent and not message.get(INTENT):
                sure = {"name": intent, "confidence": 1.0}
                message.set(INTENT, sure, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [sure], add_to_output=True)
        return messages
