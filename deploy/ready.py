"""Makes ready all that is learnt from the project's own texts, and only what is not ready yet."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from coach.errors import CoachError
from coach.settings import load_settings
from deploy.learning import learn_if_edited
from deploy.model import train_if_stale
from deploy.playbook import read_if_edited

ROOM = 8e9  # bytes: training alone takes four


def make_ready(models_dir: Path) -> None:
    """Train, read and learn; side by side where there is memory for it, which saves about a minute.

    Raises:
        StartError: something cannot be learnt from; the message names it and the remedy.
    """
    if has_room():
        train_if_stale(models_dir, lambda: _read_and_learn(models_dir))
    else:
        train_if_stale(models_dir)
    _read_and_learn(models_dir)


def has_room() -> bool:
    """Tell whether so much memory is free; where the system does not say, it is not."""
    try:
        free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):  # macOS does not know the first
        return False
    return free >= ROOM


def _read_and_learn(models_dir: Path) -> None:
    read_if_edited(models_dir)
    learn_if_edited(models_dir)


def main() -> int:
    """Make ready; a known error becomes a few lines, not a traceback."""
    try:
        make_ready(load_settings().models_dir)
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
