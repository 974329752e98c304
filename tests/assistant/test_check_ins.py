"""What is due is asked at once after a start, and not while nobody could answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta, timezone

import pytest
import pytest_asyncio
from django.db import connection

from assistant import check_ins as loop
from assistant.drainer import Drainer
from assistant.locks import ConversationLocks
from assistant.news import News
from assistant.payload import parse_data
from conversations import check_ins, inbox, outbox
from conversations.database import database_call
from conversations.models import Inbound
from tests.assistant.fake_agent import FakeAgent

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


class Parts:
    """What a turn needs: all of it is there, or something is missing."""

    def __init__(self) -> None:
        self.missing: list[str] = []

    async def look(self) -> list[str]:
        """Name what is missing."""
        return self.missing


@pytest.fixture(autouse=True)
def due(monkeypatch) -> None:
    """Begin with a check-in that fell due while everything was stopped, and a loop in a hurry."""
    monkeypatch.setattr(loop, "ROUND", 0.05)
    monkeypatch.setattr(loop, "NOT_READY", 0.05)
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")
    friday = datetime.now(timezone.utc) - timedelta(hours=1)
    check_in = {"key": "p1", "kind": "step", "due": friday.isoformat()}
    check_ins.keep("c", {"check_in": check_in})


@pytest.fixture
def parts() -> Parts:
    """Give parts that are all there."""
    return Parts()


@pytest_asyncio.fixture
async def agent() -> FakeAgent:
    """Give an agent that asks."""
    return FakeAgent(lambda text: {"text": "How did it go?"})


@pytest_asyncio.fixture
async def rounds(agent, parts) -> AsyncIterator[Callable[[], None]]:
    """Give what starts the loop, as often as a test wants; all of it is ended afterwards."""
    drainer = Drainer(lambda: agent, ConversationLocks(), News())
    tasks = []

    def start() -> None:
        tasks.append(asyncio.create_task(loop.ask_when_due(drainer.wake, parts.look)))

    yield start
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await drainer.finish()


async def heard() -> list[str]:
    """Give what the person hears within a few rounds."""
    await asyncio.sleep(1.0)
    return [said.body["text"] for said in await database_call(outbox.said_after, "c", 0)]


async def test_what_fell_due_while_all_was_stopped_is_asked_once(rounds) -> None:
    """At the start, and not again at the next."""
    rounds()
    assert await heard() == ["How did it go?"]
    rounds()
    assert await heard() == ["How did it go?"]


async def test_the_turn_knows_what_the_question_is_about(rounds, agent) -> None:
    """The hidden message is an intent with the plan's key and the kind as its values."""
    rounds()
    await heard()

    (message,) = agent.seen
    expected = parse_data('/check_in{"key": "p1", "kind": "step"}', "")
    assert message.parse_data == expected
    assert [(e["entity"], e["value"]) for e in expected["entities"]] == [
        ("key", "p1"),
        ("kind", "step"),
    ]


async def test_nothing_is_asked_while_a_part_is_missing(rounds, parts) -> None:
    """Nobody is told that a question failed which they did not know of."""
    parts.missing = ["the action server does not answer"]
    rounds()
    assert await heard() == []

    parts.missing = []
    assert await heard() == ["How did it go?"]


async def test_a_database_that_is_away_is_tried_again(rounds) -> None:
    """The loop goes on, and asks when it is back."""
    await database_call(execute, "ALTER TABLE conversations_checkin RENAME TO away")
    try:
        rounds()
        assert await heard() == []
    finally:
        await database_call(execute, "ALTER TABLE away RENAME TO conversations_checkin")

    assert await heard() == ["How did it go?"]


async def test_what_waited_is_asked_after_the_answer(rounds, agent) -> None:
    """The process that answered goes on with it, unasked and without a round."""
    agent.reply = lambda text: {"text": f"You said: {text}" if text else "How did it go?"}
    friday = datetime.now(timezone.utc) - timedelta(hours=1)
    check_in = {"key": "p1", "kind": "step", "due": friday.isoformat(), "waits": True}
    await database_call(check_ins.keep, "c", {"check_in": check_in})
    await database_call(inbox.receive, "c", "m", "hello")
    drainer = Drainer(lambda: agent, ConversationLocks(), News())
    drainer.wake("c")

    assert await heard() == ["hello", "You said: hello", "How did it go?"]


def execute(statement: str) -> None:
    """Run a statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
