"""Whoever waits for a reply is woken, whichever process wrote it."""

from __future__ import annotations

import asyncio

import pytest
from django.db import connection

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


def notify_from_elsewhere() -> None:
    """Write as another process does: a thread has a connection of its own."""
    outbox.notify("c", "A person is here now.")
    connection.close()


async def test_what_another_process_writes_is_noticed() -> None:
    """A write on another connection wakes the waiter without being told."""
    await database_call(inbox.open_conversation, "c", "web", "/greet")
    news = News()
    watch = asyncio.create_task(news.watch())
    await asyncio.sleep(0.5)
    with news.subscription("c") as event:
        await asyncio.to_thread(notify_from_elsewhere)
        await asyncio.wait_for(event.wait(), 3)
    watch.cancel()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL names the conversation")
async def test_what_this_process_writes_wakes_nobody_else() -> None:
    """With two hundred who wait, each reply would have all of them look."""
    await database_call(inbox.open_conversation, "c", "web", "/greet")
    news = News()
    watch = asyncio.create_task(news.watch())
    await asyncio.sleep(0.5)
    with news.subscription("d") as event:
        await database_call(outbox.notify, "c", "A person is here now.")
        await asyncio.sleep(0.6)

        assert not event.is_set()
    watch.cancel()
