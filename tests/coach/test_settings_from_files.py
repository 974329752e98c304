"""What is secret may stand in a file of its own, as containers and systemd hand secrets over."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import SettingsError
from coach.settings import load_settings


def test_the_key_is_read_from_its_file(tmp_path: Path) -> None:
    """With the line break that editors put at its end."""
    file = tmp_path / "key"
    file.write_text("a key of a host's own\n", encoding="utf-8")

    settings = load_settings({"COACH_SECRET_FILE": str(file), "COACH_VAR": str(tmp_path)})

    assert settings.secret() == "a key of a host's own"
    assert not (tmp_path / "secret").exists()


def test_tokens_and_the_database_are_read_from_theirs(tmp_path: Path) -> None:
    """All that is as good as a password."""
    file = tmp_path / "url"
    file.write_text("postgresql://coach:word@db/coach", encoding="utf-8")

    settings = load_settings({"COACH_DATABASE_URL_FILE": str(file)})

    assert settings.database_url == "postgresql://coach:word@db/coach"


def test_an_empty_variable_is_none() -> None:
    """As everywhere."""
    assert load_settings({"COACH_SECRET_FILE": ""}) == load_settings({})


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """Missing, empty, or beside the variable itself."""
    empty = tmp_path / "empty"
    empty.touch()
    for given in (
        {"COACH_SECRET_FILE": str(tmp_path / "none")},
        {"COACH_SECRET_FILE": str(empty)},
        {"COACH_SECRET_FILE": str(empty), "COACH_SECRET": "a"},
    ):
        with pytest.raises(SettingsError, match="COACH_SECRET_FILE"):
            load_settings(given)
