"""Sees to it that each chore is done when it is due, until it is told to stop."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger
from django.db import close_old_connections

from console.worker.chores import AT_NIGHT, Chore
from console.worker.metrics import measured

log = logging.getLogger(__name__)
AFTER_A_START = timedelta(minutes=1)  # the rest of the coach comes up first


def rounds_of(
    chores: Sequence[Chore], zone: ZoneInfo, after_a_start: timedelta = AFTER_A_START
) -> BackgroundScheduler:
    """Give what does the chores once it is started: each by itself, and never twice at once.

    A chore that fails is written down with its traceback and done again when it is next due.
    """
    scheduler = BackgroundScheduler(
        executors={"default": ThreadPoolExecutor(max(1, len(chores)))},
        # Who was busy or asleep when something was due does it once, as soon as possible.
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        timezone=zone,
    )
    begins = datetime.now(zone) + after_a_start
    for chore in chores:
        trigger = _trigger(chore, begins, zone)
        scheduler.add_job(_do, trigger, args=[chore], id=chore.name, name=chore.name)
    return scheduler


def _trigger(chore: Chore, begins: datetime, zone: ZoneInfo) -> BaseTrigger:
    if chore.every is not None:
        return IntervalTrigger(seconds=chore.every.total_seconds(), timezone=zone)
    return OrTrigger([DateTrigger(begins, zone), CronTrigger(hour=AT_NIGHT, timezone=zone)])


def _do(chore: Chore) -> None:
    """Do a chore on a connection that is alive."""
    close_old_connections()
    try:
        with measured(chore.name):
            chore.run()
    finally:
        close_old_connections()
