"""Starts the whole coach on one machine and stays until it is told to stop: ``make run``."""

from __future__ import annotations

import signal
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Sequence
from http.client import HTTPException
from pathlib import Path

from coach.errors import CoachError
from coach.settings import Settings, load_settings
from deploy.errors import StartError
from deploy.preflight import check
from deploy.programs import Program, log_file, programs
from deploy.progress import progress
from deploy.ready import make_ready
from deploy.supervision import DeathWatch, Supervisor, running_already
from deploy.tables import django_command, migrate

PATIENCE_TO_START = 180.0  # seconds
LINES_SHOWN = 15


def main() -> int:
    """Run the coach; a known error becomes a few lines, not a traceback."""
    try:
        run(load_settings())
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def run(settings: Settings) -> None:
    """Check, prepare, start, and stay until Ctrl-C.

    Raises:
        CoachError: the coach cannot start here and now.
    """
    pid = running_already(settings.var_dir)
    if pid is not None:
        raise StartError(f"The coach is already running; 'kill {pid}' stops it.")
    check(settings)
    make_ready(settings.models_dir)
    migrate()
    keep_running(settings, programs(settings), _stop_on_signal(), tell_first_link)


def keep_running(
    settings: Settings,
    to_run: Sequence[Program],
    stop: threading.Event,
    then_tell: Callable[[], None] = lambda: None,
) -> None:
    """Start the processes, say where the coach is, and stop them all in the end.

    Args:
        settings: the host's.
        to_run: the processes.
        stop: is set when all is to end.
        then_tell: says what else there is to say once the coach is there.

    Raises:
        StartError: they do not come up.
    """
    supervisor = Supervisor(to_run, settings.var_dir)
    try:
        supervisor.start()
        if wait_until_ready(settings, supervisor, stop):
            print(f"The coach is at {settings.console_url} (Ctrl-C stops it).", flush=True)
            then_tell()
            stay(settings.var_dir, supervisor, stop)
    finally:
        with progress("Stopping"):
            supervisor.stop()


def tell_first_link() -> None:
    """While there is no account, print where the first is made: to this terminal, to no log."""
    if django_command("first_account", "--at-start").returncode != 0:
        print("'make first-account' prints the link for the first host.", file=sys.stderr)


def wait_until_ready(settings: Settings, supervisor: Supervisor, stop: threading.Event) -> bool:
    """Wait for the assistant and the console; False when told to stop meanwhile.

    Raises:
        StartError: a process keeps dying, or it takes too long.
    """
    pages = _pages(settings)
    deadline = time.monotonic() + PATIENCE_TO_START
    watch = DeathWatch()
    with progress("Starting (about 20 seconds)"):
        while late := [name for name, page in pages.items() if not answers(page)]:
            failing = watch.failing(supervisor.health())
            if failing:
                raise StartError(keeps_stopping(settings.var_dir, failing[0]))
            if time.monotonic() > deadline:
                raise StartError(
                    f"The part called '{late[0]}' was not ready after {PATIENCE_TO_START:.0f} s. "
                    f"{log_end(settings.var_dir, late[0])}"
                )
            if stop.wait(1.0):
                return False
    return True


def stay(folder: Path, supervisor: Supervisor, stop: threading.Event) -> None:
    """Watch the processes and name, once, each that keeps dying; the rest goes on.

    What the supervisor gives up is started again: an assistant that was killed while the database
    was away has to come back by itself.
    """
    watch = DeathWatch()
    named: set[str] = set()
    while not stop.wait(2.0):
        states = supervisor.health()
        for each in states:
            if each.state == "FATAL":
                supervisor.start_again(each.name)
        for name in watch.failing(states):
            if name not in named:
                named.add(name)
                print(keeps_stopping(folder, name), file=sys.stderr, flush=True)


def keeps_stopping(folder: Path, name: str) -> str:
    """Say which process keeps dying, with the end of its log."""
    return f"The part called '{name}' keeps stopping. {log_end(folder, name)}"


def log_end(folder: Path, name: str) -> str:
    """Give the last lines of a process's log, and where the rest is."""
    file = log_file(folder, name)
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.exists() else []
    return "\n".join([f"The end of {file}:", *(f"    {line}" for line in lines[-LINES_SHOWN:])])


def answers(page: str) -> bool:
    """Tell whether a page is there and good."""
    try:
        with urllib.request.urlopen(page, timeout=3) as answer:  # noqa: S310 - the host's own setting
            return bool(answer.status == 200)
    except (OSError, HTTPException):
        return False


def _pages(settings: Settings) -> dict[str, str]:
    host = "127.0.0.1" if settings.bind in ("0.0.0.0", "::") else settings.bind  # noqa: S104 - compared, not bound
    return {
        "assistant": f"http://{host}:{settings.assistant_port}/webhooks/web/ready",
        "console": f"http://{host}:{settings.console_port}/",
    }


def _stop_on_signal() -> threading.Event:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    return stop


if __name__ == "__main__":
    raise SystemExit(main())
