"""Runs one of the coach's own programs that prepares something for later, and says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from coach.settings import ROOT
from deploy.environment import quiet_environment
from deploy.errors import StartError
from deploy.progress import progress


def prepare(module: str, models_dir: Path, *, title: str, failure: str) -> None:
    """Run ``python -m module`` in a process of its own.

    Raises:
        StartError: it failed; carries what it said, or else ``failure``.
    """
    with progress(title):
        result = subprocess.run(
            [sys.executable, "-m", module],
            cwd=ROOT,
            env=quiet_environment() | {"COACH_MODELS": str(models_dir)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise StartError(result.stderr.strip() or failure)
