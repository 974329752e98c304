"""No text names its intent: what people type is understood, and never obeyed."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.domain import Domain
from rasa.shared.nlu.training_data.message import Message

from assistant import rasa_seams
from assistant.drainer import _understood
from conversations.inbox import Waiting

BLANKS = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]
COMMANDS = ["restart", 'choose{"value": "yes"}', "session_start", "back", "greet@0.9"]
FORMS = ["/{}", "//{}", "/ /{}", " /{}", "\u200b/{}", "\ufeff/{}", "／{}", "/\u200b/{}", "{}"]


class Listening:
    """An agent that notes what it is asked to understand."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.processor = self

    async def parse_message(self, message: UserMessage) -> dict[str, Any]:
        """Note it."""
        self.heard.append(message.text)
        return {}


async def reaches_rasa(text: str) -> str:
    """Give the text that Rasa is asked to understand."""
    agent: Any = Listening()
    understood = await _understood(agent, Waiting("c", "m", text, "", 0))
    # Where nothing was said of it, Rasa reads the text itself.
    return agent.heard[0] if understood is not None else text


def obeyed(text: str) -> bool:
    """Tell whether Rasa, as it comes, would take a text for an intent."""
    domain = Domain.from_dict({"intents": ["restart", "choose", "session_start", "back", "greet"]})
    message = Message.build(text)
    handler = RegexMessageHandler()
    (read,) = ORIGINAL(handler, [message], domain)
    return bool(read.get("intent"))


ORIGINAL = RegexMessageHandler.process


@pytest.mark.parametrize("command", COMMANDS)
async def test_no_command_reaches_rasa_as_text(command: str) -> None:
    """Whatever stands before, between and behind its slashes; Unicode knows 29 blanks."""
    texts = [form.format(command) for form in FORMS]
    texts += [f"/{blank}/{command}" for blank in BLANKS]
    texts += [f"{blank}/{command}{blank}" for blank in BLANKS]

    assert obeyed(f"/{command}")  # Rasa would
    assert [text for text in texts if obeyed(await reaches_rasa(text))] == []


def test_rasa_itself_reads_no_intent_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second line behind the first: a channel that forgets it does no harm."""
    monkeypatch.setattr(RegexMessageHandler, "process", ORIGINAL)
    rasa_seams._take_no_text_for_an_intent()
    handler = RegexMessageHandler()

    # By name, as the graph calls it.
    (read,) = handler.process(
        messages=[Message.build("/restart")], domain=Domain.from_dict({"intents": ["restart"]})
    )

    assert read.get("intent") is None
