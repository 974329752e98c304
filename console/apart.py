"""Django's commands in processes of their own, whose memory goes when they are done."""

from __future__ import annotations

import logging
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta

from coach.settings import ROOT

logger = logging.getLogger(__name__)

PATIENCE = timedelta(hours=6)


@dataclass(frozen=True)
class Apart:
    """One command, to be run to its end or only begun."""

    command: str

    def __call__(self) -> None:
        """Run it to its end.

        Raises:
            subprocess.CalledProcessError: it failed.
            subprocess.TimeoutExpired: it was not done within six hours.
        """
        done = subprocess.run(
            self._line,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=PATIENCE.total_seconds(),
        )
        for told in done.stdout.splitlines():
            logger.info("%s: %s", self.command, told)

    def begin(self) -> None:
        """Begin it, and do not wait; it goes on when whoever began it ends."""
        subprocess.Popen(
            self._line,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def _line(self) -> list[str]:
        return [sys.executable, "-m", "console.command", self.command]
