"""Measures what people learned, for the reports; to be run every night."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from console.reports.measuring import measure_changed


class Command(BaseCommand):
    """Look at whoever wrote since the last time."""

    help = "Measure what people learned since the last time, for the reports."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many were looked at."""
        number = measure_changed()
        self.stdout.write(f"{number} conversation{'' if number == 1 else 's'} measured.")
