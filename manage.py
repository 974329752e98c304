#!/usr/bin/env python
"""Django's own commands, on the console's settings."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

from coach.errors import CoachError


def main() -> int:
    """Run the command that was typed; a known error becomes one line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "console.settings")
    try:
        execute_from_command_line(sys.argv)
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
