"""Django's commands in processes of their own, whose memory goes when they are done."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta

from coach.settings import ROOT

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
        subprocess.run(
            self._line,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            check=True,
            timeout=PATIENCE.total_seconds(),
        )

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
        return [sys.executable, "-m", "django", self.command, "--settings", "console.settings"]
