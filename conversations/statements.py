"""Run the few statements of every turn, written by hand, on SQLite and PostgreSQL alike.

Django's ORM builds each query anew, for a third of a millisecond to a whole one: half of a turn's
time before. What is not on a message's way stays with the ORM.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

from django.db import connection


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Give all rows that a statement returns."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_adapted(parameter) for parameter in parameters])
        return list(cursor.fetchall())


def row(sql: str, *parameters: Any) -> tuple[Any, ...] | None:
    """Give the first row that a statement returns."""
    return next(iter(rows(sql, *parameters)), None)


def change(sql: str, *parameters: Any) -> int:
    """Run a statement that returns nothing; give how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_adapted(parameter) for parameter in parameters])
        return int(cursor.rowcount)


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


def for_update() -> str:
    """Give the words that lock a row; SQLite has locked the whole file by then."""
    return "FOR UPDATE" if connection.features.has_select_for_update else ""


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
