"""Looks for check-ins that are due, and has them asked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from django.db import Error as DatabaseError
from django.utils import timezone

from conversations import check_ins
from conversations.database import database_call

logger = logging.getLogger(__name__)

ROUND = 20.0  # seconds between two looks
NOT_READY = 1.0  # seconds until the next look at what is missing


async def ask_when_due(
    wake: Callable[[str], None], missing: Callable[[], Awaitable[list[str]]]
) -> None:
    """Ask what is due, at once and then in rounds, until cancelled.

    ``wake`` sees to a conversation. While anything is ``missing`` nothing is asked: a question
    that nobody waits for would only bring them the notice that it failed.
    """
    while True:
        if await missing():
            await asyncio.sleep(NOT_READY)
            continue
        for conversation_id in await _asked():
            wake(conversation_id)
        await asyncio.sleep(ROUND)


async def _asked() -> list[str]:
    try:
        return await database_call(check_ins.ask_due, timezone.now())
    except DatabaseError as error:  # it is away: the next round tries again
        logger.error("Cannot look for check-ins: %s.", type(error).__name__)
        return []
