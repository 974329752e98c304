"""Learns to review claims and to hear questions, so that no conversation has to wait for it."""

from __future__ import annotations

import sys

from coach.errors import CoachError
from coach.evidence import learnt, learnt_questions


def main() -> int:
    """Learn if needed; a known error becomes one line."""
    try:
        learnt.load_learnt()
        learnt_questions.load_learnt()
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
