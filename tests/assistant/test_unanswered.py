"""Whoever waits too long is told so in rounds, once, also after a restart."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from assistant import unanswered as loop
from conversations import handover, inbox, outbox
from conversations.database import database_call
from conversations.models import Conversation
from tests.assistant.messaging.waiting import until

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def waiting(monkeypatch) -> None:
    """Begin with somebody who has waited for two hours, and a loop in a hurry."""
    monkeypatch.setattr(loop, "ROUND", 0.05)
    inbox.open_conversation("c", "web", "/greet")
    handover.take_over("c", "Amira")
    Conversation.objects.update(waits_since=timezone.now() - timedelta(hours=2))


async def rounds(told: list[str], wanted: int = 0) -> None:
    """Run some rounds of the loop: until so many are told, or a few."""
    task = asyncio.create_task(loop.tell_when_unanswered(told.append))
    if wanted:
        await until(lambda: len(told) >= wanted)
    await asyncio.sleep(0.4)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_it_is_told_once_over_rounds_and_restarts() -> None:
    """And whoever looks at the conversation is woken."""
    told: list[str] = []
    await rounds(told, wanted=1)
    await rounds(told)

    assert told == ["c"]
    said = await database_call(outbox.said_after, "c", 0)
    assert [one.body.get("offer") for one in said] == [None, True]


async def test_a_database_that_is_away_is_tried_again() -> None:
    """The loop goes on, and tells it when it is back."""
    told: list[str] = []
    await database_call(execute, "ALTER TABLE conversations_contact RENAME TO away")
    try:
        await rounds(told)
        assert told == []
    finally:
        await database_call(execute, "ALTER TABLE away RENAME TO conversations_contact")
    await rounds(told, wanted=1)

    assert told == ["c"]


def execute(statement: str) -> None:
    """Run a statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
