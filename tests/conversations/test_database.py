"""Database work is done apart from the loop; what somebody outside waits for comes first."""

from __future__ import annotations

import asyncio
import threading

import psycopg
import pytest
from django.db import OperationalError, connection

from conversations import database, statements
from conversations.database import THREADS, database_call, urgent_call

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


async def test_it_is_done_on_another_thread() -> None:
    """The loop goes on meanwhile."""
    assert await database_call(threading.current_thread) is not threading.current_thread()


async def test_an_error_is_raised_where_it_is_waited_for() -> None:
    """As if the function had been called there."""
    with pytest.raises(ZeroDivisionError):
        await database_call(lambda: 1 // 0)


async def test_what_is_urgent_stands_before_what_waits() -> None:
    """A webhook is acknowledged though a hundred other things wait; those keep their order."""
    held, done = threading.Event(), []
    most = max(THREADS.values())
    busy = [asyncio.ensure_future(database_call(held.wait)) for _ in range(most)]
    await asyncio.sleep(0)
    usual = [asyncio.ensure_future(database_call(done.append, number)) for number in range(5)]
    await asyncio.sleep(0)
    urgent = asyncio.ensure_future(urgent_call(done.append, "urgent"))
    await asyncio.sleep(0)
    held.set()
    await asyncio.gather(*busy, *usual, urgent)

    assert done.index("urgent") < THREADS[connection.vendor]  # those begin at the same time
    assert len(done) == 6


async def test_what_is_no_longer_waited_for_is_not_done() -> None:
    """A call that was given up while it stood in line leaves no trace."""
    held, done = threading.Event(), []
    busy = [asyncio.ensure_future(database_call(held.wait)) for _ in range(max(THREADS.values()))]
    await asyncio.sleep(0)
    given_up = asyncio.ensure_future(database_call(done.append, "given up"))
    await asyncio.sleep(0)
    given_up.cancel()
    await asyncio.sleep(0)
    held.set()
    await asyncio.gather(*busy)
    await database_call(done.append, "after")

    assert done == ["after"]


only_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite's file cannot leave"
)


def _break_our_connection() -> None:
    """Close this thread's connection from the server's side, as a restart or a firewall does."""
    found = statements.row("SELECT pg_backend_pid()")
    assert found
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", found)


@only_postgresql
async def test_a_connection_that_broke_while_it_rested_is_made_anew(monkeypatch) -> None:
    """Nobody's message meets it."""
    monkeypatch.setattr(database, "LIVES_ON", 0.0)
    for _ in range(2 * THREADS["postgresql"]):
        await database_call(_break_our_connection)

        assert await database_call(statements.row, "SELECT 1") == (1,)


@only_postgresql
async def test_a_connection_that_breaks_between_two_calls_fails_once(monkeypatch) -> None:
    """Whoever meets it is told, tries again, and finds a new one."""
    monkeypatch.setattr(database, "THREADS", {"postgresql": 1})
    line = database._Line(1)
    monkeypatch.setattr(database, "_line", lambda: line)
    await database_call(_break_our_connection)

    with pytest.raises(OperationalError):
        await database_call(statements.row, "SELECT 1")
    assert await database_call(statements.row, "SELECT 1") == (1,)
