"""Answers what people sent, in order, apart from any connection they may have dropped."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from django.db import Error as DatabaseError
from django.utils import timezone
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage

from assistant.hold import Hold
from assistant.locks import ConversationLocks
from assistant.news import News
from assistant.payload import parse_data
from assistant.rasa_seams import TurnAborted
from assistant.task_each import TaskEach
from assistant.turn_watch import tell_set_aside, watched
from conversations import erasure, handover, inbox, outbox, silence, unanswered
from conversations.database import database_call
from conversations.inbox import Waiting
from conversations.silence import Part
from conversations.turns import HandedOver, Opened, StaleTurn
from conversations.unanswered import State

logger = logging.getLogger(__name__)

TURNS_AT_ONCE = 2  # more give no more throughput, and small requests then wait behind turns
TURN_TIMEOUT = 45.0  # seconds
RETRY_AFTER = (2, 5, 15, 30, 60)  # seconds; then the message is set aside for a person
SWEEP = 2.0  # seconds; finds what a killed process left waiting


class StoredReplies(OutputChannel):
    """Sends nothing: replies are stored in the transaction of their turn and fetched there."""

    def __init__(self, channel: str) -> None:
        self._channel = channel

    def name(self) -> str:
        """Give the channel's name, by which responses may differ."""
        return self._channel

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Leave it to the tracker store."""


class Drainer:
    """One task for each conversation with something waiting."""

    def __init__(
        self,
        agent: Callable[[], Agent],
        locks: ConversationLocks,
        news: News,
        missing: Callable[[], Awaitable[list[str]]] | None = None,
    ) -> None:
        self._agent = agent
        self._missing = missing  # names what is not well of the coach itself
        self._locks = locks
        self._news = news
        self._tasks = TaskEach(self._drain)
        self._turns = asyncio.Semaphore(TURNS_AT_ONCE)

    def wake(self, conversation_id: str) -> None:
        """See to a conversation, now or as soon as its running task has ended."""
        self._tasks.wake(conversation_id)

    async def sweep(self) -> None:
        """Find waiting messages and erasures that nobody sees to, until cancelled."""
        while True:
            try:
                due = await database_call(inbox.conversations_with_work)
                due += await database_call(erasure.erasures_due)
            except DatabaseError as error:  # it is away: the next round tries again
                logger.error("Cannot look for waiting messages: %s.", type(error).__name__)
                due = []
            for conversation_id in due:
                self.wake(conversation_id)
            await asyncio.sleep(SWEEP)

    async def finish(self) -> None:
        """Let the turns that run come to their end."""
        await self._tasks.finish()

    async def _drain(self, conversation_id: str) -> None:
        async with self._locks.open(conversation_id) as (hold, opened):
            before = None
            while message := opened.message:
                is_seen_to = await self._see_to(message, opened, hold, before)
                before = message if is_seen_to else None
                self._news.tell(conversation_id)
                if not hold.has_lease:
                    return  # the turn's commit found nothing more to do
                opened = await self._locks.reopen(hold)
            if opened.wants_erasure:
                await self._erase(conversation_id)

    async def _see_to(
        self, message: Waiting, opened: Opened, hold: Hold, before: Waiting | None
    ) -> bool:
        """Answer a message, or leave it to the facilitator who speaks; False: look at it anew."""
        part = await _part_of_coach(message, opened.state)
        if part is Part.GO_ON:
            await database_call(handover.go_on, message.conversation_id, message.external_id)
            return True
        if part is Part.NONE:
            return await _leave_to_person(message)
        hold.window, hold.beside = opened.window, part.value
        known: dict[str, Any] = {"readers": opened.readers, "pages": opened.pages}
        if not opened.window.version:
            known["first_text"] = message.text
        async with self._turns:
            # A turn that ended without being stored would come up again for ever.
            if message == before:
                await self._keep_for_later(message, part)
                return True
            return await self._answer(message, opened.channel, known, part)

    async def _erase(self, conversation_id: str) -> None:
        await database_call(erasure.erase, conversation_id, self._words("utter_erased"))
        self._news.tell(conversation_id)

    async def _answer(
        self, message: Waiting, channel: str, known: dict[str, Any], part: Part
    ) -> bool:
        """Run a turn; False where somebody else has taken the conversation over meanwhile."""
        try:
            with watched(message, channel):
                await asyncio.wait_for(self._run_turn(message, channel, known), TURN_TIMEOUT)
        except HandedOver:
            # What was let through and led elsewhere is theirs; all else is looked at anew.
            if part is not Part.ALL:
                await _leave_to_person(message)
            return False
        except StaleTurn:  # our lease ended, and another process was quicker: nothing has failed
            return False
        except (Exception, TurnAborted):  # noqa: BLE001 - the outermost edge of a turn
            with_person = await database_call(silence.is_with_person, message.conversation_id)
            if part is Part.ALL and with_person:
                return False
            await self._keep_for_later(message, part)
        return True

    async def _run_turn(self, message: Waiting, channel: str, known: dict[str, Any]) -> None:
        """Run a turn; ``known`` is what the database knows and actions may tell."""
        agent = self._agent()
        user_message = UserMessage(
            message.text,
            StoredReplies(channel),
            message.conversation_id,
            parse_data=await _understood(agent, message),
            input_channel=channel,
            message_id=message.external_id,
            metadata=known,
        )
        await agent.handle_message(user_message)

    async def _keep_for_later(self, message: Waiting, part: Part) -> None:
        """Say honestly that something failed, once; then try again, at last set it aside."""
        target = (message.conversation_id, message.external_id)
        if message.attempts >= len(RETRY_AFTER) and await self._is_well():
            if await database_call(inbox.give_up, *target):
                tell_set_aside(message)
                await self._say(message.conversation_id, "utter_not_answered", part)
            return
        delay = RETRY_AFTER[min(message.attempts, len(RETRY_AFTER) - 1)]
        due = timezone.now() + timedelta(seconds=delay)
        if not await database_call(inbox.postpone, *target, due):
            return  # it was stored, though nobody could tell us so
        if message.attempts == 0:
            await self._say(message.conversation_id, "utter_trying_again", part)
        asyncio.get_running_loop().call_later(delay + 0.05, self.wake, message.conversation_id)

    async def _is_well(self) -> bool:
        """Tell whether a failure is the message's own: actions may be away for longer."""
        return self._missing is None or not await self._missing()

    async def _say(self, conversation_id: str, response: str, part: Part) -> None:
        """Say it; where it is about no danger, only while no facilitator speaks."""
        tell = silence.notify_if_alone if part is Part.ALL else outbox.notify
        await database_call(tell, conversation_id, self._words(response))
        self._news.tell(conversation_id)

    def _words(self, response: str) -> str:
        domain = self._agent().domain
        assert domain is not None, "the drainer starts after the model is loaded"
        return str(domain.responses[response][0]["text"])


async def _part_of_coach(message: Waiting, state: str) -> Part:
    if state != State.FACILITATOR and message.payload not in unanswered.CHOICES:
        return Part.ALL  # almost always, so nothing is asked for it
    return await database_call(silence.part_of_coach, message, state)


async def _leave_to_person(message: Waiting) -> bool:
    return await database_call(
        silence.leave_to_person, message.conversation_id, message.external_id
    )


async def _understood(agent: Agent, message: Waiting) -> dict[str, Any] | None:
    """Give what a choice means; and keep Rasa from taking typed text for an intent.

    Rasa reads any text that begins with "/" as an intent with entities, from anybody.
    """
    if message.payload:
        return parse_data(message.payload, message.text)
    if message.text.lstrip().startswith("/"):
        plain = without_slashes(message.text) or "?"
        assert agent.processor is not None, "the drainer starts after the model is loaded"
        return await agent.processor.parse_message(UserMessage(plain))
    return None


def without_slashes(text: str) -> str:
    """Give a text without the slashes and blanks that it begins with.

    Any blank: Rasa takes away all that Unicode knows before it looks for a slash.
    """
    return "".join(itertools.dropwhile(lambda sign: sign == "/" or sign.isspace(), text))
