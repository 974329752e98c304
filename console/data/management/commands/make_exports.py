"""Makes the exports that were asked for; who asks at the same time stands in line here."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from console.data.exports import alone, not_made
from console.data.making import make
from console.data.models import Export
from console.data.selection import NotUnderstood


class Command(BaseCommand):
    """Make all that are left, the oldest first; also what was cut off before."""

    help = "Make the exports that leads have asked for."

    def handle(self, *args: Any, **options: Any) -> None:
        """Wait until nobody else makes any, then make all that are left."""
        with alone():
            while (export := not_made().first()) is not None:
                try:
                    make(export)
                except NotUnderstood as error:
                    Export.objects.filter(pk=export.pk).update(problem=str(error))
