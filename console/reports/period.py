"""The period that a report is of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from conversations.models import Overview


@dataclass(frozen=True)
class Period:
    """So many days back from now; None: all that is stored."""

    name: str
    label: str
    days: int | None

    def since(self, now: datetime) -> datetime | None:
        """Give when it begins; None where it has no beginning."""
        return None if self.days is None else now - timedelta(days=self.days)


MONTH = Period("month", "Last 4 weeks", 28)
PERIODS = {
    period.name: period
    for period in (
        MONTH,
        Period("quarter", "Last 3 months", 91),
        Period("year", "Last year", 365),
        Period("all", "All", None),
    )
}


def people_who_wrote(since: datetime | None) -> QuerySet[Overview]:
    """Give the conversations in which somebody wrote since then; who was only greeted is none."""
    wrote = Overview.objects.filter(heard_at__isnull=False)
    return wrote if since is None else wrote.filter(heard_at__gte=since)
