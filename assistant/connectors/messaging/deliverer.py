"""Brings what was said to people at messengers: in order, again and again until it is there.

A provider that is down holds up nobody but those who use it: each has its own few calls at once,
and its own pace.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
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
from assistant.connectors.messaging.pace import Closed, Pace
from assistant.delivery_watch import tell_delivery
from assistant.task_each import TaskEach
from conversations import deliveries, spending
from conversations.database import database_call
from conversations.deliveries import Due

logger = logging.getLogger(__name__)

SWEEP = 2.0  # seconds; finds what is due again, and what a killed process left
AT_ONCE = 8  # calls to one provider
FIRST_WAIT, LONGEST_WAIT = 2.0, 600.0  # seconds between two tries
LONGEST_PAUSE = 600.0  # seconds, of all that goes to one provider
GIVEN_UP = timedelta(hours=24)  # of trying; an answer to yesterday helps nobody
KNOCK_AGAIN = timedelta(days=7)
KNOCK_SEGMENTS = 1  # what a template costs
USED_UP = "this month's texts are used up"
STARTING = 60.0  # seconds in which a medium may still be on its way to us
SOON, ABSENT = timedelta(seconds=5), timedelta(hours=1)  # until a medium is looked for again


class _NotDue(Exception):
    """Raised when a message is not to be sent any more, its turn having come."""


class Deliverer:
    """One task for each conversation with something to bring."""

    def __init__(self, words: Callable[[str], str]) -> None:
        self._media: dict[str, Medium] = {}
        self._paces: dict[str, Pace] = {}
        self._words = words
        self._tasks = TaskEach(self._deliver)
        self._hurrying = TaskEach(self._hurry)
        self._began = time.monotonic()
        self._is_ending = False

    def add(self, medium: Medium) -> None:
        """Bring things to a messenger, too."""
        self._paces[medium.name] = Pace(medium.most_a_second, AT_ONCE)
        self._media[medium.name] = medium

    def wake(self, conversation_id: str) -> None:
        """See whether something is to be brought in a conversation, and whether it is urgent."""
        if self._is_ending:
            return
        self._tasks.wake(conversation_id)
        if any(pace.holds(conversation_id) for pace in self._paces.values()):
            self._hurrying.wake(conversation_id)

    async def sweep(self) -> None:
        """Find what is due, until cancelled."""
        while True:
            try:
                due = await database_call(deliveries.conversations_due)
            except DatabaseError as error:  # it is away: the next round tries again
                logger.error("Cannot look for what to deliver: %s.", type(error).__name__)
                due = []
            for conversation_id in due:
                self._tasks.wake(conversation_id)
            await asyncio.sleep(SWEEP)

    async def finish(self) -> None:
        """Begin nothing new, and let what is being sent come to its end; the rest stays due."""
        self._is_ending = True
        for pace in self._paces.values():
            pace.close()
        await self._tasks.finish()
        await self._hurrying.finish()

    async def _hurry(self, conversation_id: str) -> None:
        """Let a message go first in line that something urgent waits behind."""
        if await database_call(deliveries.is_pressing, conversation_id):
            for pace in self._paces.values():
                pace.hurry(conversation_id)

    async def _deliver(self, conversation_id: str) -> None:
        while not self._is_ending and (
            due := await database_call(deliveries.take_due, conversation_id)
        ):
            medium = self._media.get(due.channel)
            if medium is None:  # not there yet, or switched off since: kept until it is on again
                is_starting = time.monotonic() - self._began < STARTING
                until = timezone.now() + (SOON if is_starting else ABSENT)
                await database_call(deliveries.wait, due, until)
                return
            if not await self._bring(medium, due):
                return

    async def _bring(self, medium: Medium, due: Due) -> bool:
        """Send one message; tell whether the next may go."""
        try:
            return await self._send_or_knock(medium, due)
        except Later as error:
            await self._put_off(medium, due, str(error), error.seconds)
            return False
        except LINE_TROUBLE as error:
            await self._put_off(medium, due, type(error).__name__, None)
            return False
        except (_NotDue, Closed):
            await database_call(deliveries.release, due.contact_id)
        except OptedOut:
            await database_call(deliveries.opt_out, due)
            tell_delivery(due, "opted out")
        except Refused as error:
            tell_delivery(due, "refused", str(error))
            await database_call(deliveries.give_up, due, f"refused: {error}"[:64])
        return True

    async def _send_or_knock(self, medium: Medium, due: Due) -> bool:
        """Send one message; where the person has to write first, ask them to, and tell it."""
        try:
            await self._send(medium, due)
        except WindowClosed:
            await self._knock(medium, due)
            return False
        return True

    async def _send(self, medium: Medium, due: Due) -> None:
        if not due.address:
            raise Refused("address unreadable")
        if _is_closed(medium, due):
            raise WindowClosed
        message = await database_call(outgoing, due.conversation_id, due.seq, due.sender, due.body)
        parts = medium.parts(message)
        if not await self._may_spend(medium, parts, due):
            await self._tell_cap(medium, due)
            raise Refused(USED_UP)
        for number, part in enumerate(parts[due.parts :], start=due.parts + 1):
            await self._send_part(medium, part, due)
            if number < len(parts):
                await database_call(deliveries.part_sent, due, number)
        await database_call(deliveries.all_sent, due)
        tell_delivery(due, "sent")

    async def _send_part(self, medium: Medium, part: Part, due: Due) -> None:
        segments = medium.segments(part)
        async with self._turn(due, max(segments, 1)):
            await medium.send(due.address, part)
        if segments:
            await database_call(spending.spend, due.contact_id, segments, timezone.now())

    @contextlib.asynccontextmanager
    async def _turn(self, due: Due, units: int) -> AsyncIterator[None]:
        """Wait for a turn, and look again then: much may happen while one stands in line."""
        is_urgent = due.is_urgent or await database_call(
            deliveries.is_pressing, due.conversation_id
        )
        async with self._paces[due.channel].turn(due.conversation_id, units, is_urgent):
            if not await database_call(deliveries.hold, due):
                raise _NotDue
            if self._is_ending:
                raise Closed
            yield

    async def _may_spend(self, medium: Medium, parts: Sequence[Part], due: Due) -> bool:
        segments = sum(medium.segments(part) for part in parts)
        return not segments or bool(due.parts) or await self._is_within_caps(due, segments)

    async def _is_within_caps(self, due: Due, segments: int) -> bool:
        if due.is_owed:
            return True
        return await database_call(spending.may_spend, due.contact_id, segments, timezone.now())

    async def _tell_cap(self, medium: Medium, due: Due) -> None:
        """Say once a month that nothing is sent any more that costs."""
        if await database_call(spending.must_tell, due.contact_id, timezone.now()):
            for part in medium.parts(Outgoing(self._words("utter_texts_used_up"))):
                await self._send_part(medium, part, due)
            await database_call(spending.told, due.contact_id, timezone.now())

    async def _put_off(self, medium: Medium, due: Due, reason: str, demanded: float | None) -> None:
        """Try it again later, as the provider demands or by our own guess; or no more."""
        now = timezone.now()
        seconds = _wait(due, demanded)
        if demanded is not None:
            # Of the whole account, most likely; not for hours, since it may be of this person.
            self._paces[due.channel].pause(min(seconds, LONGEST_PAUSE))
        # What waits for the person is kept, though nobody can be asked to write.
        if now - due.tried_since > GIVEN_UP and not _is_closed(medium, due):
            tell_delivery(due, "given up", reason)
            await database_call(deliveries.give_up, due, reason[:64])
            self.wake(due.conversation_id)
            return
        tell_delivery(due, "put off", reason)
        until = now + timedelta(seconds=seconds)
        await database_call(deliveries.put_off, due, until, demanded is not None)

    async def _knock(self, medium: Medium, due: Due) -> None:
        """Ask the person to write, where that is allowed; what was said waits for them.

        Once for what waits, and again a week later.
        """
        now = timezone.now()
        if due.knocked_at and due.heard_at < due.knocked_at > now - KNOCK_AGAIN:
            await database_call(deliveries.wait, due, due.knocked_at + KNOCK_AGAIN)
            return
        try:
            if not await self._is_within_caps(due, KNOCK_SEGMENTS):
                raise Refused(USED_UP)
            async with self._turn(due, KNOCK_SEGMENTS):
                await medium.knock(due.address)
        except (WindowClosed, Refused) as error:  # there is no way to: they write by themselves
            logger.info("%s: nobody is asked to write, %r.", due.conversation_id, error)
            await database_call(deliveries.wait, due, now + KNOCK_AGAIN)
            return
        tell_delivery(due, "asked to write")
        await database_call(spending.spend, due.contact_id, KNOCK_SEGMENTS, now)
        await database_call(deliveries.knocked, due, now + KNOCK_AGAIN)


def _is_closed(medium: Medium, due: Due) -> bool:
    """Tell whether the person has to write first, by our own clock."""
    return medium.window is not None and timezone.now() - due.heard_at > medium.window


def _wait(due: Due, seconds: float | None) -> float:
    """Give how long to wait: as the provider says; else twice as long each time, with jitter."""
    longest = min(FIRST_WAIT * 2 ** min(due.attempts, 16), LONGEST_WAIT)
    own = random.uniform(longest / 2, longest)
    return own if seconds is None else max(seconds, 0.5) + random.uniform(0, 0.5)
