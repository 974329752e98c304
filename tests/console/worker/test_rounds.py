"""What is due is done, whatever became of it the last time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from coach.settings import ROOT
from console.apart import Apart
from console.worker.chores import AT_NIGHT, CHORES, Chore
from console.worker.rounds import rounds_of

LAGOS = ZoneInfo("Africa/Lagos")
SOON = timedelta(seconds=0.05)
PATIENCE = 20.0  # seconds
Counted = tuple[Callable[[], None], threading.Event]


@contextmanager
def at_work(*chores: Chore) -> Iterator[BackgroundScheduler]:
    """Do the chores for as long as the block lasts."""
    scheduler = rounds_of(chores, LAGOS, after_a_start=SOON)
    scheduler.start()
    try:
        yield scheduler
    finally:
        scheduler.shutdown()


def counted(times: int, first: Callable[[], None] = lambda: None) -> Counted:
    """Give something to do, and an event that is set when it was done so often."""
    done, reached = [], threading.Event()

    def run() -> None:
        done.append(1)
        if len(done) >= times:
            reached.set()
        if len(done) == 1:
            first()

    return run, reached


def test_a_chore_is_done_again_and_again() -> None:
    """Three times within the test's patience."""
    run, reached = counted(3)
    with at_work(Chore("sweep", run, SOON)):
        assert reached.wait(PATIENCE)


def test_a_chore_that_failed_is_done_again_when_it_is_next_due() -> None:
    """An error ends neither the chore nor the worker."""

    def fail() -> None:
        raise OSError("the disk is full")

    run, reached = counted(2, fail)
    with at_work(Chore("sweep", run, SOON)):
        assert reached.wait(PATIENCE)


def test_a_slow_chore_holds_up_no_other_and_is_not_begun_twice() -> None:
    """While one waits, the other goes on."""
    begun, may_end = [], threading.Event()
    run, reached = counted(5)

    def wait() -> None:
        begun.append(1)
        may_end.wait(PATIENCE)

    with at_work(Chore("slow", wait, SOON), Chore("quick", run, SOON)):
        assert reached.wait(PATIENCE)
        may_end.set()
        assert begun == [1]


def test_a_nightly_chore_is_done_after_a_start_and_then_at_three() -> None:
    """Who was off at night misses nothing."""
    run, reached = counted(1)
    with at_work(Chore("nightly", run)) as scheduler:
        assert reached.wait(PATIENCE)
        due: datetime = scheduler.get_job("nightly").next_run_time

    assert (due.hour, due.tzinfo) == (AT_NIGHT, LAGOS)


def test_every_chore_has_a_name_of_its_own() -> None:
    """Two of one name would take each other's place."""
    assert len({chore.name for chore in CHORES}) == len(CHORES)


def test_the_worker_stays_until_it_is_told_to_stop(tmp_path: Path) -> None:
    """It comes up as a process, and ends at the signal that the supervisor sends."""
    own = os.environ | {"COACH_VAR": str(tmp_path)}
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=ROOT, env=own, check=True)
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "work"], cwd=ROOT, env=own, stderr=subprocess.PIPE, text=True
    )
    try:
        assert worker.stderr is not None
        assert worker.stderr.readline().endswith("The worker is there.\n")
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE) == 0
    finally:
        worker.kill()


@pytest.mark.parametrize(
    "command", [each.run.command for each in CHORES if isinstance(each.run, Apart)]
)
def test_what_runs_apart_is_a_command_that_is_there(command: str) -> None:
    """A name that Django does not know would fail every night."""
    told = subprocess.run(
        [sys.executable, "manage.py", command, "--help"], cwd=ROOT, capture_output=True, text=True
    )

    assert told.returncode == 0, told.stderr
