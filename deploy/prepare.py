"""Checks what must hold before the coach serves others, and brings its tables up to date.

For those who start its parts by themselves: containers, systemd. ``make run`` does the same.
"""

from __future__ import annotations

import sys
import time

from coach.contacts import load_contacts
from coach.errors import CoachError
from coach.local import load_lines
from coach.settings import Settings, load_settings
from deploy.errors import StartError
from deploy.preflight import check_contacts, check_disk, prepare_folder, prepare_secret
from deploy.tables import migrate

TRIES = 10  # a database that is being started may need half a minute
WAIT = 3.0  # seconds


def prepare(settings: Settings) -> None:
    """Check and migrate.

    Raises:
        CoachError: something does not hold; it says what, and the remedy.
    """
    check_contacts(settings)
    _check_contacts_for_others(settings)
    load_lines(settings.local_file)
    prepare_folder(settings.var_dir)
    check_disk(settings.var_dir)
    prepare_secret(settings)
    _migrate_patiently()


def _check_contacts_for_others(settings: Settings) -> None:
    """Behind a web server the coach serves others, though it listens to this machine alone."""
    if not settings.console_url.startswith("https://"):
        return
    contacts = load_contacts(settings.care_file)
    if not (contacts.emergency and contacts.helplines):
        raise StartError(
            f"{settings.console_url} is for others, but {settings.care_file} names no emergency "
            f"number and helpline for people in danger. Copy care.example.yml to it and fill it in."
        )


def _migrate_patiently() -> None:
    for left in reversed(range(TRIES)):
        try:
            migrate()
        except StartError:
            if not left:
                raise
            time.sleep(WAIT)
        else:
            return


def main() -> int:
    """Prepare; a known error becomes a few lines."""
    try:
        prepare(load_settings())
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    print("All is ready to be started.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
