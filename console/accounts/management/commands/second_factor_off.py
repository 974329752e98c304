"""Takes the second factor off an account: for who has the machine, where no host can any more."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from console.accounts import second_factor
from console.accounts.events import TERMINAL


class Command(BaseCommand):
    """Lets somebody in with the password alone again."""

    help = "Take the second factor off an account whose phone and recovery codes are lost."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name."""
        parser.add_argument("name", help="the account's name")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        """Take it off.

        Raises:
            CommandError: there is no such account, or it has no second factor.
        """
        user = get_user_model().objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"No account is called '{name}'.")
        if not second_factor.is_on(user):
            raise CommandError(f"{name} has no second factor.")
        second_factor.switch_off(user, TERMINAL)
        self.stdout.write(f"{name} is asked for the password alone now.")
