"""One setting names the database, and a wrong one is named with its remedy."""

from __future__ import annotations

import subprocess
import sys

import pytest

from coach.errors import SettingsError
from coach.settings import ROOT
from conversations.settings import _database


def test_sqlite_is_a_file() -> None:
    """The path after the third slash is the file's, absolute or not."""
    assert _database("sqlite:////srv/coach.sqlite3")["NAME"] == "/srv/coach.sqlite3"


def test_postgresql_is_taken_apart() -> None:
    """User, password, host, port and name, with what is quoted in them."""
    database = _database("postgresql://anna:p%40ss@db.local:5433/coach")

    assert database["USER"] == "anna"
    assert database["PASSWORD"] == "p@ss"
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.local", "5433", "coach")


@pytest.mark.parametrize("url", ["mysql://x/y", "coach.sqlite3", ""])
def test_any_other_database_is_refused_by_name(url: str) -> None:
    """The message names the setting."""
    with pytest.raises(SettingsError, match="COACH_DATABASE_URL"):
        _database(url)


def test_django_reads_what_the_keys_before_signed(tmp_path) -> None:
    """Sessions, links and the console's sign-in are signed by it."""
    read = "from conversations import settings as s; print(s.SECRET_KEY, s.SECRET_KEY_FALLBACKS)"
    keys = {"COACH_SECRET": "new", "COACH_SECRET_BEFORE": "old,older", "COACH_VAR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", read], cwd=ROOT, env=keys, capture_output=True, text=True, check=True
    )

    assert done.stdout == "new ['old', 'older']\n"
