"""Switching to another release: who is stopped and started, in which order, and what is kept.

systemd is one that writes down what it is told; all else is real.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.scripts.conftest import ROOT
from tests.scripts.machine import Machine


@dataclass
class Host:
    """A machine with releases, and a record of what was done."""

    machine: Machine
    opt: Path

    def release(self, name: str, changes_tables: bool = False, prepares: int = 0) -> Path:
        """Make one whose python says what it is asked."""
        folder = self.opt / "releases" / name
        shutil.copytree(ROOT / "scripts", folder / "scripts")
        (folder / ".venv" / "bin").mkdir(parents=True)
        python = folder / ".venv" / "bin" / "python"
        python.write_text(
            "#!/bin/sh\n"
            f'echo "{name}: $*" | cut -c 1-60 >>"{self.opt}/done"\n'
            f'case "$*" in *--check*) exit {int(changes_tables)} ;; *prepare*) exit {prepares} ;;'
            " esac\n",
            encoding="utf-8",
        )
        python.chmod(0o755)
        return folder

    def switch(self, release: Path, assistants: int) -> subprocess.CompletedProcess[str]:
        """Run the script of the release."""
        script = str(release / "scripts" / "switch-release")
        return self.machine.run(script, str(release), str(assistants))

    def done(self) -> list[str]:
        """Give what was done since the last time, without the asking whether one is ready."""
        file = self.opt / "done"
        lines = file.read_text(encoding="utf-8").splitlines()
        file.unlink()
        return [line for line in lines if "urllib" not in line]

    @property
    def current(self) -> str:
        """Give the name of the release that is pointed to."""
        return (self.opt / "current").readlink().name


@pytest.fixture
def host(machine: Machine, tmp_path: Path) -> Host:
    """Give one on which nothing runs yet."""
    opt = tmp_path / "opt"
    (opt / "releases").mkdir(parents=True)
    record = f'echo "systemctl $*" >>"{opt}/done"'
    is_there = f'case "$*" in *is-active*) test -e "{opt}/runs" ;; *) {record} ;; esac'
    machine.program("bin/systemctl", is_there)
    machine.program("bin/runuser", 'shift 3; exec "$@"')
    machine.program("bin/readlink", 'exec /usr/bin/readlink "$@"')
    machine.variables["COACH_OPT"] = str(opt)
    return Host(machine, opt)


def test_the_first_is_prepared_and_started(host) -> None:
    """Checks and tables come before anybody begins."""
    done = host.switch(host.release("one"), 2)

    assert done.returncode == 0, done.stderr
    assert host.current == "one"
    assert host.done() == [
        "one: -m deploy.prepare",
        "systemctl start coach.target coach-console.service coach-worker.service",
        "systemctl start coach-actions@1.service coach-assistant@1.service",
        "systemctl start coach-actions@2.service coach-assistant@2.service",
    ]


@pytest.fixture
def running(host) -> Host:
    """Give one that runs the first release."""
    host.switch(host.release("one"), 2)
    (host.opt / "runs").touch()
    host.done()
    return host


def test_where_the_tables_stay_one_after_the_other_is_exchanged(running) -> None:
    """So that somebody answers all the time."""
    done = running.switch(running.release("two"), 2)

    assert done.returncode == 0, done.stderr
    assert running.current == "two"
    assert running.done()[1:] == [
        "two: -m deploy.prepare",
        "systemctl restart coach-actions@1.service",
        "systemctl restart coach-assistant@1.service",
        "systemctl restart coach-actions@2.service",
        "systemctl restart coach-assistant@2.service",
        "systemctl restart coach-console.service coach-worker.service",
    ]


def test_where_the_tables_change_all_are_drained_first(running) -> None:
    """And all is backed up before."""
    done = running.switch(running.release("two", changes_tables=True), 1)

    assert done.returncode == 0, done.stderr
    assert running.done()[1:4] == [
        "systemctl start coach-backup.service",
        "systemctl stop coach.target",
        "two: -m deploy.prepare",
    ]
    assert running.current == "two"


def test_where_the_new_one_cannot_begin_the_old_one_goes_on(running) -> None:
    """It was not pointed away from."""
    done = running.switch(running.release("two", changes_tables=True, prepares=1), 1)

    assert done.returncode == 1
    assert "the old coach runs on" in done.stderr
    assert running.current == "one"
    assert running.done()[-1] == "systemctl start coach.target"


def test_the_same_again_changes_nothing(running) -> None:
    """Nobody is stopped for it."""
    done = running.switch(running.opt / "releases" / "one", 2)

    assert (done.returncode, "already" in done.stdout) == (0, True)
    assert not (running.opt / "done").exists()


def test_the_one_before_is_kept_to_go_back_to(running) -> None:
    """Older ones take gigabytes."""
    running.switch(running.release("two"), 1)
    running.switch(running.release("three"), 1)

    assert sorted(each.name for each in (running.opt / "releases").iterdir()) == ["three", "two"]
    running.switch(running.opt / "releases" / "two", 1)
    assert running.current == "two"
