"""What is written is on the disk, but for what may be lost with the power; what is asked often is
kept ready."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from conversations import inbox, statements, turns
from conversations.settings import PREPARED_AFTER

pytestmark = pytest.mark.django_db(transaction=True)
only_sqlite = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL does it side by side"
)
only_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite's driver keeps what it has read by itself"
)
NORMAL, FULL = 1, 2


def patience() -> int:
    """Give whether SQLite waits for the disk at each commit."""
    found = statements.row("PRAGMA synchronous")
    assert found
    return int(found[0])


@only_sqlite
def test_a_lease_is_taken_without_a_wait_for_the_disk_and_all_else_waits() -> None:
    """Before, within and behind it."""
    assert patience() == FULL
    with statements.unhurried():
        assert patience() == NORMAL
    inbox.open_conversation("c", "web", "/greet")
    turns.open_turn("c", "holder")

    assert patience() == FULL


@only_sqlite
def test_in_a_transaction_nothing_changes() -> None:
    """Its commit waits for the disk as a whole."""
    with transaction.atomic(), statements.unhurried():
        assert patience() == FULL


@only_sqlite
def test_after_a_failure_it_waits_again() -> None:
    """A connection that failed half-way is not used again."""
    with pytest.raises(DatabaseError), statements.unhurried():
        statements.change("UPDATE nothing_like_that SET a = 1")

    assert patience() == FULL


@only_sqlite
def test_after_any_other_end_it_waits_again() -> None:
    """Also where what failed was not the database."""
    with pytest.raises(KeyError), statements.unhurried():
        raise KeyError("holder")

    assert patience() == FULL


@only_postgresql
def test_what_is_asked_often_is_read_and_planned_once() -> None:
    """PostgreSQL keeps it for the connection; its values come apart from it."""
    for number in range(PREPARED_AFTER + 1):
        assert statements.row("SELECT %s::int + 1", number) == (number + 1,)

    kept = statements.rows("SELECT statement FROM pg_prepared_statements")
    assert ("SELECT $1::int + 1",) in kept


@only_postgresql
def test_what_fails_is_raised_as_django_raises_it() -> None:
    """And nothing more is asked in a transaction that broke."""
    with transaction.atomic():
        with pytest.raises(DatabaseError), transaction.atomic():
            statements.change("UPDATE nothing_like_that SET a = 1")
        assert statements.row("SELECT 1") == (1,)

    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            statements.row("SELECT 1")
