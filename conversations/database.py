"""Take database work out of the event loop, on a few threads of its own."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import close_old_connections

P = ParamSpec("P")
T = TypeVar("T")

THREADS = 4  # sync_to_async has one thread for all, so one slow query would hold up everybody

_pool = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="database")


async def database_call(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``function`` on a database thread, whose stale connections are dropped first."""
    work = functools.partial(_with_live_connection, function, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(_pool, work)


def _with_live_connection(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    close_old_connections()
    try:
        return function(*args, **kwargs)
    finally:
        close_old_connections()
