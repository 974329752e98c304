"""The whole coach, running: action server and assistant with the trained model, once a session."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.server import Server, free_port, python, serving
from coach.settings import ROOT
from tests.dialogues.person import Person


@pytest.fixture(scope="session")
def stack(tmp_path_factory) -> Iterator[Server]:
    """Start the coach on free ports, with a database of its own."""
    folder: Path = tmp_path_factory.mktemp("stack")
    assistant, actions = free_port(), free_port()
    settings = {
        "COACH_VAR": str(folder),
        "COACH_ASSISTANT_PORT": str(assistant),
        "COACH_ACTIONS_PORT": str(actions),
        "COACH_MESSAGES_A_MINUTE": "100000",
        "COACH_CARE_FILE": str(ROOT / "care.example.yml"),
        "DJANGO_SETTINGS_MODULE": "conversations.settings",
    }
    _migrate(settings)
    actions_command = python("-m", "actions.serve")
    assistant_command = python("-m", "assistant.serve")
    with (
        serving(actions_command, actions, "/health", ROOT, folder / "actions.log", **settings),
        serving(
            assistant_command,
            assistant,
            "/webhooks/web/ready",
            ROOT,
            folder / "assistant.log",
            **settings,
        ) as server,
    ):
        yield server


@pytest.fixture
def person(stack) -> Person:
    """Give somebody who has just opened the page."""
    return Person(stack.port)


def _migrate(settings: dict[str, str]) -> None:
    command = python("-m", "django", "migrate", "--verbosity", "0")
    subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True)
