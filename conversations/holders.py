"""Which processes are alive that may hold conversations, as the database knows it.

On PostgreSQL each process keeps an advisory lock on a connection of its own, which is gone with the
process, however it ended. On SQLite there is one assistant (`start_check.hold_alone`): whatever
another name holds was left by one that is gone.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import connection

from conversations import statements

KIND = 20_260  # the first of the lock's two numbers: no other lock of ours has it
TIME_TO_TELL = timedelta(seconds=5)  # from taking a conversation to being known as alive

# For the connection that stays open; psycopg's placeholder.
TELL = f"SELECT pg_advisory_lock({KIND}, hashtext(%s))"


def lives(holder: str) -> bool:
    """Tell whether the process of that name is alive."""
    if connection.vendor != "postgresql":
        return False
    found = statements.row(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
        " AND classid = %s AND objid::bigint = (hashtext(%s)::bigint & 4294967295)"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        KIND,
        holder,
    )
    return found is not None
