"""Run the few statements of every turn, written by hand, on SQLite and PostgreSQL alike.

Django's ORM builds each query anew, for a third of a millisecond to a whole one: half of a turn's
time before. What is not on a message's way stays with the ORM.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

import psycopg
from django.db import connection


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Give all rows that a statement returns."""
    with _executed(sql, parameters) as cursor:
        return list(cursor.fetchall())


def row(sql: str, *parameters: Any) -> tuple[Any, ...] | None:
    """Give the first row that a statement returns."""
    return next(iter(rows(sql, *parameters)), None)


def change(sql: str, *parameters: Any) -> int:
    """Run a statement that returns nothing; give how many rows it touched."""
    with _executed(sql, parameters) as cursor:
        return int(cursor.rowcount)


@contextlib.contextmanager
def _executed(sql: str, parameters: Sequence[Any]) -> Iterator[Any]:
    """Give the cursor that has run a statement.

    PostgreSQL reads and plans a statement once for each connection, and then is given its values
    alone: Django would write them into it each time, and have it read and planned anew.
    """
    adapted = [_adapted(parameter) for parameter in parameters]
    if connection.vendor == "postgresql":
        connection.validate_no_broken_transaction()
        connection.close_if_health_check_failed()
        connection.ensure_connection()
        with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
            yield cursor.execute(sql, adapted)
    else:
        with connection.cursor() as cursor:
            cursor.execute(sql, adapted)
            yield cursor


@contextlib.contextmanager
def unhurried() -> Iterator[None]:
    """Do not wait until the disk has what the block writes; for what may be lost with the power.

    SQLite waits at every commit, for a millisecond or ten. What is written later by the usual way
    takes it along, so that nothing is stored out of order. PostgreSQL's commits go side by side.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    try:
        change("PRAGMA synchronous = NORMAL")
        yield
        change("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()  # the next one begins as it should, and waits for the disk again
        raise


def values(count: int, columns: int) -> str:
    """Give the placeholders for ``count`` rows to insert."""
    return ", ".join([f"({', '.join(['%s'] * columns)})"] * count)


def moment(ahead: timedelta) -> tuple[str, Any]:
    """Give a time from now, as SQL and its one parameter, by the clock that all machines share.

    That is PostgreSQL's own. SQLite has none, and one machine alone.
    """
    if connection.vendor == "postgresql":
        return "(clock_timestamp() + %s)", ahead
    return "%s", datetime.now(timezone.utc) + ahead


def utc(value: datetime) -> datetime:
    """Give a stored time its zone, which SQLite does not keep."""
    return value if value.tzinfo else value.replace(tzinfo=timezone.utc)


def _adapted(parameter: Any) -> Any:
    """Write a time as the ORM writes it, since what it wrote is compared with ours."""
    if isinstance(parameter, datetime):
        return connection.ops.adapt_datetimefield_value(parameter)
    return parameter
