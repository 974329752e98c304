"""Prints the one-time link at which the first host makes an account."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from console.accounts.errors import HostExistsError
from console.accounts.links import first_link

HINT = "Nobody can sign in yet: 'make first-account' prints a link for the first host."


class Command(BaseCommand):
    """Says where the first account is made; never makes one with a password of its own."""

    help = "Print a one-time link at which the first host chooses a name and a password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the one option."""
        parser.add_argument(
            "--at-start",
            action="store_true",
            help="say nothing where there is an account, and no link into what is no terminal",
        )

    def handle(self, *args: Any, at_start: bool, **options: Any) -> None:
        """Print the link.

        Raises:
            CommandError: there is a host already.
        """
        if at_start and get_user_model().objects.exists():
            return
        if at_start and not self.stdout.isatty():  # a log keeps what it gets
            self.stdout.write(HINT)
            return
        try:
            link, until = first_link()
        except HostExistsError as error:
            raise CommandError(str(error)) from error
        local = timezone.localtime(until)
        self.stdout.write(f"Nobody can let people in yet. Make the first account at\n    {link}")
        self.stdout.write(f"(works once, until {local:%d %B %H:%M %Z}; keep it to yourself)")
