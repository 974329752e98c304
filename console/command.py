"""Runs one command of Django's, in a process of its own whose lines are those of all others."""

from __future__ import annotations

import logging
import os
import sys

import django
from django.core.management import CommandError, call_command

from coach.watching.logs import begin

logger = logging.getLogger(__name__)


def main() -> int:
    """Run the command that is named; what it has to say goes to whoever began it."""
    begin("command")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "console.settings")
    django.setup()
    try:
        call_command(sys.argv[1])
    except CommandError as error:
        logger.critical("%s", error)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
