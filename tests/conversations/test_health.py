"""A database is well when it would store what comes."""

from __future__ import annotations

import pytest
from django.db import InternalError, connection

from conversations import health, statements

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_database_as_it_should_be_is_well() -> None:
    """Nothing is said of it."""
    assert health.what_is_wrong() == ""


def test_a_full_disk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the first message is refused; PostgreSQL's disk is its own affair."""
    monkeypatch.setattr(health, "ROOM", 10**18)

    full = "the disk of the database is full" if connection.vendor == "sqlite" else ""
    assert health.what_is_wrong() == full


def test_a_database_that_only_reads_is_not_well() -> None:
    """Though it answers every question."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no word for it.")
    statements.change("SET default_transaction_read_only = on")
    try:
        with pytest.raises(InternalError):
            health.what_is_wrong()
    finally:
        statements.change("SET default_transaction_read_only = off")
