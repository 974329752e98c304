"""What is seen before anything is guessed: danger, STOP, deletion, a language, rows of numbers."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from coach.care import screen
from coach.evidence.pasted import is_pasted
from coach.languages import ENGLISH

INTENTS = {
    "distress": "distress",
    "harm": "harm",
    "stop": "stop",
    "erase": "erase",
    "person": "person",
    "consent": "privacy",
}
IN_ANOTHER_LANGUAGE = "other_language"
OWN_NUMBERS = "start_evidence"


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
        """Screen what somebody wrote, and mark its language if it is not English."""
        for message in messages:
            text = message.get(TEXT)
            if not text or message.get(INTENT):
                continue
            screened = screen(text)
            intent = INTENTS.get(screened.kind) or (OWN_NUMBERS if is_pasted(text) else None)
            if screened.language != ENGLISH:
                intent = intent or IN_ANOTHER_LANGUAGE
                mark = _mark(screened.language, text)
                message.set(ENTITIES, [*message.get(ENTITIES, []), mark], add_to_output=True)
            if intent:
                sure = {"name": intent, "confidence": 1.0}
                message.set(INTENT, sure, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [sure], add_to_output=True)
        return messages


def _mark(language: str, text: str) -> dict[str, Any]:
    return {
        "entity": "language",
        "value": language,
        "start": 0,
        "end": len(text),
        "extractor": "SafetyNet",
    }
