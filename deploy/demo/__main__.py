"""Makes demo data, and shows it: ``make demo``, ``make demo-run``."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
import time
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.serve import ENVIRONMENT
from coach.errors import CoachError
from coach.settings import ROOT, Settings, load_settings
from deploy.demo.environment import FOLDER, demo_environment
from deploy.progress import progress
from deploy.ready import make_ready
from deploy.run import run
from deploy.tables import migrate

if TYPE_CHECKING:
    from deploy.demo.accounts import Account

PEOPLE = 300


def main() -> int:
    """Make the demo or show it; a known error becomes a few lines."""
    parser = argparse.ArgumentParser(description=__doc__, prog="make demo")
    parser.add_argument("what", choices=["make", "run"], nargs="?", default="make")
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many (default: 300)")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    kept = demo_environment(os.environ)
    os.environ.clear()
    os.environ.update(kept)
    try:
        if arguments.what == "run":
            run(load_settings())
        else:
            make(load_settings(), max(1, arguments.people))
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def make(settings: Settings, people: int) -> None:
    """Make the demo in the folder that is set.

    Raises:
        CoachError: there is something in that folder, or nothing to learn from.
    """
    begun = time.monotonic()
    _be_quiet()
    settings.var_dir.mkdir(parents=True, exist_ok=True)
    migrate()
    _boot()
    from deploy.demo.database import check_is_free

    check_is_free(settings)
    make_ready(settings.models_dir)
    from deploy.demo.making import unanswered  # brings Rasa, which takes seconds

    print(f"{people} invented people talk to the coach, over ninety days:", flush=True)
    accounts = asyncio.run(_make(settings, people))
    took = time.monotonic() - begun
    print(f"Done in {took:.0f} s; {unanswered()} messages without an answer.")
    _tell(settings, accounts)


async def _make(settings: Settings, people: int) -> Sequence[Account]:
    from deploy.demo.in_process import CoachHere
    from deploy.demo.making import make_conversations

    with progress("Loading what the coach has learnt"):
        coach = await CoachHere.load(settings.models_dir)
    return await make_conversations(coach, people)


def _boot() -> None:
    """Set Django up as the console has it, which knows the accounts, and Rasa as the assistant."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "console.settings"
    os.environ["COACH_ACTION_ENDPOINT"] = "http://in-this-process/webhook"
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    from conversations.boot import boot

    boot()


def _be_quiet() -> None:
    """Keep what libraries say of themselves off the screen."""
    import structlog

    warnings.simplefilter("ignore")
    logging.basicConfig(level=logging.ERROR)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def _tell(settings: Settings, accounts: Sequence[Account]) -> None:
    """Say how to look at it; the passwords stand nowhere else."""
    own = "" if settings.var_dir == FOLDER else f"COACH_VAR={settings.var_dir} "
    print(f"\nLook at it: {own}make demo-run, then {settings.console_url}/console/")
    print("Sign in as one of these; the passwords are shown this once:")
    for account in accounts:
        print(f"    {account.username:8} {account.role:12} {account.password}")


if __name__ == "__main__":
    raise SystemExit(main())
