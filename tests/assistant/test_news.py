"""Whoever waits for a reply is woken, whichever process wrote it."""

from __future__ import annotations

import asyncio

import pytest

from assistant.news import News
from conversations import inbox, outbox
from conversations.database import database_call

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


async def test_news_wakes_those_of_its_conversation_only() -> None:
    """Two people wait; the one who was written to is woken."""
    news = News()
    with news.subscription("c") as ours, news.subscription("d") as theirs:
        news.tell("c")

        assert (ours.is_set(), theirs.is_set()) == (True, False)


async def test_those_who_left_are_forgotten() -> None:
    """A closed page leaves nothing behind."""
    news = News()
    with news.subscription("c"):
        pass

    assert not news._waiters


async def test_what_another_process_writes_is_noticed() -> None:
    """A write on another connection wakes the waiter without being told."""
    await database_call(inbox.open_conversation, "c", "web", "/greet")
    news = News()
    watch = asyncio.create_task(news.watch())
    await asyncio.sleep(0.5)
    with news.subscription("c") as event:
        await database_call(outbox.notify, "c", "A person is here now.")
        await asyncio.wait_for(event.wait(), 3)
    watch.cancel()
