"""Locks let one turn at a time into a conversation, and wake the next at once."""

from __future__ import annotations

import asyncio
import time

import pytest

from assistant.locks import ConversationLocks
from conversations import inbox, lease
from conversations.database import database_call

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def conversations() -> None:
    """Begin with two open conversations."""
    inbox.open_conversation("c", "web", "/greet")
    inbox.open_conversation("d", "web", "/greet")


async def test_two_turns_of_one_conversation_do_not_overlap() -> None:
    """The second waits for the end of the first."""
    locks, seen = ConversationLocks(), []

    async def turn(name: str) -> None:
        async with locks.hold("c"):
            seen.append(f"{name} begins")
            await asyncio.sleep(0.05)
            seen.append(f"{name} ends")

    await asyncio.gather(turn("a"), turn("b"))

    assert seen in (
        ["a begins", "a ends", "b begins", "b ends"],
        ["b begins", "b ends", "a begins", "a ends"],
    )


async def test_a_waiter_is_woken_and_does_not_poll() -> None:
    """Ten turns in a row take a fraction of the second that Rasa's lock sleeps."""
    locks = ConversationLocks()

    async def turn() -> None:
        async with locks.hold("c"):
            await asyncio.sleep(0)

    started = time.perf_counter()
    await asyncio.gather(*(turn() for _ in range(10)))

    assert time.perf_counter() - started < 1.0


async def test_the_holder_may_come_back() -> None:
    """The drainer holds a conversation and then calls Rasa, which asks for it again."""
    locks = ConversationLocks()

    async with locks.hold("c"):
        await asyncio.wait_for(_enter(locks, "c"), 1)


async def test_different_conversations_do_not_wait_for_each_other() -> None:
    """One slow talk holds up nobody else's."""
    locks = ConversationLocks()

    async with locks.hold("c"):
        await asyncio.wait_for(asyncio.create_task(_enter(locks, "d")), 1)


async def test_another_process_waits_for_the_lease() -> None:
    """Two processes, here two sets of locks, never run the same conversation at once."""
    ours, theirs = ConversationLocks(), ConversationLocks()

    async with ours.hold("c"):
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.create_task(_enter(theirs, "c")), 0.3)
    assert await database_call(lease.take, "c", theirs.holder)


async def test_a_conversation_nobody_opened_can_be_held() -> None:
    """Rasa's own tools bring conversations that no connector has stored."""
    await asyncio.wait_for(_enter(ConversationLocks(), "from a tool"), 1)


async def test_a_task_made_while_holding_does_not_hold() -> None:
    """Tasks inherit what surrounds them, but not a hold that has ended."""
    locks = ConversationLocks()
    async with locks.hold("c"):
        later = asyncio.create_task(_enter_after(locks, 0.05))
    async with locks.hold("c"):
        await asyncio.sleep(0.1)
        assert not later.done()
    await asyncio.wait_for(later, 1)


async def _enter_after(locks: ConversationLocks, seconds: float) -> None:
    await asyncio.sleep(seconds)
    await _enter(locks, "c")


async def _enter(locks: ConversationLocks, conversation_id: str) -> None:
    async with locks.hold(conversation_id):
        return


async def test_opening_gives_what_waits_and_where_the_talk_stands() -> None:
    """One way to the database for the lease, the message and the window."""
    async with ConversationLocks().open("c") as (hold, opened):
        assert opened.message.payload == "/greet"
        assert opened.window.version == 0
        assert hold.has_lease


async def test_opening_waits_for_another_process() -> None:
    """What waits is given to one process alone."""
    async with ConversationLocks().open("c"):
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.create_task(_open(ConversationLocks(), "c")), 0.3)


async def _open(locks: ConversationLocks, conversation_id: str) -> None:
    async with locks.open(conversation_id):
        return
