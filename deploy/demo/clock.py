"""The time that it is in the demo, told to all that run in this process.

Not the dates are shifted afterwards: what the coach says names days ("by Saturday 3 October"), in
messages, plans and pages alike, and check-ins are due by them. So the coach lives in those days.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone, tzinfo
from typing import Any
from unittest.mock import patch

from django.utils import timezone as django_timezone

import actions.turn
import coach.contacts


class Clock:
    """A clock that is set, and goes on by itself from there, as the machine's does."""

    def __init__(self) -> None:
        self._machine = time.time  # what is told to the process is ours
        self._ahead = 0.0

    def set(self, moment: datetime) -> None:
        """Let it be this moment now."""
        self._ahead = moment.timestamp() - self._machine()

    def seconds(self) -> float:
        """Give the seconds since 1970."""
        return self._machine() + self._ahead

    def now(self) -> datetime:
        """Give the time, in UTC."""
        return datetime.fromtimestamp(self.seconds(), timezone.utc)

    @contextmanager
    def rules(self) -> Iterator[None]:
        """Let the store, Rasa's events, and what actions take for today go by this clock."""
        clock = self

        class Datetime(datetime):
            """What modules that ask `datetime` itself are given in its place."""

            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Any:
                return datetime.fromtimestamp(clock.seconds(), tz)

        with (
            patch.object(time, "time", self.seconds),
            patch.object(django_timezone, "now", self.now),
            patch.object(actions.turn, "datetime", Datetime),
            patch.object(coach.contacts, "datetime", Datetime),
        ):
            yield
