"""Take database work out of the event loop, on a few threads of its own."""

from __future__ import annotations

import asyncio
import functools
import itertools
from collections.abc import Callable
from concurrent.futures import Future
from queue import PriorityQueue
from threading import Thread
from typing import Any, ParamSpec, TypeVar

from django.db import close_old_connections, connection

P = ParamSpec("P")
T = TypeVar("T")

# PostgreSQL: one slow query must not hold up everybody. SQLite has one writer at a time, and
# threads that wait for its lock sleep longer than the work takes: they queue here instead.
THREADS = {"postgresql": 4, "sqlite": 1}
URGENT, USUAL = 0, 1


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
        self._waiting: PriorityQueue[tuple[int, int, Future[Any], Callable[[], Any]]]
        self._waiting = PriorityQueue()
        self._numbers = itertools.count()  # within one urgency, first come, first served
        for number in range(threads):
            Thread(target=self._work, name=f"database-{number}", daemon=True).start()

    def add(self, urgency: int, work: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        self._waiting.put((urgency, next(self._numbers), future, work))
        return future

    def _work(self) -> None:
        while True:
            _, _, future, work = self._waiting.get()
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
    close_old_connections()
    try:
        return function(*args, **kwargs)
    finally:
        close_old_connections()
