"""The classifier learns intents from few examples and keeps them in the model."""

from __future__ import annotations

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.intent_classifier import RANKED, EncoderIntentClassifier
from tests.encoders import quick_tuning

EXAMPLES = {
    "example": ["can you give me an example", "how did others do it", "an example please"],
    "back": ["go back one question", "the previous one please", "let me go back"],
    "tell": ["the drain floods when it rains", "they cut our bus", "our street has no light"],
    "person": ["I want to talk to a human", "a real person please", "put me through to somebody"],
    "simpler": ["say it in easy words", "too complicated, simpler please", "plain words please"],
}


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> EncoderIntentClassifier:
    """Train it on few examples, then load what was kept."""
    storage = LocalModelStorage(tmp_path_factory.mktemp("model"))
    parts = (storage, Resource("classifier"), ExecutionContext(GraphSchema({})))
    examples = [
        Message({TEXT: text, INTENT: intent})
        for intent, texts in EXAMPLES.items()
        for text in texts
    ]
    with quick_tuning():
        EncoderIntentClassifier.create({}, *parts).train(TrainingData(examples))
    return EncoderIntentClassifier.load({}, *parts)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("could I have an example please", "example"),
        ("can i go back to the question before", "back"),
        ("can I speak with a person", "person"),
        ("our road is dark at night", "tell"),
    ],
)
def test_it_understands_what_it_has_not_seen(classifier, text: str, intent: str) -> None:
    """The meaning counts, not the words."""
    (message,) = classifier.process([Message({TEXT: text})])

    assert message.get(INTENT)["name"] == intent
    assert len(message.get(INTENT_RANKING_KEY)) == RANKED


def test_what_the_safety_net_found_stays(classifier) -> None:
    """A guess never overrides a sign of danger."""
    sure = {"name": "distress", "confidence": 1.0}
    message = Message({TEXT: "give me an example"})
    message.set(INTENT, sure, add_to_output=True)

    classifier.process([message])

    assert message.get(INTENT) == sure


def test_a_message_without_text_is_left_alone(classifier) -> None:
    """Nothing is guessed of nothing."""
    (message,) = classifier.process([Message({TEXT: ""})])

    assert message.get(INTENT) is None
