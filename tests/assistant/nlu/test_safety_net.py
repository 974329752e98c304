"""Signs of danger, STOP and the like are found by rule, before anything is guessed."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.safety_net import SafetyNet


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("i dont want to live anymore", "distress"),
        ("he hits me and the kids", "harm"),
        ("STOP", "stop"),
        ("delete my data", "erase"),
        ("can I talk to a real person", "person"),
    ],
)
def test_what_cannot_wait_is_sure(text: str, intent: str) -> None:
    """The intent is set with full confidence."""
    (message,) = SafetyNet().process([Message({TEXT: text})])

    assert message.get(INTENT) == {"name": intent, "confidence": 1.0}


@pytest.mark.parametrize(
    "text", ["stop the bus cuts", "this bus will kill me", "", "kill the bill"]
)
def test_the_rest_is_left_to_understanding(text: str) -> None:
    """Look-alikes are not caught."""
    (message,) = SafetyNet().process([Message({TEXT: text})])

    assert message.get(INTENT) is None
