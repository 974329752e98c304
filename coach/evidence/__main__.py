"""Learns to review claims, so that no conversation has to wait for it."""

from __future__ import annotations

import sys

from coach.errors import CoachError
from coach.evidence.learnt import load_learnt


def main() -> int:
    """Learn if needed; a known error becomes one line."""
    try:
        load_learnt()
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
