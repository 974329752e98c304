"""One turn at a time in a conversation: a local lock that wakes its waiters, then a lease."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import AsyncIterator
from weakref import WeakValueDictionary

from django.db import Error as DatabaseError

from assistant.hold import Hold, current_hold, end_hold, set_hold
from conversations import lease, turns
from conversations.database import database_call
from conversations.turns import Opened

logger = logging.getLogger(__name__)

LEASE_RETRY = 0.5  # seconds; only when another process holds the conversation
LEASE_RENEWAL = 10.0  # seconds; several may fail before the lease ends


class ConversationLocks:
    """Locks by conversation; the task that holds one may ask for it again."""

    def __init__(self) -> None:
        self.holder = secrets.token_hex(8)
        self._local: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @contextlib.asynccontextmanager
    async def hold(self, conversation_id: str) -> AsyncIterator[Hold]:
        """Hold a conversation; returns at once for the task that holds it already."""
        held = current_hold(conversation_id)
        if held and held.holder == self.holder:
            yield held
            return
        async with self._local_lock(conversation_id):
            await self._take_lease(conversation_id)
            async with self._kept(Hold(conversation_id, self.holder)) as hold:
                yield hold

    @contextlib.asynccontextmanager
    async def open(self, conversation_id: str) -> AsyncIterator[tuple[Hold, Opened]]:
        """Hold a conversation, and give what waits in it: one way to the database for both."""
        async with self._local_lock(conversation_id):
            opened = await self._open(conversation_id)
            async with self._kept(Hold(conversation_id, self.holder)) as hold:
                yield hold, opened

    async def reopen(self, hold: Hold) -> Opened:
        """Look again at what waits in a conversation that is held."""
        return await self._open(hold.conversation_id)

    @contextlib.asynccontextmanager
    async def _kept(self, hold: Hold) -> AsyncIterator[Hold]:
        """Keep the lease as long as the block runs, unless the block gives it back."""
        token = set_hold(hold)
        renewal = asyncio.create_task(self._renew(hold))
        try:
            yield hold
        finally:
            renewal.cancel()
            end_hold(hold, token)
            if hold.has_lease:
                await database_call(lease.release, hold.conversation_id, self.holder)

    def _local_lock(self, conversation_id: str) -> asyncio.Lock:
        # Weak values: a lock lives as long as somebody holds or awaits it.
        lock = self._local.get(conversation_id)
        if lock is None:
            lock = self._local[conversation_id] = asyncio.Lock()
        return lock

    async def _take_lease(self, conversation_id: str) -> None:
        while not await database_call(lease.take, conversation_id, self.holder):
            await asyncio.sleep(LEASE_RETRY)

    async def _open(self, conversation_id: str) -> Opened:
        while not (opened := await database_call(turns.open_turn, conversation_id, self.holder)):
            await asyncio.sleep(LEASE_RETRY)
        return opened

    async def _renew(self, hold: Hold) -> None:
        while True:
            await asyncio.sleep(LEASE_RENEWAL)
            try:
                await database_call(lease.take, hold.conversation_id, self.holder)
            except DatabaseError as error:  # it is away: whoever is too late cannot commit
                logger.error("A lease is not renewed: %s.", type(error).__name__)
