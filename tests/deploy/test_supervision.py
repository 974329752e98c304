"""Processes that are kept alive, those that keep dying, and an end that leaves nothing behind."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from deploy.programs import Program
from deploy.run import stay
from deploy.supervision import DeathWatch, Health, Supervisor, running_already

SLEEP = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a data folder."""
    (tmp_path / "log").mkdir()
    return tmp_path


@pytest.fixture
def sleeper(folder: Path) -> Iterator[Supervisor]:
    """Give a supervisor with one process that only sleeps."""
    supervisor = Supervisor([Program("sleeper", SLEEP)], folder)
    supervisor.start()
    yield supervisor
    supervisor.stop()


def until(condition: Callable[[], object], seconds: float = 15.0) -> None:
    """Wait for something to become true."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def children_of(folder: Path) -> list[psutil.Process]:
    """Find the sleeping processes that the supervisor of this folder has started."""
    pid = running_already(folder)
    children = psutil.Process(pid).children() if pid else []
    return [child for child in children if sleeps(child)]


def sleeps(process: psutil.Process) -> bool:
    """Tell whether this is our sleeping process, alive and well."""
    try:
        return SLEEP[-1] in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def test_a_process_that_is_killed_comes_back(sleeper: Supervisor, folder: Path) -> None:
    """The supervisor starts it again by itself."""
    until(lambda: children_of(folder))
    [first] = children_of(folder)
    until(lambda: [each.state for each in sleeper.health()] == ["RUNNING"])
    first.kill()

    until(lambda: children_of(folder) and children_of(folder) != [first])


@pytest.mark.usefixtures("sleeper")
def test_a_coach_that_runs_already_is_noticed(folder: Path) -> None:
    """A second start on the same data can say which process to stop."""
    until(lambda: running_already(folder) and children_of(folder))


def test_a_number_left_by_a_crash_is_not_taken_for_a_running_coach(folder: Path) -> None:
    """After a power cut the process id may belong to a stranger."""
    (folder / "supervisor.pid").write_text(str(psutil.Process().pid), encoding="ascii")

    assert running_already(folder) is None


def test_stopping_leaves_no_process(folder: Path) -> None:
    """When the coach stops, what it started stops."""
    supervisor = Supervisor([Program("sleeper", SLEEP)], folder)
    supervisor.start()
    until(lambda: children_of(folder))
    left = children_of(folder)
    supervisor.stop()

    assert [process for process in left if process.is_running()] == []
    assert running_already(folder) is None


def test_a_process_that_was_given_up_is_named() -> None:
    """The supervisor's own verdict is passed on."""
    states = [Health("console", "FATAL", 0), Health("actions", "RUNNING", 10)]

    assert DeathWatch().failing(states, now=0.0) == ["console"]


def test_a_process_that_keeps_dying_late_is_named() -> None:
    """One that runs for a while and dies, again and again, is noticed too."""
    watch = DeathWatch()
    verdicts = [
        watch.failing([Health("assistant", "RUNNING", start)], now=float(start))
        for start in (10, 20, 30, 40)
    ]

    assert verdicts == [[], [], [], ["assistant"]]


def test_a_process_that_died_now_and_then_is_left_alone() -> None:
    """Three deaths in a week are no emergency."""
    watch = DeathWatch()
    starts = (10, 5_000, 10_000, 15_000)

    assert not any(watch.failing([Health("a", "RUNNING", t)], now=float(t)) for t in starts)


def test_what_was_given_up_is_started_again(folder: Path) -> None:
    """What it lacked may be back: here a file that it needs."""
    needs = (
        "import pathlib, sys, time; time.sleep(60) if pathlib.Path('there').exists() else exit(1)"
    )
    supervisor = Supervisor([Program("needy", (sys.executable, "-c", needs))], folder, folder)
    supervisor.start()
    stop = threading.Event()
    watch = threading.Thread(target=stay, args=(folder, supervisor, stop))
    try:
        until(lambda: [each.state for each in supervisor.health()] == ["FATAL"], 30)
        (folder / "there").touch()
        watch.start()
        until(lambda: [each.state for each in supervisor.health()] == ["RUNNING"], 30)
    finally:
        stop.set()
        watch.join()
        supervisor.stop()
