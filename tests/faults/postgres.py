"""A PostgreSQL of our own, to be killed, filled up and started again."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from benchmarks.server import free_port


class Postgres:
    """A server in a folder of its own, by its own programs."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.data = folder / "data"
        self._bin = programs()
        shutil.chown(folder, "postgres") if os.getuid() == 0 else None
        self._run(f"{self._bin}/initdb -D {self.data} -U coach --auth=trust -E UTF8 --no-sync")
        self.start()

    def url(self, port: int | None = None) -> str:
        """Give the setting that leads to it, or to a proxy before it."""
        return f"postgresql://coach@127.0.0.1:{port or self.port}/postgres"

    def start(self) -> None:
        """Start it, also after it was killed: what its children hold is let go a moment later."""
        options = f"-h 127.0.0.1 -p {self.port} -k {self.data}"
        command = f"{self._bin}/pg_ctl -D {self.data} -w -l {self.data}/log -o '{options}' start"
        deadline = time.monotonic() + 30
        while True:
            try:
                self._run(command)
                return
            except subprocess.CalledProcessError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def kill(self) -> None:
        """Kill the server; its children end as they notice."""
        pid = int((self.data / "postmaster.pid").read_text().splitlines()[0])
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def ask(self, *statements: str) -> None:
        """Run statements, past any proxy."""
        with psycopg.connect(self.url(), autocommit=True) as link:
            for statement in statements:
                link.execute(statement)

    @contextlib.contextmanager
    def only_reading(self) -> Iterator[None]:
        """Let it take nothing, as a server that has fallen back to be a copy."""
        self.ask("ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()")
        try:
            yield
        finally:
            self.ask(
                "SET default_transaction_read_only = off",
                "ALTER SYSTEM RESET default_transaction_read_only",
                "SELECT pg_reload_conf()",
            )

    def stop(self) -> None:
        """Stop it at once."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self._run(f"{self._bin}/pg_ctl -D {self.data} -m immediate stop")

    def _run(self, command: str) -> None:
        # The server refuses to run as root; the package made a user for it.
        as_user = ["su", "postgres", "-s", "/bin/sh", "-c"] if os.getuid() == 0 else ["sh", "-c"]
        subprocess.run([*as_user, command], check=True, capture_output=True, cwd="/")


def programs() -> Path:
    """Give the folder of PostgreSQL's programs; a test without them is skipped."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        pytest.skip("PostgreSQL's server is missing; run scripts/system-packages.")
    return found[-1]


@contextlib.contextmanager
def postgres() -> Iterator[Postgres]:
    """Run a server until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="coach-faults-"))
    server = None
    try:
        server = Postgres(folder)
        yield server
    finally:
        if server:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def small_disk(size: str) -> Iterator[Path]:
    """Give a folder on a small disk of its own; a test that may not mount one is skipped."""
    folder = Path(tempfile.mkdtemp(prefix="coach-disk-"))
    if os.getuid() != 0:
        pytest.skip("Only root may mount a small disk.")
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
        folder.rmdir()


@contextlib.contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Take all the room there is on a disk until the block ends."""
    ballast = folder / "ballast"
    with ballast.open("wb") as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(65536))
            file.flush()
    try:
        yield
    finally:
        ballast.unlink()
