"""One whole coach for all short tests of faults: on PostgreSQL, with proxies that make trouble."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.server import QUIET, Server, python
from coach.settings import ROOT
from tests.faults.kept import answers, wait_until
from tests.faults.people import Person
from tests.faults.postgres import Postgres, postgres
from tests.faults.proxy import Proxy
from tests.running_coach import Coach

# `make faults` asks for it: trouble that lasts as long as it may for a host.
IS_FULL = os.environ.get("COACH_FAULTS") == "full"
AWAY_FOR = 30.0 if IS_FULL else 0.0  # seconds
SLOW_BY = 2.0 if IS_FULL else 0.2  # seconds for each thing that is asked
SLOW_FOR = 60.0 if IS_FULL else 5.0  # seconds
CLOCKS = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))


class Troubled:
    """A coach whose database and actions are reached through proxies, and whose parts may die."""

    def __init__(self, server: Postgres, folder: Path) -> None:
        self.server = server
        self.to_database = Proxy(server.port)
        self.clock = folder / "clock"
        self.set_clock("+0")
        self.coach = Coach.in_folder(
            folder,
            {
                "COACH_DATABASE_URL": server.url(self.to_database.port),
                "COACH_ACTION_TIMEOUT": "1",
            },
        )
        self.to_actions = Proxy(self.coach.actions_port)
        self.coach.more["COACH_ACTION_ENDPOINT"] = (
            f"http://127.0.0.1:{self.to_actions.port}/webhook"
        )
        self.assistant = self.actions = ExitStack()

    def start_assistant(self) -> None:
        """Start it, also anew."""
        self.assistant = ExitStack()
        clock = {"FAKETIME_TIMESTAMP_FILE": str(self.clock), "FAKETIME_CACHE_DURATION": "1"}
        if CLOCKS:
            clock |= {"LD_PRELOAD": str(CLOCKS[0]), "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        coach = Coach(**{**vars(self.coach), "more": self.coach.more | clock})
        self.assistant_server: Server = self.assistant.enter_context(coach.assistant())

    def start_actions(self) -> None:
        """Start them, also anew."""
        self.actions = ExitStack()
        self.actions_server: Server = self.actions.enter_context(self.coach.actions())

    def set_clock(self, offset: str) -> None:
        """Put the assistant's clock ahead or back, as in "-1h"."""
        self.clock.write_text(offset, encoding="ascii")

    def is_ready(self) -> bool:
        """Tell whether the assistant says that it is ready."""
        return answers(f"http://127.0.0.1:{self.coach.assistant_port}/webhooks/web/ready")

    def look_over(self) -> str:
        """Look the whole database over; give what is said."""
        looked = subprocess.run(
            python("-m", "assistant.consistency"),
            cwd=ROOT,
            env=os.environ | QUIET | self.coach.settings,
            capture_output=True,
            text=True,
            check=False,
        )
        return looked.stdout.strip() or looked.stderr.strip()

    def stop(self) -> None:
        """Stop all of it."""
        self.assistant.close()
        self.actions.close()
        self.to_database.close()
        self.to_actions.close()


@pytest.fixture(scope="session")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Troubled]:
    """Run the coach."""
    with postgres() as server:
        running = Troubled(server, tmp_path_factory.mktemp("faults"))
        try:
            running.start_actions()
            running.start_assistant()
            yield running
        finally:
            running.stop()


@pytest.fixture
def ana(troubled: Troubled) -> Person:
    """Give somebody who has just begun a plan, with nothing out of order."""
    wait_until(troubled.is_ready)
    person = Person(troubled.coach.assistant_port).begin()
    person.send("I want to make a plan")
    person.transcript()
    return person
