"""A host changes the key that signs with one word, and is told what is next."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from assistant.connectors.tokens import SESSION_LIFE
from benchmarks.server import python
from coach.settings import ROOT, load_settings
from deploy.errors import StartError
from deploy.secret_change import KEPT, change


def test_the_key_is_changed_and_the_steps_after_it_are_told(tmp_path: Path) -> None:
    """None of the words is a key; the day is when all has ended that the old one signed."""
    settings = load_settings({"COACH_VAR": str(tmp_path)})
    old = settings.secret()
    told = change(settings)

    assert settings.secrets_before() == (old,)
    assert old not in told
    assert settings.secret() not in told
    assert f"{datetime.now(timezone.utc) + timedelta(days=90):%Y-%m-%d}" in told
    assert str(tmp_path / "secret.before") in told
    for word in ("make channel-lock-anew", "make channel-check", "coach.target"):
        assert word in told


def test_the_old_key_is_kept_as_long_as_what_it_signed() -> None:
    """The longest-lived is a session of the web."""
    assert KEPT == SESSION_LIFE


def test_a_key_that_the_host_set_is_the_hosts_to_change(tmp_path: Path) -> None:
    """And is told how; nothing is written."""
    settings = load_settings({"COACH_VAR": str(tmp_path), "COACH_SECRET": "s"})

    with pytest.raises(StartError, match="set COACH_SECRET_BEFORE to what COACH_SECRET is now"):
        change(settings)
    assert not list(tmp_path.iterdir())


def test_what_is_in_the_way_is_one_line(tmp_path: Path) -> None:
    """With an end that is not 0."""
    done = subprocess.run(
        [*python("-m", "deploy.secret_change")],
        cwd=ROOT,
        env={"COACH_VAR": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "There is no key at" in done.stderr
