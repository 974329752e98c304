"""Brings the database's tables up to date, and runs Django's other commands, apart from us."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

from coach.settings import ROOT
from deploy.environment import quiet_environment
from deploy.errors import StartError


def migrate() -> None:
    """Bring the database's tables up to date.

    Raises:
        StartError: the database cannot be reached or changed.
    """
    result = django_command("migrate", "--noinput", "--verbosity", "0", capture_output=True)
    if result.returncode != 0:
        reason = reason_in(result.stderr)
        raise StartError(f"The database is not usable: {reason}. Check COACH_DATABASE_URL.")


def reason_in(traceback: str) -> str:
    """Give what the last error of a traceback says, in one line and without its class."""
    reasons = re.findall(r"^[\w.]+(?:Error|Exception|Configured): (.+)$", traceback, re.MULTILINE)
    return reasons[-1].rstrip(". ") if reasons else "no reason was given"


def django_command(*command: str, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run a command of Django's in a process of its own; what it prints goes where ours does."""
    return subprocess.run(
        [sys.executable, "-m", "django", *command, "--settings", "console.settings"],
        cwd=ROOT,
        env=quiet_environment() | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        **how,
    )
