"""Does the chores until it is told to stop; one of the coach's processes."""

from __future__ import annotations

import logging
import signal
import threading
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand

from coach.settings import load_settings
from coach.watching.errors_counted import count_errors
from coach.watching.logs import begin
from conversations.start_check import check_database, hold_alone

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Stay and do what is due."""

    help = "Do what is due again and again, until Ctrl-C: notices, what is done every night."

    def handle(self, *args: Any, **options: Any) -> None:
        """Begin, and wait for the signal to end; what is being done then is cut off.

        Raises:
            SettingsError: the database is not as it should be, or has its worker already.
        """
        begin("worker")
        check_database()
        hold_alone("worker")
        count_errors()
        # Not before: what they load has something to say.
        from console.worker.chores import CHORES
        from console.worker.metrics import show_figures
        from console.worker.rounds import rounds_of

        settings = load_settings()
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        scheduler = rounds_of(CHORES, ZoneInfo(settings.time_zone))
        scheduler.start()
        if settings.worker_port:
            show_figures(settings.worker_port)
        logger.info("The worker is there.")
        stop.wait()
        scheduler.shutdown(wait=False)
