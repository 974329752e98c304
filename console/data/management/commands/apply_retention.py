"""Erases what was kept long enough; to be run every night."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from coach.settings import load_settings
from conversations.audit import record
from conversations.retention import Retention
from conversations.unanswered import COACH


class Command(BaseCommand):
    """Erase conversations that ended so many days ago, as the host has set."""

    help = "Erase the conversations that ended more than COACH_RETENTION_DAYS days ago."

    def add_arguments(self, parser: CommandParser) -> None:
        """Let somebody look first."""
        parser.add_argument(
            "--dry-run", action="store_true", help="say how many would be erased, and erase none"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many were erased, or would be, and what holds others."""
        days = load_settings().retention_days
        if not days:
            self.stdout.write(
                "COACH_RETENTION_DAYS is not set: what is written is kept until somebody erases it."
            )
            return
        retention = Retention(days, timezone.now())
        if options["dry_run"]:
            self._say(retention.ended().count(), f"ended {days} days ago: would be erased")
            self._say_what_holds(retention)
            return
        number = retention.apply()
        record(COACH, "applied retention", "", f"{number} erased, kept for {days} days")
        self._say(number, f"erased: ended {days} days ago")

    def _say_what_holds(self, retention: Retention) -> None:
        for why, hold in retention.holds().items():
            if number := retention.silent().filter(hold).count():
                self._say(number, f"silent for as long, and kept: {why}")

    def _say(self, number: int, what: str) -> None:
        self.stdout.write(f"{number} conversation{'' if number == 1 else 's'} {what}.")
