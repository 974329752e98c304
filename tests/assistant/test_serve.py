"""The assistant does not start half: what is missing is named, with the remedy."""

from __future__ import annotations

import os

import pytest

from assistant import serve
from coach.errors import SettingsError
from coach.trained import fingerprint


def test_without_a_model_it_does_not_start(tmp_path) -> None:
    """An empty folder is named."""
    with pytest.raises(SettingsError, match="make train"):
        serve.newest_model(tmp_path)


def test_thenewest_model_is_taken(tmp_path) -> None:
    """Of several, the one that was trained last."""
    for age, name in enumerate(["new", "old"]):
        (tmp_path / f"{name}.tar.gz").touch()
        os.utime(tmp_path / f"{name}.tar.gz", (1000 - age, 1000 - age))

    assert serve.newest_model(tmp_path).name == "new.tar.gz"


def test_a_model_of_another_name_is_not_taken_for_ours(tmp_path) -> None:
    """Nobody knows what it was trained for."""
    (tmp_path / "20260101-fast.tar.gz").touch()

    with pytest.raises(SettingsError, match=r"20260101-fast.*make train"):
        serve.current_model(tmp_path)


def test_a_model_trained_for_other_code_is_refused(tmp_path) -> None:
    """Its fingerprint tells."""
    (tmp_path / "coach.tar.gz").touch()
    (tmp_path / "coach.fingerprint").write_text("of last year", encoding="ascii")

    with pytest.raises(SettingsError, match="other code or other texts"):
        serve.current_model(tmp_path)


def test_the_model_made_from_what_is_here_is_taken(tmp_path) -> None:
    """As `make train` leaves it."""
    (tmp_path / "coach.tar.gz").touch()
    (tmp_path / "coach.fingerprint").write_text(fingerprint(), encoding="ascii")

    assert serve.current_model(tmp_path).name == "coach.tar.gz"


def test_two_workers_in_one_process_are_refused(monkeypatch) -> None:
    """Rasa would start them, each with locks and news of its own."""
    monkeypatch.setenv("SANIC_WORKERS", "2")

    with pytest.raises(SettingsError, match="SANIC_WORKERS is '2'"):
        serve.check_workers()
