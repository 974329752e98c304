"""What is learnt is made ready once."""

from __future__ import annotations

import pytest

from coach.settings import load_settings
from deploy import ready
from deploy.model import is_current
from deploy.ready import has_room, make_ready


def test_what_is_ready_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """A second start says nothing, and takes no minutes."""
    models_dir = load_settings().models_dir
    assert is_current(models_dir)

    make_ready(models_dir)

    assert capsys.readouterr().out == ""


def test_little_memory_is_not_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then one thing is learnt after the other."""
    monkeypatch.setattr(ready, "ROOM", 1e15)
    assert not has_room()

    monkeypatch.setattr(ready, "ROOM", 0)
    assert has_room()
