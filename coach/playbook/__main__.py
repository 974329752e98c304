"""Reads the playbook and encodes what is new in it, so that the first search is quick."""

from __future__ import annotations

import sys

from coach.errors import CoachError
from coach.playbook import default_playbook


def main() -> int:
    """Build the index; a mistake in a file becomes one line with its remedy."""
    try:
        default_playbook().index.find("ready")
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
