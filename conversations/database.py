"""Take database work out of the event loop, on a few threads of its own."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, ParamSpec, TypeVar

from django.db import close_old_connections, connection

P = ParamSpec("P")
T = TypeVar("T")

# PostgreSQL: one slow query must not hold up everybody, so there are two; with four, Python's own
# lock goes from hand to hand so often that a fifth fewer messages are answered. SQLite has one
# writer at a time, and threads that wait for its lock sleep longer than the work takes: they queue
# here instead.
THREADS = {"postgresql": 2, "sqlite": 1}
URGENT, USUAL = 0, 1
_Work = tuple[Future[Any], Callable[[], Any]]

# Whoever has just answered is not asked again: it was a sixth of all that PostgreSQL was asked.
LIVES_ON = 1.0  # seconds
_known = threading.local()


async def database_call(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``function`` on a database thread, whose stale connections are dropped first."""
    work = functools.partial(_with_live_connection, function, *args, **kwargs)
    return await asyncio.wrap_future(_line().add(USUAL, work))


async def urgent_call(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do the same before all that waits: for what somebody outside waits for, and is short."""
    work = functools.partial(_with_live_connection, function, *args, **kwargs)
    return await asyncio.wrap_future(_line().add(URGENT, work))


class _Line:
    """Threads that do what waits in line; what is urgent stands before the rest."""

    def __init__(self, threads: int) -> None:
        # A ticket for each thing that waits: this queue wakes a thread without Python's own locks.
        self._tickets: SimpleQueue[None] = SimpleQueue()
        self._waiting: tuple[deque[_Work], ...] = (deque(), deque())
        for number in range(threads):
            threading.Thread(target=self._work, name=f"database-{number}", daemon=True).start()

    def add(self, urgency: int, work: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        self._waiting[urgency].append((future, work))
        self._tickets.put(None)
        return future

    def _next(self) -> _Work:
        self._tickets.get()
        for waiting in self._waiting:
            with contextlib.suppress(IndexError):
                return waiting.popleft()
        raise AssertionError("there are as many tickets as things that wait")

    def _work(self) -> None:
        while True:
            future, work = self._next()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
                future.set_exception(error)
            del future, work  # nothing is kept alive while nothing waits


@functools.cache
def _line() -> _Line:
    return _Line(THREADS[connection.vendor])


def _with_live_connection(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function, on a connection that is asked whether it lives if it has rested."""
    if time.monotonic() > getattr(_known, "alive_until", 0.0):
        close_old_connections()
    try:
        return function(*args, **kwargs)
    finally:
        if connection.errors_occurred:
            close_old_connections()
        else:
            _known.alive_until = time.monotonic() + LIVES_ON
