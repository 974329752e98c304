"""Learns to review goals when what that is learnt from was edited, and only then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from coach.planning.learnt import is_learnt
from coach.settings import ROOT
from deploy.environment import quiet_environment
from deploy.errors import StartError
from deploy.progress import progress


def learn_if_edited(models_dir: Path) -> None:
    """Learn if needed, and say so.

    Raises:
        StartError: the labelled goals have a mistake; the message names it and the remedy.
    """
    if is_learnt(models_dir):
        return
    with progress("Learning to review goals (half a minute)"):
        result = subprocess.run(
            [sys.executable, "-m", "coach.planning"],
            cwd=ROOT,
            env=quiet_environment() | {"COACH_MODELS": str(models_dir)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise StartError(result.stderr.strip() or "The labelled goals could not be read.")
