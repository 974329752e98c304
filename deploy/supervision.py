"""Runs the supervisor as a child, asks it how its processes are, and stops it."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xmlrpc.client
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any

import psutil
from supervisor.xmlrpc import SupervisorTransport

from coach.settings import ROOT
from deploy.environment import quiet_environment
from deploy.errors import StartError
from deploy.programs import PID_FILE, Program, supervisor_file

PATIENCE_TO_STOP = 60  # seconds; each program gets 20 before it is killed
CONFIGURATION = "supervisor.conf"
DEATHS = 3
WITHIN = 120.0  # seconds


@dataclass(frozen=True)
class Health:
    """How one process is: the supervisor's word for its state, and when it was last started."""

    name: str
    state: str
    started: int


class Supervisor:
    """The supervisor's process and its socket."""

    def __init__(self, to_run: Sequence[Program], folder: Path, root: Path = ROOT) -> None:
        # A socket's path may have some hundred characters, which a deep folder exceeds.
        self._scratch = Path(tempfile.mkdtemp(prefix="coach-"))
        self._socket = self._scratch / "s"
        self._folder = folder
        configuration = supervisor_file(to_run, self._socket, root)
        (folder / CONFIGURATION).write_text(configuration, encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, apart from our terminal: Ctrl-C comes to us, and we stop it in order."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "supervisor.supervisord", "-n", "-c", CONFIGURATION],
            cwd=self._folder,
            env=quiet_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def start_again(self, name: str) -> None:
        """Start a process that was given up: what it lacked, such as the database, may be back."""
        with contextlib.suppress(OSError, HTTPException, xmlrpc.client.Error), self._asked() as it:
            it.supervisor.startProcess(name, False)

    def health(self) -> list[Health]:
        """Ask how the processes are; an empty list while the supervisor itself is starting.

        Raises:
            StartError: the supervisor has ended.
        """
        if self._process is None or self._process.poll() is not None:
            raise StartError("The supervisor has ended; see log/supervisor.log in the data folder.")
        try:
            with self._asked() as it:
                found: Any = it.supervisor.getAllProcessInfo()
        except (OSError, HTTPException, xmlrpc.client.Error):
            return []
        return [Health(each["name"], each["statename"], each["start"]) for each in found]

    @contextlib.contextmanager
    def _asked(self) -> Iterator[Any]:
        transport = SupervisorTransport(serverurl=f"unix://{self._socket}")
        try:
            yield xmlrpc.client.ServerProxy("http://localhost", transport=transport)
        finally:
            transport.close()

    def stop(self) -> None:
        """Stop every process, then the supervisor; by force if it takes too long."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(PATIENCE_TO_STOP)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        shutil.rmtree(self._scratch, ignore_errors=True)


class DeathWatch:
    """Notices a process that keeps dying, which the supervisor alone would start again for ever."""

    def __init__(self) -> None:
        self._last_start: dict[str, int] = {}
        self._deaths: dict[str, list[float]] = defaultdict(list)

    def failing(self, states: Sequence[Health], now: float | None = None) -> list[str]:
        """Take in the latest states; name who died too often or was given up."""
        now = time.monotonic() if now is None else now
        return [each.name for each in states if self._is_failing(each, now)]

    def _is_failing(self, each: Health, now: float) -> bool:
        before = self._last_start.get(each.name, 0)
        self._last_start[each.name] = each.started
        recent = [moment for moment in self._deaths[each.name] if now - moment < WITHIN]
        if before and each.started != before:
            recent.append(now)
        self._deaths[each.name] = recent
        return each.state == "FATAL" or len(recent) >= DEATHS


def running_already(folder: Path) -> int | None:
    """Give the process id of a supervisor that still runs on this folder."""
    try:
        process = psutil.Process(int((folder / PID_FILE).read_text(encoding="ascii")))
        command, works_in = process.cmdline(), Path(process.cwd())
    except (FileNotFoundError, ValueError, psutil.Error):
        return None
    # After a crash of the machine the number may be somebody else's.
    is_ours = CONFIGURATION in command and works_in == folder.resolve()
    return process.pid if is_ours else None
