"""The times of a week: how they are told, and which of them meet."""

from __future__ import annotations

from collections.abc import Iterable

from conversations.models import Duty

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOURS_OF_A_WEEK = 7 * 24


def told(duty: Duty) -> str:
    """Tell a time as people read it."""
    ends_next_day = duty.to_hour <= duty.from_hour
    ends = "midnight" if duty.to_hour in (0, 24) else f"{duty.to_hour}:00"
    next_day = " the next day" if ends_next_day and ends != "midnight" else ""
    return f"{WEEKDAYS[duty.weekday]}, {duty.from_hour}:00 to {ends}{next_day}"


def hours(duty: Duty) -> frozenset[int]:
    """Give the hours of the week that a time takes, counted from Monday's first."""
    length = (duty.to_hour - duty.from_hour) % 24 or 24
    begins = duty.weekday * 24 + duty.from_hour
    return frozenset((begins + hour) % HOURS_OF_A_WEEK for hour in range(length))


def meets(duty: Duty, others: Iterable[Duty]) -> Duty | None:
    """Give the first of the other times that has an hour in common with this one."""
    return next((other for other in others if hours(duty) & hours(other)), None)
