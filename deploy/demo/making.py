"""Makes the demo's conversations: the people, the group and the coach, over ninety days."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from django.db import connection

from console.reports.measuring import measure_changed
from conversations.database import database_call
from conversations.models import Inbound
from deploy.demo.accounts import Account, make_accounts
from deploy.demo.casting import Part, cast
from deploy.demo.clock import Clock
from deploy.demo.group import Group
from deploy.demo.in_process import CoachHere
from deploy.demo.person import Person, forget_addresses
from deploy.demo.rounds import rounds
from deploy.demo.stage import Stage

DAYS = 90
LATELY = timedelta(days=2)
WAKING = (6, 22)  # in these hours people begin to write
TOLD_EVERY = 10.0  # seconds


async def make_conversations(coach: CoachHere, people: int) -> Sequence[Account]:
    """Let everybody live up to this moment; give the accounts of the group."""
    clock, until = Clock(), datetime.now(timezone.utc)
    begin = until - timedelta(days=DAYS)
    stage = Stage(clock, until)
    try:
        with clock.rules():
            clock.set(begin)
            await database_call(_write_lightly)
            accounts = await database_call(make_accounts)
            stage.enter(rounds(coach, clock), begin)
            stage.enter(Group(clock, until).live(), begin)
            for part in cast(people):
                stage.enter(Person(part, coach).live(), _arrival(part, begin, until))
            await stage.play(_Progress(begin, until).tell)
            clock.set(until)
            await database_call(measure_changed)
    finally:
        await database_call(forget_addresses)
    return accounts


def _write_lightly() -> None:
    """Do not wait for the disk at each step: what is cut off is made anew, and nobody's."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = OFF")


def unanswered() -> int:
    """Count the messages that got no answer: there should be none."""
    return int(Inbound.objects.exclude(status=Inbound.Status.ANSWERED).count())


def _arrival(part: Part, begin: datetime, until: datetime) -> datetime:
    """Give when somebody begins: on some day, more of them lately, in waking hours."""
    chance = random.Random(f"when {part.number} comes")
    day = (until - begin) * chance.random() ** 0.7
    if part.comes_lately:
        day = until - begin - LATELY * chance.random()
    hour = timedelta(hours=chance.uniform(*WAKING))
    midnight = (begin + day).replace(hour=0, minute=0, second=0, microsecond=0)
    return min(midnight + hour, until - timedelta(hours=1))


class _Progress:
    """Says now and then which day it is."""

    def __init__(self, begin: datetime, until: datetime) -> None:
        self._begin = begin
        self._days = (until - begin).days
        self._told = time.monotonic()

    def tell(self, moment: datetime) -> None:
        """Say it, where it was not said for some seconds."""
        if time.monotonic() - self._told >= TOLD_EVERY:
            self._told = time.monotonic()
            print(f"  day {(moment - self._begin).days} of {self._days}", flush=True)
