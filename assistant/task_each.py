"""One task for each conversation that something is to be done for, and never two."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Callable, Coroutine
from typing import Any

logger = logging.getLogger(__name__)


class TaskEach:
    """Runs ``work`` for whoever is woken; woken meanwhile, it runs once more afterwards."""

    def __init__(self, work: Callable[[str], Coroutine[Any, Any, None]]) -> None:
        self._work = work
        self._running: dict[str, asyncio.Task[None]] = {}
        self._woken_again: set[str] = set()

    def wake(self, conversation_id: str) -> None:
        """See to a conversation, now or as soon as its running task has ended."""
        if conversation_id in self._running:
            self._woken_again.add(conversation_id)
            return
        # In a context of its own: whoever wakes may hold a conversation, the new task does not.
        task = contextvars.Context().run(asyncio.create_task, self._work(conversation_id))
        self._running[conversation_id] = task
        task.add_done_callback(lambda done: self._ended(conversation_id, done))

    async def finish(self) -> None:
        """Let what runs come to its end."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    def _ended(self, conversation_id: str, task: asyncio.Task[None]) -> None:
        del self._running[conversation_id]
        if not task.cancelled() and task.exception():
            logger.error("%s: queue stopped, %r.", conversation_id, type(task.exception()))
        if conversation_id in self._woken_again:
            self._woken_again.discard(conversation_id)
            self.wake(conversation_id)
