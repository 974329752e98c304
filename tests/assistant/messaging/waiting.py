"""Waiting in tests for what happens apart from the call that began it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE = 8.0  # seconds


async def until(is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something is so; fail when it does not become so."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not is_so():
        assert loop.time() < end, "it did not happen in time"
        await asyncio.sleep(0.01)


async def settled(shown: Callable[[], list[str]], seconds: float = 0.4) -> list[str]:
    """Give what is shown once nothing more has come for a while."""
    before: list[str] = []
    while True:
        await asyncio.sleep(seconds)
        if shown() == before:
            return before
        before = list(shown())
