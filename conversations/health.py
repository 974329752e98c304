"""Whether the database would store a message that came now."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.db import connection

from conversations import statements

ROOM = 20_000_000  # bytes: less and SQLite's log may soon not grow any more


def what_is_wrong() -> str:
    """Say why nothing can be stored, in words for the host; "" where all is well.

    Raises:
        DatabaseError: it cannot be reached, or refuses to be written to.
    """
    # Touches no row, and is refused all the same by a database that only reads.
    statements.change("UPDATE conversations_conversation SET version = version WHERE id = ''")
    if connection.vendor != "sqlite":
        return ""
    free = shutil.disk_usage(Path(connection.settings_dict["NAME"]).parent).free
    return "" if free > ROOM else "the disk of the database is full"
