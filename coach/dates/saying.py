"""How the coach says a day."""

from __future__ import annotations

from datetime import date

from coach.language import MONTHS, WEEKDAYS


def say(day: date, today: date) -> str:
    """Say a day with its weekday, and with the year if it is another one than today's."""
    words = f"{WEEKDAYS[day.weekday()].title()} {day.day} {MONTHS[day.month - 1].title()}"
    return words if day.year == today.year else f"{words} {day.year}"
