"""An agent without a model: it answers by a function, and stores turns with the real store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered

from assistant.rasa_seams import TurnAborted
from assistant.tracker_store import ConversationTrackerStore
from tests.builders_assistant import DOMAIN
from tests.builders_pages import PAGE_WORDS

_RESPONSES = Path(__file__).parents[2] / "data" / "responses"
_OUTSIDE_TURNS = ("messaging.yml", "handover.yml")

WORDS = {
    "utter_trying_again": "Something failed; trying again.",
    "utter_not_answered": "I could not answer that.",
    "utter_erased": "Deleted: {receipt}.",
    **{f"utter_page_{name}": text for name, text in PAGE_WORDS.items()},
    # What people are told outside the talk, in the words that they get.
    **{
        name: texts[0]["text"]
        for file in _OUTSIDE_TURNS
        for name, texts in yaml.safe_load((_RESPONSES / file).read_text(encoding="utf-8"))[
            "responses"
        ].items()
    },
}


class FakeAgent:
    """Replies with ``reply(text)``; fails as often as told, takes as long as told."""

    def __init__(self, reply: Callable[[str], dict[str, Any]] | None = None) -> None:
        self.reply = reply or (lambda text: {"text": f"You said: {text}"})
        self.failures = 0
        self.seconds = 0.0
        self.store = ConversationTrackerStore(domain=DOMAIN)
        self.domain = SimpleNamespace(
            responses={name: [{"text": text}] for name, text in WORDS.items()}
        )
        self.processor = SimpleNamespace(parse_message=self._parse)
        self.action_endpoint = None
        self.seen: list[UserMessage] = []

    def is_ready(self) -> bool:
        """Say yes: there is no model to wait for."""
        return True

    async def handle_message(self, message: UserMessage) -> None:
        """Run a turn."""
        self.seen.append(message)
        tracker = await self.store.get_or_create_tracker(message.sender_id)
        if self.seconds:
            await asyncio.sleep(self.seconds)
        if self.failures:
            self.failures -= 1
            raise TurnAborted("action_tell", "ValueError")
        reply = self.reply(message.text)
        for event in (
            UserUttered(message.text, {"name": "tell"}, message_id=message.message_id),
            BotUttered(reply.pop("text"), reply),
            ActionExecuted("action_listen"),
        ):
            tracker.update(event, DOMAIN)
        await self.store.save(tracker)

    async def _parse(self, message: UserMessage) -> dict[str, Any]:
        intent = {"name": "tell", "confidence": 0.5}
        return {"text": message.text, "intent": intent, "entities": []}
