"""Rasa's lock store on our own locks: no ticket is polled for, and the holder may come back."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, LockStore
from rasa.utils.endpoints import EndpointConfig

from conversations.boot import boot

if TYPE_CHECKING:
    from assistant.locks import ConversationLocks


@functools.cache
def conversation_locks() -> ConversationLocks:
    """Give the locks of this process, the same to Rasa and to the drainer."""
    boot()
    from assistant.locks import ConversationLocks

    return ConversationLocks()


class ConversationLockStore(LockStore):
    """Hands Rasa's locking over to `ConversationLocks`."""

    def __init__(self, endpoint_config: EndpointConfig | None = None) -> None:
        self._locks = conversation_locks()

    @contextlib.asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,
        wait_time_in_seconds: float = 1,
    ) -> AsyncGenerator[TicketLock, None]:
        """Hold a conversation for a turn; lifetime and waiting time are not needed."""
        async with self._locks.hold(conversation_id):
            yield TicketLock(conversation_id)
