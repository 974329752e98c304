"""What can go wrong with accounts; the words are for the person at the screen."""

from __future__ import annotations

import math
from datetime import timedelta

from coach.errors import CoachError


class AccountsError(CoachError):
    """Something about an account cannot be done."""


class LastHostError(AccountsError):
    """The last host would go, and nobody could let anybody in any more."""

    def __init__(self) -> None:
        super().__init__(
            "This is the last host. Make somebody else a host first, or nobody could let "
            "people in any more."
        )


class HostExistsError(AccountsError):
    """The first link is asked for, and there is a host already."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(
            f"There is a host already: {', '.join(names)}. Ask them for an invitation. For a "
            "forgotten password: .venv/bin/python manage.py changepassword NAME"
        )


class LinkError(AccountsError):
    """The link was used, ran out, was withdrawn, or never existed."""

    def __init__(self) -> None:
        super().__init__(
            "This link was used already, was withdrawn, or is too old. Ask whoever sent it to "
            "you for a new one."
        )


class WrongCodeError(AccountsError):
    """A code of the second factor does not fit."""

    def __init__(self) -> None:
        super().__init__(
            "This code is not right, or was used already. Wait for the next one in your app, or "
            "use a recovery code."
        )


class TooManyCodesError(AccountsError):
    """So many codes were wrong that the next has to wait."""

    def __init__(self, wait: timedelta) -> None:
        seconds = max(1, math.ceil(wait.total_seconds()))
        wait_for = f"{seconds} s" if seconds < 120 else f"{math.ceil(seconds / 60)} minutes"
        super().__init__(f"Too many codes were wrong. Please try again in {wait_for}.")
