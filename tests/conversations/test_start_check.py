"""A process that cannot serve says why before it begins."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from coach.errors import SettingsError
from coach.settings import ROOT
from conversations import start_check

PARTS = {
    "worker": ["manage.py", "work"],
    "console": ["-m", "gunicorn", "console.wsgi:application", "-b", "127.0.0.1:0"],
}


@pytest.fixture
def held() -> Iterator[None]:
    """Let go of what a test holds."""
    yield
    while start_check._held:
        start_check._held.pop().close()


@pytest.mark.django_db(transaction=True)
def test_a_database_as_it_should_be_is_taken() -> None:
    """Nothing is said."""
    start_check.check_database()


@pytest.mark.django_db(transaction=True)
def test_a_database_that_lacks_a_migration_is_refused() -> None:
    """Rasa would start without tables and forget everybody; the first that lacks is named."""
    recorder = MigrationRecorder(connection)
    ours = recorder.migration_qs.filter(app="conversations")
    made = list(ours)
    ours.delete()
    try:
        with pytest.raises(SettingsError, match="conversations 0001_initial"):
            start_check.check_database()
    finally:
        recorder.migration_qs.bulk_create(made)


@pytest.mark.usefixtures("held")
@pytest.mark.django_db(transaction=True)
def test_a_second_assistant_on_one_file_is_refused() -> None:
    """It is told which process is the first; PostgreSQL bears several."""
    start_check.hold_alone("assistant")
    if connection.vendor == "postgresql":
        start_check.hold_alone("assistant")
        return

    with pytest.raises(SettingsError, match=rf"process {os.getpid()}\)"):
        start_check.hold_alone("assistant")


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("COACH_ANSWER_WITHIN", "soon", "COACH_ANSWER_WITHIN is 'soon'; give a whole number"),
        ("COACH_BIND", "here", "COACH_BIND is 'here', which is no IP address"),
        ("COACH_DATABASE_URL", "postgresql://a@127.0.0.1:1/x", "The database cannot be reached"),
        ("COACH_DATABASE_URL", "postgresql://a@127.0.0.1:q/x", "has a port that is no number"),
        ("COACH_DATABASE_URL", "", "The database lacks"),
        ("COACH_VAR", "/proc/nowhere", "choose another with COACH_VAR"),
    ],
)
@pytest.mark.parametrize("part", PARTS)
def test_each_part_started_alone_says_what_is_wrong(
    tmp_path, part: str, variable: str, value: str, told: str
) -> None:
    """In a line, with the remedy, and with an end that is not 0."""
    without_secret = {k: v for k, v in os.environ.items() if k != "COACH_SECRET"}
    ended = subprocess.run(
        [sys.executable, *PARTS[part]],
        cwd=ROOT,
        env={
            **without_secret,
            "PYTHONWARNINGS": "ignore",
            "COACH_VAR": str(tmp_path),
            variable: value,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.returncode != 0
