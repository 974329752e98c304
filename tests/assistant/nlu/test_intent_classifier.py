"""The classifier learns intents from few examples and keeps them in the model."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.intent_classifier import RANKED, EncoderIntentClassifier
from assistant.nlu.sentence_encoder import EMBEDDING, SentenceEncoder
from coach.encoder import load_encoder

EXAMPLES = {
    "example": ["can you give me an example", "how did others do it", "an example please"],
    "back": ["go back one question", "the previous one please", "let me go back"],
    "tell": ["the drain floods when it rains", "they cut our bus", "our street has no light"],
    "person": ["I want to talk to a human", "a real person please", "put me through to somebody"],
    "simpler": ["say it in easy words", "too complicated, simpler please", "plain words please"],
}


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    """Give the encoder that set-up has built."""
    return SentenceEncoder(load_encoder())


@pytest.fixture
def classifier(parts, encoder) -> EncoderIntentClassifier:
    """Train it on few examples, then load what was kept."""
    storage, resource, context = parts
    config = EncoderIntentClassifier.get_default_config()
    examples = [
        Message({TEXT: text, INTENT: intent})
        for intent, texts in EXAMPLES.items()
        for text in texts
    ]
    data = encoder.process_training_data(TrainingData(examples))
    EncoderIntentClassifier.create(config, storage, resource, context).train(data)
    return EncoderIntentClassifier.load(config, storage, resource, context)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("could I have an example please", "example"),
        ("can i go back to the question before", "back"),
        ("can I speak with a person", "person"),
        ("our road is dark at night", "tell"),
    ],
)
def test_it_understands_what_it_has_not_seen(classifier, encoder, text: str, intent: str) -> None:
    """The meaning counts, not the words."""
    (message,) = classifier.process(encoder.process([Message({TEXT: text})]))

    assert message.get(INTENT)["name"] == intent
    assert len(message.get(INTENT_RANKING_KEY)) == RANKED


def test_what_the_safety_net_found_stays(classifier, encoder) -> None:
    """A guess never overrides a sign of danger."""
    sure = {"name": "distress", "confidence": 1.0}
    message = Message({TEXT: "give me an example"})
    message.set(INTENT, sure, add_to_output=True)

    classifier.process(encoder.process([message]))

    assert message.get(INTENT) == sure


def test_a_message_without_text_is_left_alone(classifier, encoder) -> None:
    """Nothing is guessed of nothing."""
    (message,) = classifier.process(encoder.process([Message({TEXT: ""})]))

    assert message.get(EMBEDDING) is None
    assert message.get(INTENT) is None
