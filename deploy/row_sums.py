"""How many rows each table has, and a sum over them: two databases with the same hold the same."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import Any

import psycopg
from psycopg import sql

Sums = dict[str, list[str]]  # by table: the number of rows, and the sum over them

_DIGITS = 15  # hexadecimal, of a row's hash: as many as a sum can be made of
# The words that are searched for lie over another table, and are made anew.
_OF_THE_INDEX = "conversations_words_"
_ROWS = "SELECT count(*)::text, coalesce(sum(('x' || substr(md5(t::text), 1, {digits}))::bit(60)::bigint), 0)::text FROM {table} t"  # noqa: E501


def of_sqlite(link: sqlite3.Connection) -> Sums:
    """Sum up each table of a file."""
    names = link.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: _of_table(link, name)
        for (name,) in names.fetchall()
        if not name.startswith(("sqlite_", _OF_THE_INDEX))
    }


def _of_table(link: sqlite3.Connection, name: str) -> list[str]:
    count = total = 0
    for row in link.execute(f'SELECT * FROM "{name}"'):
        count += 1
        digest = hashlib.md5(repr(row).encode("utf-8", "surrogatepass"), usedforsecurity=False)
        total += int(digest.hexdigest()[:_DIGITS], 16)
    return [str(count), str(total)]


def of_postgresql(link: psycopg.Connection[Any]) -> Sums:
    """Sum up each table, in the server, as its transaction sees it."""
    link.execute("SET LOCAL TimeZone = 'UTC'")
    names = link.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
    ).fetchall()
    return {name: _of_relation(link, name) for (name,) in names}


def _of_relation(link: psycopg.Connection[Any], name: str) -> list[str]:
    statement = sql.SQL(_ROWS).format(digits=sql.Literal(_DIGITS), table=sql.Identifier(name))
    found = link.execute(statement).fetchone()
    assert found is not None, "a count has a row"
    return list(found)


def differences(before: Sums, after: Sums) -> list[str]:
    """Name the tables that are not the same."""
    return sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
