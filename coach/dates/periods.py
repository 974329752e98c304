"""Periods: weeks, months, quarters, years, and the parts of one, seen from today.

Each reader takes a match of its pattern in ``grammar`` and today; it gives the days that are meant.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from coach.dates import grammar


class Days(NamedTuple):
    """A first and a last day, both within."""

    first: date
    last: date


SATURDAY, SUNDAY = 5, 6
STEPS = dict.fromkeys(("next to next", "next next", "next but 1"), 2) | dict.fromkeys(
    ("next", "coming", "this coming", "upcoming", "following"), 1
)


def week_of(day: date) -> Days:
    """Give the week from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def months_of(year: int, month: int, count: int = 1) -> Days:
    """Give so many whole months."""
    first = date(year, month, 1)
    return Days(first, first + relativedelta(months=count, days=-1))


def days_after(day: date, count: int) -> Days:
    """Give the one day that is so many days after another."""
    there = day + timedelta(days=count)
    return Days(there, there)


def unit_of(unit: str, day: date) -> Days:
    """Give the week, weekend, month, quarter or year that a day is in."""
    if unit in {"week", "weekend"}:
        week = week_of(day)
        return week if unit == "week" else Days(week.last - timedelta(days=1), week.last)
    if unit == "month":
        return months_of(day.year, day.month)
    if unit == "quarter":
        return months_of(day.year, day.month - (day.month - 1) % 3, 3)
    return months_of(day.year, 1, 12)


def units_later(unit: str, count: int, today: date) -> Days:
    if unit in {"week", "weekend"}:
        return unit_of(unit, today + timedelta(weeks=count))
    months = {"month": 1, "quarter": 3, "year": 12}[unit] * count
    return unit_of(unit, today.replace(day=1) + relativedelta(months=months))


def from_now(match: re.Match[str], today: date) -> Days:
    """ "Next week", "this month", "the coming quarter"."""
    steps = STEPS.get(match["which"], 0)
    if match["unit"] == "weekend" and "coming" in match["which"]:
        steps = 0
    if match["or_next"]:
        steps += 1
    return units_later(match["unit"], steps, today)


def second_next(match: re.Match[str], today: date) -> Days:
    """ "The week after next"."""
    return units_later(match["unit"], 2, today)


def next_after_this(match: re.Match[str], today: date) -> Days:
    """ "The week after this one"."""
    return units_later(match["unit"], 1, today)


def the_unit(match: re.Match[str], today: date) -> Days:
    """ "The month", which is this one."""
    return unit_of(match["unit"], today)


def new_year(match: re.Match[str], today: date) -> Days:
    """ "The new year" as a time: the next one, whole."""
    return months_of(today.year + 1, 1, 12)


def year_of(words: str | None, today: date) -> int | None:
    """Give the year that is named, None where none is."""
    if not words:
        return None
    named = re.search(r"\d+", words)
    if named:
        number = int(named.group())
        return number if number > 99 else 2000 + number
    return today.year + ("this" not in words)


def _coming(months: tuple[int, int], year: int | None, today: date) -> Days:
    """Give months of a year; of the next one if they are past and no year is named."""
    days = months_of(year or today.year, *months)
    return days if year or days.last >= today else months_of(today.year + 1, *months)


def named_month(match: re.Match[str], today: date) -> Days:
    """ "June", "next June", "June next year", "next year in June"."""
    month = int((match["month"] or match["month_last"])[1:])
    return _coming((month, 1), year_of(match["year"] or match["year_first"], today), today)


def month_in_digits(match: re.Match[str], today: date) -> Days:
    """ "07/2027"."""
    return months_of(int(match["y"]), int(match["m"]))


def calendar_week(match: re.Match[str], today: date) -> Days | None:
    """ "Calendar week 23" as ISO counts them; of the next year if it is past."""
    weeks = (_iso_week(year, int(match["n"])) for year in (today.year, today.year + 1))
    return next((week for week in weeks if week and week.last >= today), None)


def _iso_week(year: int, number: int) -> Days | None:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def named_year(match: re.Match[str], today: date) -> Days:
    """ "2027"."""
    return months_of(int(match["year"]), 1, 12)


def quarter(match: re.Match[str], today: date) -> Days:
    """ "Q3", "the third quarter of 2027": of the calendar's year."""
    number = 4 if match["last"] else int(match["q"] or match["nth"])
    return _coming((3 * number - 2, 3), year_of(match["year"], today), today)


def half_year(match: re.Match[str], today: date) -> Days:
    """ "H1"."""
    return _coming((6 * int(match["half"]) - 5, 6), year_of(match["year"], today), today)


_PERIODS = [
    (re.compile(pattern), read)
    for pattern, read in [
        (grammar.FROM_NOW, from_now),
        (grammar.SECOND_NEXT, second_next),
        (grammar.QUARTER, quarter),
        (grammar.HALF_YEAR, half_year),
        (grammar.NAMED_MONTH, named_month),
        (grammar.NAMED_YEAR, named_year),
        (grammar.NEW_YEAR, new_year),
        (grammar.THE_UNIT, the_unit),
    ]
]


def period(words: str, today: date) -> Days:
    """Give the days of a period's own words."""
    found = ((pattern.fullmatch(words), read) for pattern, read in _PERIODS)
    return next(read(match, today) for match, read in found if match)


def part_of(match: re.Match[str], today: date) -> Days | None:
    """ "The end of June", "mid next month", "the second week of May", "the last Friday in May".

    A part that is past is taken from the next month or year, where none is named.
    """
    for start in _starts(match["period"], today):
        day = _part(match["part"], match["period"], period(match["period"], start))
        if day and day >= today:
            return Days(day, day)
    return None


def _starts(words: str, today: date) -> list[date]:
    next_year = date(today.year + 1, 1, 1)
    if re.search(r"M\d|q|quarter", words) and not re.search(r"year|20\d\d|this|next", words):
        return [today, next_year]
    unit = re.fullmatch(r"(?:the )?(week|month)", words)
    return [today, units_later(unit[1], 1, today).first] if unit else [today]


def _part(part: str, words: str, days: Days) -> date | None:
    order, _, of = part.replace("working day", "workday").rpartition(" ")
    number = re.fullmatch(r"(\d+)th", order)
    if number or order in {"last", "final"}:
        return _nth(int(number[1]) if number else -1, of, days)
    if re.search(r"mid|half", part):
        return _middle(days)
    if part == "early" or part.startswith(("begin", "start")):
        return _early(part, days)
    return days.last


def _middle(days: Days) -> date:
    length = (days.last - days.first).days + 1
    if length > 300:
        return days.first.replace(month=6, day=30)
    return days.first + timedelta(days=2 if length == 7 else 14 if length < 32 else length // 2)


def _early(part: str, days: Days) -> date:
    """Early: the first third or so; the beginning is shorter."""
    length = (days.last - days.first).days + 1
    early = part == "early"
    if length <= 7:
        return days.first + timedelta(days=int(early))
    if length < 32:
        return days.first + timedelta(days=9 if early else 4)
    months = 3 if early and length > 300 else 1
    return months_of(days.first.year, days.first.month, months).last


def next_of_its_kind(days: Days) -> Days:
    """Give what comes after a day of the week, a week, a weekend, a month or a year."""
    length = (days.last - days.first).days + 1
    if length <= 7:
        return Days(days.first + timedelta(weeks=1), days.last + timedelta(weeks=1))
    unit = "month" if length < 32 else "quarter" if length < 100 else "year"
    return units_later(unit, 1, days.first)


def _nth(number: int, of: str, days: Days) -> date | None:
    """The Sunday of the nth week, the nth Friday, day or half; counted from the end if -1."""
    if of == "half":
        return _middle(days) if number == 1 else days.last
    if number < 0 and of in {"week", "weekend"}:
        return days.last
    each = [day for day in _each(days) if _is_one(of, day)]
    if number > len(each):
        return days.last if of == "week" else None
    return each[number - 1] if number > 0 else each[-1]


def _each(days: Days) -> list[date]:
    count = (days.last - days.first).days + 1
    return [days.first + timedelta(days=n) for n in range(count)]


def _is_one(of: str, day: date) -> bool:
    if of == "workday":
        return day.weekday() < SATURDAY
    if of == "day":
        return True
    return day.weekday() == (int(of[1]) if of[0] == "D" else SUNDAY)
