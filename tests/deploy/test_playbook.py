"""The playbook is read again when it was edited, and a mistake in it stops the start."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from deploy import playbook
from deploy.errors import StartError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a playbook of one file."""
    (tmp_path / "playbook").mkdir()
    (tmp_path / "playbook" / "sources.yml").write_text("{}")
    return tmp_path / "playbook"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """Give a folder in which it was encoded."""
    (tmp_path / "models" / "playbook").mkdir(parents=True)
    (tmp_path / "models" / "playbook" / "entries.npz").write_text("vectors")
    return tmp_path / "models"


def test_what_was_read_is_not_read_again(folder: Path, models: Path) -> None:
    """A second start begins at once."""
    os.utime(folder / "sources.yml", (1, 1))

    assert playbook.is_read(models, folder)


def test_an_edited_file_is_read_again(folder: Path, models: Path) -> None:
    """Whatever was encoded before."""
    os.utime(models / "playbook" / "entries.npz", (1, 1))

    assert not playbook.is_read(models, folder)


def test_what_was_never_read_is_read(folder: Path, tmp_path: Path) -> None:
    """As after a fresh clone."""
    assert not playbook.is_read(tmp_path / "none", folder)


def test_without_the_encoder_the_remedy_is_named(tmp_path: Path) -> None:
    """In one line, not a traceback."""
    with pytest.raises(StartError, match="make train") as caught:
        playbook.read_if_edited(tmp_path)

    assert "Traceback" not in str(caught.value)
