"""The audit trail is only added to: the database itself refuses all else, whoever asks.

It is seen to behind each migration: where SQLite makes a table anew, its triggers are gone. Who may
change the tables themselves can take it down; who can only read and write rows cannot.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

_TABLE = "conversations_audit"
_NAMES = ("audit_never_changed", "audit_never_removed")
_REFUSE = "entries of the audit trail are neither changed nor removed"
_SQLITE = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {_TABLE}"
    f" BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END"
    for name, act in zip(_NAMES, ("UPDATE", "DELETE"), strict=True)
)
_POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS"
    f" $$ BEGIN RAISE EXCEPTION '{_REFUSE}' USING ERRCODE = 'integrity_constraint_violation';"
    " END $$",
    f"CREATE TRIGGER {_NAMES[0]} BEFORE UPDATE OR DELETE ON {_TABLE}"
    " FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit()",
    f"CREATE TRIGGER {_NAMES[1]} BEFORE TRUNCATE ON {_TABLE}"
    " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()",
)
_IS_UP = "SELECT count(*) FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname = %s"


def put_up(using: str = "default", **about: Any) -> None:
    """Have the database guard the trail; called when all migrations are through."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if _TABLE not in connection.introspection.table_names(cursor):
            return  # the migrations were run backwards
        if connection.vendor == "postgresql":
            cursor.execute(_IS_UP, [_TABLE, _NAMES[1]])
            if cursor.fetchone()[0]:  # to make them again would hold up all who write
                return
        for statement in _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE:
            cursor.execute(statement)


def take_down(using: str = "default") -> None:
    """Let the trail be emptied: for a database of tests, between one and the next."""
    connection = connections[using]
    on_table = f" ON {_TABLE}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for name in _NAMES:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")
