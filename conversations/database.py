"""Take database work out of the event loop, on a few threads of its own."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import close_old_connections, connection

P = ParamSpec("P")
T = TypeVar("T")

# PostgreSQL: one slow query must not hold up everybody. SQLite has one writer at a time, and
# threads that wait for its lock sleep longer than the work takes: they queue here instead.
THREADS = {"postgresql": 4, "sqlite": 1}


async def database_call(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``function`` on a database thread, whose stale connections are dropped first."""
    work = functools.partial(_with_live_connection, function, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(_pool(), work)


@functools.cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(THREADS[connection.vendor], thread_name_prefix="database")


def _with_live_connection(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    close_old_connections()
    try:
        return function(*args, **kwargs)
    finally:
        close_old_connections()
