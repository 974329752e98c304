"""Changes the key that signs, so that nobody notices: ``make change-secret``."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta, timezone

from coach.errors import CoachError
from coach.secret_file import NAME, NAME_BEFORE, change_secret
from coach.settings import Settings, load_settings
from deploy.errors import StartError

# As long as the longest-lived of what is signed: a session of the web.
KEPT = timedelta(days=90)

BY_HAND = (
    "COACH_SECRET is set, so the key is yours to change: set COACH_SECRET_BEFORE to what "
    "COACH_SECRET is now, and COACH_SECRET to a new one, such as 'openssl rand -hex 32' prints. "
    "They stand in the environment, in .env or coach.env, or in the files that COACH_SECRET_FILE "
    "and COACH_SECRET_BEFORE_FILE name. docs/operations.md, 'Change keys', has each step."
)
NEXT = """\
A new key signs: {new}. The one before is kept in {old}: what it signed is still good.
Next:
  1. Copy both files to where you keep them apart; backups hold neither.
  2. Start the coach again ('make run'; on a server 'systemctl restart coach.target').
  3. 'make channel-lock-anew', and 'make channel-check' if you use Telegram.
  4. From {day} on remove {old}, and start again.
Did the key get out? Then the old one must not be kept: docs/operations.md, 'Change keys'."""


def change(settings: Settings) -> str:
    """Change the key in the data folder; give what to do next.

    Raises:
        CoachError: the host has set a key elsewhere, there is none yet, or it cannot be written.
    """
    if settings.secret_value:
        raise StartError(BY_HAND)
    change_secret(settings.var_dir)
    return NEXT.format(
        new=settings.var_dir / NAME,
        old=settings.var_dir / NAME_BEFORE,
        day=f"{datetime.now(timezone.utc) + KEPT:%Y-%m-%d}",
    )


def main() -> int:
    """Change it and say what is next; a known error becomes a line."""
    try:
        print(change(load_settings()))
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
