"""Start a server in a folder of its own, wait for it, and stop it by its id."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from coach.settings import ROOT, load_settings

PATIENCE = 300.0  # seconds; a busy machine takes its time to start one
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "PYTHONPATH": str(ROOT),
}


@dataclass
class Server:
    """A running server: its address, its process, and how long it took to be ready."""

    port: int
    process: subprocess.Popen[bytes]
    seconds_to_ready: float = 0.0

    def memory_mb(self) -> float:
        """Give the resident memory of the process and its children, in megabytes."""
        parent = psutil.Process(self.process.pid)
        family = [parent, *parent.children(recursive=True)]
        return sum(member.memory_info().rss for member in family) / 2**20

    def cpu_seconds(self) -> float:
        """Give the processor's time that the process has taken, in seconds."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def python(*words: str) -> list[str]:
    """Give a command line for this interpreter."""
    return [sys.executable, *words]


@contextlib.contextmanager
def serving(
    command: list[str], port: int, ready_path: str, folder: Path, log: Path, **environment: str
) -> Iterator[Server]:
    """Run a server until the block ends.

    Raises:
        RuntimeError: it died, or was not ready within five minutes.
    """
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | QUIET | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    server = Server(port, process)
    try:
        _wait(f"http://127.0.0.1:{port}{ready_path}", process, log)
        server.seconds_to_ready = time.perf_counter() - started
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    tail = log.read_text(errors="replace")[-2000:]
    raise RuntimeError(f"{url} did not become ready:\n{tail}")


def on_postgresql(module: str) -> None:
    """Begin this benchmark anew on a PostgreSQL of its own, unless it runs on one already.

    That one waits for the disk at each commit, as a host's does.
    """
    if not load_settings().database_url.startswith("postgres"):
        script = ROOT / "scripts" / "with-postgres"
        os.environ["COACH_POSTGRES_DURABLE"] = "yes"
        os.execv(script, [script.name, sys.executable, "-m", module, *sys.argv[1:]])
