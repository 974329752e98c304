"""What is spent on paid text: a cap for each person and for all, by the month."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, QuerySet, Sum

from coach.settings import load_settings
from conversations.models import Spending


def may_spend(contact_id: int, segments: int, now: datetime) -> bool:
    """Tell whether so many segments more stay within both caps."""
    caps = load_settings().channels
    of_month = Spending.objects.filter(month=_month(now))
    theirs = of_month.filter(contact_id=contact_id)
    return _fits(theirs, segments, caps.segments_a_person) and _fits(
        of_month, segments, caps.segments_a_month
    )


def spend(contact_id: int, segments: int, now: datetime) -> None:
    """Count segments that went out."""
    row, _ = Spending.objects.get_or_create(contact_id=contact_id, month=_month(now))
    Spending.objects.filter(pk=row.pk).update(segments=F("segments") + segments)


def must_tell(contact_id: int, now: datetime) -> bool:
    """Tell whether the person has not been told yet that this month's texts are used up."""
    of_month = Spending.objects.filter(contact_id=contact_id, month=_month(now))
    return not of_month.filter(is_told=True).exists()


def told(contact_id: int, now: datetime) -> None:
    """Keep that they were told; once a month is enough."""
    Spending.objects.update_or_create(
        contact_id=contact_id, month=_month(now), defaults={"is_told": True}
    )


def _fits(rows: QuerySet[Spending], segments: int, cap: int) -> bool:
    spent = rows.aggregate(total=Sum("segments"))["total"] or 0
    return not cap or spent + segments <= cap


def _month(now: datetime) -> str:
    return f"{now:%Y-%m}"
