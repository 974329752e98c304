"""What must hold of the database before a process serves, each told in one line if not."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import IO

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from coach.errors import SettingsError

_held: list[IO[str]] = []  # open for as long as the process lives: the system lets go with it


def check_database() -> None:
    """See that the database can be reached and written to, and has all tables as they are now.

    Raises:
        SettingsError: one of these does not hold; the message says which, and the remedy.
    """
    try:
        _check_writable()
        pending = _pending_migrations()
    except (DatabaseError, OSError) as error:
        raise SettingsError(
            f"The database cannot be reached: {_reason(error)}. "
            "Start it, or check COACH_DATABASE_URL."
        ) from error
    finally:
        connection.close()  # threads take their own; a process that forks must not share one
    if pending:
        raise SettingsError(
            f"The database lacks {len(pending)} of the migrations (the first is {pending[0]}); "
            "run 'make run', or 'python manage.py migrate' with the same settings."
        )


def hold_alone(part: str) -> None:
    """Be the only one of a part on an SQLite database, until this process ends.

    Two assistants on one file would wait for each other's locks at every message; on PostgreSQL
    there may be any number.

    Raises:
        SettingsError: another process is that part already.
    """
    if connection.vendor != "sqlite":
        return
    file = Path(f"{connection.settings_dict['NAME']}.{part}")
    # Neither made anew nor emptied: the one that holds it has its number in there.
    lock = os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="ascii")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        number = lock.read().strip()
        lock.close()
        raise SettingsError(
            f"The {part} of this database runs already (process {number}), and SQLite bears one. "
            f"Stop it with 'kill {number}', or use PostgreSQL: see COACH_DATABASE_URL."
        ) from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    _held.append(lock)


def _check_writable() -> None:
    """Ask PostgreSQL whether it only reads; of SQLite, look at the file and its folder.

    Raises:
        SettingsError: nothing could be stored.
        DatabaseError: it cannot be reached.
    """
    if connection.vendor == "sqlite":
        file = Path(connection.settings_dict["NAME"])
        for needed in (file.parent, file):
            if needed.exists() and not os.access(needed, os.W_OK):
                raise SettingsError(
                    f"Nothing can be written to {needed}; give it to the user that runs the coach, "
                    "or check COACH_DATABASE_URL."
                )
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT count(*) FROM sqlite_master")
            return
        cursor.execute("SHOW transaction_read_only")
        if cursor.fetchone() == ("on",):
            raise SettingsError(
                "The database is read-only, so nothing could be stored; "
                "COACH_DATABASE_URL must name the primary server."
            )


def _pending_migrations() -> list[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label} {migration.name}" for migration, _ in plan]


def _reason(error: Exception) -> str:
    """Give the first line of what the database says; the password is in none of them."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(". ") if lines else type(error).__name__
