"""The whole coach, running: action server and assistant with the trained model, once a session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.server import Server
from tests.dialogues.person import Person
from tests.running_coach import Coach


@pytest.fixture(scope="session")
def stack(tmp_path_factory) -> Iterator[Server]:
    """Run the whole coach."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    with coach.actions(), coach.assistant() as server:
        yield server


@pytest.fixture
def person(stack) -> Person:
    """Give somebody who has just opened the page."""
    return Person(stack.port)
