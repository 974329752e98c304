"""Reads the playbook and its scenarios, and encodes what is new: the first search is quick then."""

from __future__ import annotations

import sys

from coach.errors import CoachError
from coach.negotiation.scenario import load_scenarios
from coach.playbook import default_playbook


def main() -> int:
    """Build the index; a mistake in a file becomes one line with its remedy."""
    try:
        load_scenarios()
        default_playbook().index.find("ready")
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
