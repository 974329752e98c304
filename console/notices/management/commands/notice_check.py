"""Sends a trial by each way that is set, and says what to mend."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from coach.settings import load_settings
from console.notices import chat, mail, words
from console.notices.errors import CannotSend
from console.notices.recipients import addresses
from conversations.roster import next_on_duty, on_duty


class Command(BaseCommand):
    """Try the ways, and say who would be told now."""

    help = "Send a trial notice by mail and to the chat, and say what is to be mended."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take an address for the trial."""
        parser.add_argument(
            "address", nargs="?", default="", help="where the mail goes; else to the sender itself"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Try each way.

        Raises:
            CommandError: one of them failed, or none is set.
        """
        settings = load_settings().notices
        tried = []
        if settings.mail is not None:
            sender, address = settings.mail, options["address"] or settings.mail.sender
            mark = f"trial-{timezone.now():%Y%m%d%H%M%S%f}"
            subject, text = words.TRIAL, words.TRIAL_TEXT
            tried.append(
                self._try(
                    f"Mail: a trial went to {address}; see whether it came.",
                    lambda: mail.send_mail(sender, address, subject, text, mark),
                )
            )
        if settings.webhook:
            tried.append(
                self._try(
                    "Chat: a trial was posted; see whether it is there.",
                    lambda: chat.post(settings.webhook, words.TRIAL_TEXT),
                )
            )
        self._tell_who()
        if not tried:
            raise CommandError(
                "No way is set: give COACH_SMTP_URL with COACH_MAIL_FROM, or COACH_NOTICE_WEBHOOK "
                "(docs/settings.md)."
            )
        if not all(tried):
            raise CommandError("Not every way works; what to do stands above.")

    def _try(self, done: str, send: Callable[[], None]) -> bool:
        try:
            send()
        except CannotSend as error:
            self.stdout.write(f"✗ {error}")
            return False
        self.stdout.write(f"✓ {done}")
        return True

    def _tell_who(self) -> None:
        """Say who would be told of danger now, without anybody's address."""
        now, agreed = timezone.now(), addresses()
        shift = next_on_duty(now)
        reading = ", ".join(on_duty(now)) or "nobody"
        following = f"; next {shift.who}, {shift.begins:%A %H:%M}" if shift else ""
        self.stdout.write(f"On duty now: {reading}{following}.")
        self.stdout.write(
            f"{len(agreed)} agreed to be mailed: {', '.join(agreed) or 'nobody'}. "
            "Each does so in the console, under their own name."
        )
