"""Everybody lives in one time, which the whole process is told."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from datetime import datetime, timedelta, timezone

from django.utils import timezone as django_timezone

from actions.turn import today
from deploy.demo.clock import Clock
from deploy.demo.stage import Stage

BEGIN = datetime(2026, 3, 1, 9, 0, tzinfo=timezone.utc)


def nothing(moment: datetime) -> None:
    """Tell nobody."""


async def test_whoever_is_next_acts_next() -> None:
    """At the moment that is theirs."""
    clock, did = Clock(), []

    async def life(name: str, pause: timedelta) -> AsyncIterator[timedelta]:
        for _ in range(2):
            did.append((name, clock.now().hour))
            yield pause

    stage = Stage(clock, BEGIN + timedelta(days=1))
    stage.enter(life("slow", timedelta(hours=3)), BEGIN)
    stage.enter(life("quick", timedelta(hours=1)), BEGIN)
    await stage.play(nothing)

    assert did == [("slow", 9), ("quick", 9), ("quick", 10), ("slow", 12)]


async def test_what_would_come_after_the_end_does_not_happen() -> None:
    """Nobody has written tomorrow."""
    clock, did = Clock(), []

    async def life() -> AsyncIterator[timedelta]:
        while True:
            did.append(clock.now().hour)
            yield timedelta(hours=1)

    stage = Stage(clock, BEGIN + timedelta(hours=2, minutes=30))
    stage.enter(life(), BEGIN)
    await stage.play(nothing)

    assert did == [9, 10, 11]


def test_the_store_events_and_actions_go_by_the_clock_and_then_by_the_machines_again() -> None:
    """So that what is said of days, and what is stored of them, is the same."""
    clock = Clock()
    with clock.rules():
        clock.set(BEGIN)
        assert time.time() - BEGIN.timestamp() < 60
        assert django_timezone.now().date() == BEGIN.date()
        assert today() == BEGIN.date()

    assert today() != BEGIN.date()
