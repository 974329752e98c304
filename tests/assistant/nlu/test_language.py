"""Our spaCy pipeline is built by training and loaded from the model, with nothing fetched."""

from __future__ import annotations

import pytest
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.language import SpacyLanguage


@pytest.fixture
def language(parts) -> SpacyLanguage:
    """Train it, then load what was kept."""
    storage, resource, context = parts
    SpacyLanguage.create({}, storage, resource, context).train(TrainingData())
    return SpacyLanguage.load({}, storage, resource, context)


def test_it_tokenizes_and_finds_dates_and_amounts(language) -> None:
    """What plans and claims are made of is marked, with its place in the text."""
    text = "They pay 18 dollars a tonne, and we meet on Friday."
    message = Message({TEXT: text})

    language.process([message])

    found = {e["entity"]: text[e["start"] : e["end"]] for e in message.get(ENTITIES)}
    assert found == {"amount": "18 dollars", "date": "Friday"}
    assert [t.text for t in message.get(TOKENS_NAMES[TEXT])][:3] == ["They", "pay", "18"]


@pytest.mark.parametrize("text", ["", "   ", "🙂", "०१२", "\n\n", "a" * 1000])
def test_nothing_that_people_type_breaks_it(language, text: str) -> None:
    """Empty, odd and long texts pass."""
    language.process([Message({TEXT: text})])
