"""What is written is on the disk, but for what may be lost with the power."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from conversations import inbox, statements, turns

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL does it side by side"),
]
NORMAL, FULL = 1, 2


def patience() -> int:
    """Give whether SQLite waits for the disk at each commit."""
    found = statements.row("PRAGMA synchronous")
    assert found
    return int(found[0])


def test_a_lease_is_taken_without_a_wait_for_the_disk_and_all_else_waits() -> None:
    """Before, within and behind it."""
    assert patience() == FULL
    with statements.unhurried():
        assert patience() == NORMAL
    inbox.open_conversation("c", "web", "/greet")
    turns.open_turn("c", "holder")

    assert patience() == FULL


def test_in_a_transaction_nothing_changes() -> None:
    """Its commit waits for the disk as a whole."""
    with transaction.atomic(), statements.unhurried():
        assert patience() == FULL


def test_after_a_failure_it_waits_again() -> None:
    """A connection that failed half-way is not used again."""
    with pytest.raises(DatabaseError), statements.unhurried():
        statements.change("UPDATE nothing_like_that SET a = 1")

    assert patience() == FULL


def test_after_any_other_end_it_waits_again() -> None:
    """Also where what failed was not the database."""
    with pytest.raises(KeyError), statements.unhurried():
        raise KeyError("holder")

    assert patience() == FULL
