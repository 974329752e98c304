"""When somebody of the group reads here: so that people are told honestly, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from coach.settings import load_settings
from conversations.handover_words import Words, handover_words
from conversations.models import Duty

A_DAY = timedelta(days=1)
DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, order=True)
class Shift:
    """One time in which somebody reads."""

    begins: datetime
    ends: datetime
    who: str
    account: str = ""  # the name they sign in with


def on_duty(now: datetime) -> list[str]:
    """Name who reads at this moment, each once."""
    return list(dict.fromkeys(shift.who for shift in _running(now)))


def accounts_on_duty(now: datetime) -> list[str]:
    """Give who reads at this moment by the names they sign in with, each once."""
    return list(dict.fromkeys(shift.account for shift in _running(now) if shift.account))


def accounts_by_turn(now: datetime) -> list[str]:
    """Give all of the roster by the names they sign in with, who begins to read soonest first."""
    to_come = sorted(shift for shift in _shifts(now) if shift.begins > now)
    return list(dict.fromkeys(shift.account for shift in to_come if shift.account))


def next_on_duty(now: datetime) -> Shift | None:
    """Give the next time in which somebody begins to read; None where the roster is empty."""
    return min((shift for shift in _shifts(now) if shift.begins > now), default=None)


def when_somebody_reads(now: datetime, words: Words = handover_words) -> str:
    """Say in a sentence when somebody reads here; "" where nobody set down when."""
    if on_duty(now):
        return words("utter_handover_reads_now")
    shift = next_on_duty(now)
    if shift is None:
        return ""
    told = words("utter_handover_reads_from").replace("{day}", _day(shift.begins, now))
    return told.replace("{time}", f"{shift.begins.hour}:{shift.begins.minute:02}")


def _running(now: datetime) -> list[Shift]:
    return [shift for shift in _shifts(now) if shift.begins <= now < shift.ends]


def _shifts(now: datetime) -> Iterator[Shift]:
    """Give all shifts of the days around: one that began yesterday may go on."""
    zone = ZoneInfo(load_settings().time_zone)
    today = now.astimezone(zone).date()
    duties = list(Duty.objects.order_by("pk"))
    for days in range(-1, DAYS_OF_A_WEEK + 1):
        day = today + timedelta(days=days)
        for duty in duties:
            if duty.weekday == day.weekday():
                yield _shift(duty, day, zone)


def _shift(duty: Duty, day: date, zone: ZoneInfo) -> Shift:
    last = day if duty.to_hour > duty.from_hour else day + A_DAY
    begins, ends = _moment(day, duty.from_hour, zone), _moment(last, duty.to_hour, zone)
    return Shift(begins, ends, duty.who, duty.account)


def _moment(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """Give a full hour as the clocks there show it; one that the clocks leave out, just after."""
    if hour == 24:
        day, hour = day + A_DAY, 0
    moment = datetime.combine(day, time(hour), zone)
    return moment.astimezone(timezone.utc).astimezone(zone)


def _day(moment: datetime, now: datetime) -> str:
    days = (moment.date() - now.astimezone(moment.tzinfo).date()).days
    return {0: "today", 1: "tomorrow"}.get(days) or f"{moment:%A}"
