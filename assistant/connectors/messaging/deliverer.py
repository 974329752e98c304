"""Brings what was said to people at messengers: in order, again and again until it is there.

A provider that is down holds up nobody but those who use it: each has its own few calls at once,
and its own pace.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable, Sequence
from datetime import timedelta

from django.db import Error as DatabaseError
from django.utils import timezone

from assistant.connectors.messaging.medium import (
    LINE_TROUBLE,
    Later,
    Medium,
    OptedOut,
    Outgoing,
    Part,
    Refused,
    WindowClosed,
)
from assistant.connectors.messaging.outgoing import outgoing
from assistant.task_each import TaskEach
from conversations import deliveries, spending
from conversations.database import database_call
from conversations.deliveries import Due

logger = logging.getLogger(__name__)

SWEEP = 2.0  # seconds; finds what is due again, and what a killed process left
AT_ONCE = 8  # calls to one provider
FIRST_WAIT, LONGEST_WAIT = 2.0, 600.0  # seconds between two tries
GIVEN_UP = timedelta(hours=24)  # after it was said; an answer to yesterday helps nobody
KNOCK_AGAIN = timedelta(days=7)


class Pace:
    """So many calls a second, one after the other at even distances."""

    def __init__(self, a_second: float) -> None:
        self._distance = 1 / a_second
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = time.monotonic()
        begin = max(now, self._next)
        self._next = begin + self._distance
        await asyncio.sleep(begin - now)


class Deliverer:
    """One task for each conversation with something to bring."""

    def __init__(self, words: Callable[[str], str]) -> None:
        self._media: dict[str, Medium] = {}
        self._paces: dict[str, Pace] = {}
        self._free: dict[str, asyncio.Semaphore] = {}
        self._words = words
        self._tasks = TaskEach(self._deliver)

    def add(self, medium: Medium) -> None:
        """Bring things to a messenger, too."""
        self._paces[medium.name] = Pace(medium.most_a_second)
        self._free[medium.name] = asyncio.Semaphore(AT_ONCE)
        self._media[medium.name] = medium

    def wake(self, conversation_id: str) -> None:
        """See whether something is to be brought in a conversation."""
        self._tasks.wake(conversation_id)

    async def sweep(self) -> None:
        """Find what is due, until cancelled."""
        while True:
            try:
                due = await database_call(deliveries.conversations_due)
            except DatabaseError as error:  # it is away: the next round tries again
                logger.error("Cannot look for what to deliver: %s.", type(error).__name__)
                due = []
            for conversation_id in due:
                self.wake(conversation_id)
            await asyncio.sleep(SWEEP)

    async def finish(self) -> None:
        """Let what is being sent come to its end."""
        await self._tasks.finish()

    async def _deliver(self, conversation_id: str) -> None:
        while due := await database_call(deliveries.take_due, conversation_id):
            medium = self._media.get(due.channel)
            if medium is None:  # switched off since: kept until it is on again
                await database_call(deliveries.put_off, due, timezone.now() + timedelta(hours=1))
                return
            if not await self._bring(medium, due):
                return

    async def _bring(self, medium: Medium, due: Due) -> bool:
        """Send one message; tell whether the next may go."""
        try:
            await self._send(medium, due)
        except Later as error:
            await self._put_off(due, str(error), error.seconds)
            return False
        except LINE_TROUBLE as error:
            await self._put_off(due, type(error).__name__, None)
            return False
        except WindowClosed:
            await self._knock(medium, due)
            return False
        except OptedOut:
            await database_call(deliveries.opt_out, due)
        except Refused as error:
            logger.error("%s: message %d refused, %s.", due.conversation_id, due.seq, error)
            await database_call(deliveries.give_up, due, f"refused: {error}"[:64])
        return True

    async def _send(self, medium: Medium, due: Due) -> None:
        if not due.address:
            raise Refused("address unreadable")
        if medium.window and timezone.now() - due.heard_at > medium.window:
            raise WindowClosed
        message = await database_call(outgoing, due.conversation_id, due.seq, due.sender, due.body)
        parts = medium.parts(message)
        if not await self._may_spend(medium, parts, due):
            parts = await self._capped(medium, due)
        for number, part in enumerate(parts[due.parts :], start=due.parts + 1):
            await self._paces[due.channel].turn()
            async with self._free[due.channel]:
                await medium.send(due.address, part)
            await self._count(medium, part, due)
            if number < len(parts):
                await database_call(deliveries.part_sent, due, number)
        await database_call(deliveries.all_sent, due)

    async def _may_spend(self, medium: Medium, parts: Sequence[Part], due: Due) -> bool:
        segments = sum(medium.segments(part) for part in parts)
        if not segments or due.is_urgent or due.parts:
            return True
        return await database_call(spending.may_spend, due.contact_id, segments, timezone.now())

    async def _capped(self, medium: Medium, due: Due) -> Sequence[Part]:
        """Send nothing that costs any more; say so once a month."""
        if await database_call(spending.tell_once, due.contact_id, timezone.now()):
            return medium.parts(Outgoing(self._words("utter_texts_used_up")))
        raise Refused("this month's texts are used up")

    async def _count(self, medium: Medium, part: Part, due: Due) -> None:
        if segments := medium.segments(part):
            await database_call(spending.spend, due.contact_id, segments, timezone.now())

    async def _put_off(self, due: Due, reason: str, seconds: float | None) -> None:
        now = timezone.now()
        logger.warning(
            "%s: message %d not delivered (try %d): %s.",
            due.conversation_id,
            due.seq,
            due.attempts + 1,
            reason,
        )
        if now - due.said_at > GIVEN_UP:
            await database_call(deliveries.give_up, due, reason[:64])
            self.wake(due.conversation_id)
            return
        await database_call(deliveries.put_off, due, now + timedelta(seconds=_wait(due, seconds)))

    async def _knock(self, medium: Medium, due: Due) -> None:
        """Ask the person to write, once a week, where that is allowed; otherwise wait for them."""
        try:
            if not due.attempts:
                await medium.knock(due.address)
        except (WindowClosed, Later, Refused, OptedOut, *LINE_TROUBLE):
            pass  # there is no way, or not now: what was said waits for the person
        await database_call(deliveries.put_off, due, timezone.now() + KNOCK_AGAIN)


def _wait(due: Due, seconds: float | None) -> float:
    """Give how long to wait: as the provider says; else twice as long each time, with jitter."""
    longest = min(FIRST_WAIT * 2 ** min(due.attempts, 16), LONGEST_WAIT)
    own = random.uniform(longest / 2, longest)
    return own if seconds is None else max(seconds, 0.5) + random.uniform(0, 0.5)
