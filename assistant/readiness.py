"""Whether a message sent now would be answered: model, warm-up, database, action server."""

from __future__ import annotations

import asyncio
import gc
import logging

import aiohttp
from django.db import Error as DatabaseError
from django.db import InternalError
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from assistant.payload import parse_data
from assistant.rasa_seams import TurnAborted
from conversations import health
from conversations.database import urgent_call

logger = logging.getLogger(__name__)

RETRY = 0.5  # seconds
WARM_UP = "warm-up"
PATIENCE = 3.0  # seconds for one part to say that it is well


class Readiness:
    """Warms the assistant up with a turn that is not stored, then answers for its parts."""

    def __init__(self, agent: Agent | None) -> None:
        self._agent = agent
        self._is_warm = False

    async def warm_up(self) -> None:
        """Run a whole turn, action server included, until one succeeds."""
        while not self._is_warm:
            try:
                await self._turn_not_stored()
                # What is loaded stays: looking through it for garbage would slow down every turn.
                gc.collect()
                gc.freeze()
                self._is_warm = True
            except (Exception, TurnAborted) as error:  # noqa: BLE001 - whatever it is, not ready
                logger.info("Warm-up: %s; trying again.", error)
                await asyncio.sleep(RETRY)

    def words(self, response: str) -> str:
        """Give the words of a response that is said outside a turn."""
        if self._agent is None or self._agent.domain is None:
            raise RuntimeError("No model is loaded; run 'make train'.")
        return str(self._agent.domain.responses[response][0]["text"])

    async def missing(self) -> list[str]:
        """Name what is not good, in words for the host; empty when all is."""
        missing = []
        if self._agent is None or not self._agent.is_ready():
            return ["no model is loaded: run 'make train'"]
        if not self._is_warm:
            missing.append("still warming up")
        if wrong := await _wrong_with_database():
            missing.append(wrong)
        if not await self._reaches_actions():
            missing.append("the action server does not answer")
        return missing

    async def _turn_not_stored(self) -> None:
        if self._agent is None or self._agent.processor is None:
            raise RuntimeError("no model is loaded")
        processor = self._agent.processor
        output = CollectingOutputChannel()
        await processor.parse_message(UserMessage("we would like to plan a meeting"))
        tracker = processor.tracker_store.init_tracker(WARM_UP)
        await processor._update_tracker_session(tracker, output)
        greeting = UserMessage("hello", output, WARM_UP, parse_data=parse_data("/greet", "hello"))
        await processor._handle_message_with_tracker(greeting, tracker)
        tracker = await processor.run_action_extract_slots(output, tracker)
        await processor._run_prediction_loop(output, tracker)

    async def _reaches_actions(self) -> bool:
        endpoint = self._agent.action_endpoint if self._agent else None
        if endpoint is None or not endpoint.url:
            return False
        health = endpoint.url.replace("/webhook", "/health")
        patience = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with aiohttp.ClientSession(timeout=patience) as session, session.get(health) as a:
                return a.status == 200
        except (aiohttp.ClientError, asyncio.TimeoutError):
            return False


async def _wrong_with_database() -> str:
    try:
        return await asyncio.wait_for(urgent_call(health.what_is_wrong), PATIENCE)
    except asyncio.TimeoutError:
        return "the database does not answer in time"
    except InternalError:  # PostgreSQL's word for one that only reads
        return "the database does not take anything to store"
    except DatabaseError:
        return "the database does not answer"
