"""Looks for people who wait for a person of the group, and has them told that nobody answered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from django.db import Error as DatabaseError
from django.utils import timezone

from conversations import unanswered
from conversations.database import database_call

logger = logging.getLogger(__name__)

ROUND = 20.0  # seconds between two looks


async def tell_when_unanswered(tell: Callable[[str], None]) -> None:
    """Tell all who have waited too long, at once and then in rounds, until cancelled.

    ``tell`` brings what was said in a conversation to those who look at it.
    """
    while True:
        try:
            told = await database_call(unanswered.offer_to_go_on, timezone.now())
        except DatabaseError as error:  # it is away: the next round tries again
            logger.error("Cannot look for who waits: %s.", type(error).__name__)
            told = []
        for conversation_id in told:
            tell(conversation_id)
        await asyncio.sleep(ROUND)
