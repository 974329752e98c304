"""A coach as a host runs it, whose parts are killed: who starts them again, and how soon?"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator

import psutil

from benchmarks.server import QUIET
from coach.settings import load_settings
from deploy.programs import LOG_FOLDER, programs
from deploy.run import stay
from deploy.supervision import Supervisor, running_already
from tests.running_coach import Coach

COMMANDS = {
    "assistant": "assistant.serve",
    "actions": "actions.serve",
    "console": "console.wsgi:application",
    "worker": "work",
}
PATIENCE = 300.0  # seconds, also where others keep the machine busy


class KeptCoach:
    """A coach under the supervisor of ``deploy.run``, and watched over as it does."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        settings = load_settings(coach.settings)
        (settings.var_dir / LOG_FOLDER).mkdir(exist_ok=True)
        self._supervisor = Supervisor(programs(settings), settings.var_dir)
        before = dict(os.environ)
        os.environ.update(coach.settings | QUIET)  # its processes have ours
        self._supervisor.start()
        os.environ.clear()
        os.environ.update(before)
        self._stopping = threading.Event()
        watched = (settings.var_dir, self._supervisor, self._stopping)
        self._watch = threading.Thread(target=stay, args=watched)
        self._watch.start()

    def pages(self) -> dict[str, str]:
        """Give the address at which each part says that it is there."""
        coach, host = self.coach, "http://127.0.0.1"
        return {
            "assistant": f"{host}:{coach.assistant_port}/webhooks/web/ready",
            "actions": f"{host}:{coach.actions_port}/health",
            "console": f"{host}:{coach.console_port}/",
        }

    def process(self, part: str) -> psutil.Process | None:
        """Find a part's process, the one that the supervisor started."""
        supervisor = running_already(self.coach.folder)
        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(supervisor).children() if supervisor else []:
                with contextlib.suppress(psutil.Error):
                    if COMMANDS[part] in child.cmdline():
                        return child
        return None

    def kill(self, part: str) -> bool:
        """Kill a part without warning; False where it is not there."""
        process = self.process(part)
        if process is None:
            return False
        process.send_signal(signal.SIGKILL)
        return True

    def is_back(self, part: str, killed: int | None = None) -> bool:
        """Tell whether a part does its work, as another process than the one that was killed.

        The assistant's part is to take messages, whatever the others do.
        """
        process = self.process(part)
        if process is None or process.pid == killed:
            return False
        if part == "assistant":
            return bool(said_at(self.pages()[part]))
        return part == "worker" or answers(self.pages()[part])

    def reaches_database(self) -> bool:
        """Tell whether the assistant has its database."""
        said = said_at(self.pages()["assistant"])
        return bool(said) and "database" not in said

    def is_ready(self) -> bool:
        """Tell whether all is well, as the assistant says."""
        return answers(self.pages()["assistant"])

    def stop(self) -> None:
        """Stop it in order."""
        self._stopping.set()
        self._watch.join()
        self._supervisor.stop()


@contextlib.contextmanager
def kept(coach: Coach) -> Iterator[KeptCoach]:
    """Run a coach under its supervisor until the block ends."""
    running = KeptCoach(coach)
    try:
        wait_until(running.is_ready)
        yield running
    finally:
        running.stop()


def wait_until(condition: Callable[[], bool], patience: float = PATIENCE) -> float:
    """Wait until something holds; give the seconds that it took.

    Raises:
        TimeoutError: it does not.
    """
    begun = time.monotonic()
    while not condition():
        if time.monotonic() - begun > patience:
            raise TimeoutError(f"not so after {patience:.0f} s")
        time.sleep(0.1)
    return time.monotonic() - begun


def answers(page: str) -> bool:
    """Tell whether a page is there and good."""
    try:
        with urllib.request.urlopen(page, timeout=5) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def said_at(page: str) -> str:
    """Give what a page says, good or not; "" where nothing answers."""
    try:
        with urllib.request.urlopen(page, timeout=5) as answer:
            return str(answer.read())
    except urllib.error.HTTPError as error:
        return str(error.read())
    except OSError:
        return ""
