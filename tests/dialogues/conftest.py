"""The whole coach, running: action server and assistant with the trained model, once a session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from benchmarks.server import Server
from tests.dialogues.person import Person
from tests.running_coach import Coach


@pytest.fixture(scope="session")
def coach(tmp_path_factory) -> Coach:
    """Give a coach with a folder of its own."""
    return Coach.in_folder(tmp_path_factory.mktemp("coach"))


@pytest.fixture(scope="session")
def stack(coach) -> Iterator[Server]:
    """Run the whole coach."""
    with coach.actions(), coach.assistant() as server:
        yield server


@pytest.fixture
def person(stack) -> Person:
    """Give somebody who has just opened the page."""
    return Person(stack.port)
