"""Waking those who wait for a reply, also when another process wrote it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator

import psycopg
from django.db import Error as DatabaseError
from django.db import connection

from conversations import holders, statements
from conversations.database import database_call
from conversations.sequence import NEWS_CHANNEL
from conversations.settings import NOTICE_WHO_IS_GONE

logger = logging.getLogger(__name__)

POLL = 0.2  # seconds; SQLite cannot call, so one look a process stands for all who wait
RECONNECT = 2.0  # seconds


class News:
    """Tells the waiters of a conversation that something was said in it."""

    def __init__(self, holder: str = "") -> None:
        self._holder = holder  # the name by which this process holds conversations
        self._waiters: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._followers: list[Callable[[str], None]] = []

    @contextlib.contextmanager
    def subscription(self, conversation_id: str) -> Iterator[asyncio.Event]:
        """Give an event that is set when there is news; subscribe before looking."""
        event = asyncio.Event()
        self._waiters[conversation_id].add(event)
        try:
            yield event
        finally:
            self._waiters[conversation_id].discard(event)
            if not self._waiters[conversation_id]:
                del self._waiters[conversation_id]

    def follow(self, told: Callable[[str], None]) -> None:
        """Tell somebody of the news of every conversation in which this process writes."""
        self._followers.append(told)

    def tell(self, conversation_id: str) -> None:
        """Wake everyone who waits for this conversation."""
        for told in self._followers:
            told(conversation_id)
        for event in self._waiters.get(conversation_id, ()):
            event.set()

    def tell_all(self) -> None:
        """Wake everyone; each looks for itself."""
        for conversation_id in list(self._waiters):
            self.tell(conversation_id)

    async def watch(self) -> None:
        """Follow what other processes write, until cancelled."""
        if connection.vendor == "postgresql":
            await self._listen()
        else:
            await self._poll()

    async def _poll(self) -> None:
        seen = None
        while True:
            await asyncio.sleep(POLL)
            try:
                version = await database_call(_writes_of_others)
            except DatabaseError as error:  # it is away: the next round looks again
                logger.error("Cannot look for news: %s.", type(error).__name__)
                continue
            if version != seen:
                seen = version
                self.tell_all()

    async def _listen(self) -> None:
        parameters = connection.get_connection_params()
        known = ("dbname", "user", "password", "host", "port", "connect_timeout")
        wanted = (*known, *NOTICE_WHO_IS_GONE)
        target = {name: parameters[name] for name in wanted if parameters.get(name)}
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**target, autocommit=True) as link:
                    await link.execute(f"LISTEN {NEWS_CHANNEL}")
                    if self._holder:
                        await link.execute(holders.TELL, [self._holder])
                    self.tell_all()  # of what was said while nobody listened
                    async for note in link.notifies():
                        self.tell(note.payload)
            except psycopg.Error:
                logger.warning("The database does not call; trying again in %s s.", RECONNECT)
            await asyncio.sleep(RECONNECT)


def _writes_of_others() -> int:
    """Give a number that moves when another connection to SQLite's file has written.

    Asked on the connection that writes for this process, which tells of its writes itself: else
    each would wake everybody who waits for any conversation.
    """
    found = statements.row("PRAGMA data_version")
    assert found is not None, "SQLite always answers it"
    return int(found[0])
