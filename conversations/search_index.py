"""The index over what people wrote, by which facilitators search: each database's own kind.

It lies over the messages themselves and holds nothing else, so that an erasure takes it along. It
is looked after behind each migration: where SQLite makes a table anew, its triggers are gone.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

_POSTGRESQL = (
    "CREATE INDEX IF NOT EXISTS inbound_words ON conversations_inbound"
    " USING gin (to_tsvector('simple', text))"
)
_FORGET = (
    "INSERT INTO conversations_words(conversations_words, rowid, text)"
    " VALUES ('delete', old.id, old.text);"
)
_LEARN = "INSERT INTO conversations_words(rowid, text) VALUES (new.id, new.text);"
_SQLITE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS conversations_words USING fts5(text,"
    " content='conversations_inbound', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER inbound_words_new AFTER INSERT ON conversations_inbound BEGIN {_LEARN} END",
    f"CREATE TRIGGER inbound_words_gone AFTER DELETE ON conversations_inbound BEGIN {_FORGET} END",
    "CREATE TRIGGER inbound_words_changed AFTER UPDATE OF text ON conversations_inbound"
    f" BEGIN {_FORGET} {_LEARN} END",
    "INSERT INTO conversations_words(conversations_words) VALUES ('rebuild')",
)
_HAS_TRIGGERS = "SELECT count(*) FROM sqlite_master WHERE name = 'inbound_words_new'"
_HAS_TABLE = "conversations_inbound"


def look_after(using: str = "default", **about: Any) -> None:
    """Make the index where it is missing; called when all migrations are through."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if _HAS_TABLE not in connection.introspection.table_names(cursor):
            return  # the migrations were run backwards
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRESQL)
            return
        if not cursor.execute(_HAS_TRIGGERS).fetchone()[0]:
            for statement in _SQLITE:
                cursor.execute(statement)
