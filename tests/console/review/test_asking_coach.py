"""The coach is asked in a process of its own."""

from __future__ import annotations

import subprocess

import pytest

from console.review.asking_coach import ask_coach
from console.review.management.commands import compare_reviews


def test_the_command_that_is_begun_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody waits for it."""
    begun: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: begun.append(command))
    ask_coach()

    [command] = begun
    assert command[1:4] == ["-m", "console.command", compare_reviews.__name__.rpartition(".")[2]]
