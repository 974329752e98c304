"""Fills a database with copies of the conversations in it, until it holds so many events."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, transaction

# Each table with the column that names the conversation; the first is what the others point to.
TABLES = (
    ("conversations_conversation", "id"),
    ("conversations_overview", "conversation_id"),
    ("conversations_inbound", "conversation_id"),
    ("conversations_outbound", "conversation_id"),
    ("conversations_work", "conversation_id"),
    ("events", "sender_id"),
)
COPIES_AT_ONCE = 200


def fill(events: int) -> int:
    """Copy what is there; give how many events there are then."""
    originals = _column("SELECT id FROM conversations_conversation")
    [copied_each_time] = _column("SELECT COUNT(*) FROM events")
    wanted = max(0, -(-(events - copied_each_time) // copied_each_time))
    for first in range(0, wanted, COPIES_AT_ONCE):
        with transaction.atomic():
            for table, named_by in TABLES:
                _copy(table, named_by, originals, first, min(first + COPIES_AT_ONCE, wanted))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return int(_column("SELECT COUNT(*) FROM events")[0])


def _copy(table: str, named_by: str, originals: Sequence[str], first: int, end: int) -> None:
    """Copy the rows of the originals once for each number from ``first`` up to ``end``."""
    with connection.cursor() as cursor:
        columns = [c.name for c in connection.introspection.get_table_description(cursor, table)]
        columns = [name for name in columns if name != "id" or named_by == "id"]
        values = [
            f"{named_by} || '-' || CAST(i AS TEXT)" if name == named_by else name
            for name in columns
        ]
        cursor.execute(
            "WITH RECURSIVE numbers(i) AS"
            " (SELECT %s UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < %s)"
            f" INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
            f" FROM {table}, numbers WHERE {named_by} IN"
            f" ({', '.join(['%s'] * len(originals))})",
            [first, end, *originals],
        )


def _column(sql: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [value for (value,) in cursor.fetchall()]
