"""What the assistant does by itself as time goes by: check-ins, and a word where nobody answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

from conversations import check_ins, unanswered
from conversations.database import database_call
from deploy.demo.clock import Clock
from deploy.demo.in_process import CoachHere

EVERY = timedelta(hours=1)


async def rounds(coach: CoachHere, clock: Clock) -> AsyncIterator[timedelta]:
    """Go round for ever."""
    while True:
        for conversation_id in await database_call(check_ins.ask_due, clock.now()):
            await coach.answer(conversation_id)
        await database_call(unanswered.offer_to_go_on, clock.now())
        yield EVERY
