"""One turn at a time in a conversation: a local lock that wakes its waiters, then a lease."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from weakref import WeakValueDictionary

from conversations import inbox
from conversations.database import database_call

LEASE_RETRY = 0.5  # seconds; only when another process holds the conversation
LEASE_RENEWAL = 20.0  # seconds; a third of the lease


@dataclass
class _Hold:
    """What the running task holds; ``is_active`` falls when it lets go.

    Tasks and timers made meanwhile inherit the context, so its presence alone proves nothing.
    """

    locks: ConversationLocks
    conversation_id: str
    is_active: bool = True


_hold: contextvars.ContextVar[_Hold | None] = contextvars.ContextVar("hold", default=None)


class ConversationLocks:
    """Locks by conversation; the task that holds one may ask for it again."""

    def __init__(self) -> None:
        self.holder = secrets.token_hex(8)
        self._local: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @contextlib.asynccontextmanager
    async def hold(self, conversation_id: str) -> AsyncIterator[None]:
        """Hold a conversation; returns at once for the task that holds it already."""
        if self._is_held_here(conversation_id):
            yield
            return
        async with self._local_lock(conversation_id):
            await self._take_lease(conversation_id)
            held = _Hold(self, conversation_id)
            token = _hold.set(held)
            renewal = asyncio.create_task(self._renew(conversation_id))
            try:
                yield
            finally:
                renewal.cancel()
                held.is_active = False
                _hold.reset(token)
                await database_call(inbox.release_lease, conversation_id, self.holder)

    def _is_held_here(self, conversation_id: str) -> bool:
        held = _hold.get()
        return bool(
            held
            and held.is_active
            and held.locks is self
            and held.conversation_id == conversation_id
        )

    def _local_lock(self, conversation_id: str) -> asyncio.Lock:
        # Weak values: a lock lives as long as somebody holds or awaits it.
        lock = self._local.get(conversation_id)
        if lock is None:
            lock = self._local[conversation_id] = asyncio.Lock()
        return lock

    async def _take_lease(self, conversation_id: str) -> None:
        while not await database_call(inbox.take_lease, conversation_id, self.holder):
            await asyncio.sleep(LEASE_RETRY)

    async def _renew(self, conversation_id: str) -> None:
        while True:
            await asyncio.sleep(LEASE_RENEWAL)
            await database_call(inbox.take_lease, conversation_id, self.holder)
