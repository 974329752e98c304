"""Days: dates, weekdays, feasts and stretches of time, seen from today.

Each reader takes a match of its pattern in ``grammar`` and today; it gives the days that are meant,
or None where there is no such day ("31 February").
"""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from coach.dates import feasts, grammar
from coach.dates.periods import (
    SATURDAY,
    STEPS,
    Days,
    days_after,
    period,
    units_later,
    week_of,
    year_of,
)
from coach.language import WEEKDAYS


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming_day(month: int, day: int, year: int | None, today: date) -> Days | None:
    """A day of a month; of the next year that has it if it is past and no year is named."""
    years = [year] if year else range(today.year, today.year + 5)
    found = [it for it in (_day(y, month, day) for y in years) if it]
    found = [it for it in found if year or it >= today]
    return Days(found[0], found[0]) if found else None


def day_month(match: re.Match[str], today: date) -> Days | None:
    """ "10 June", "June 10th, 2027"."""
    year = year_of(match["year"], today)
    return _coming_day(int(match["month"][1:]), int(match["d"]), year, today)


def iso(match: re.Match[str], today: date) -> Days | None:
    """ "2027-06-10"."""
    return _coming_day(int(match["m"]), int(match["d"]), int(match["y"]), today)


def mended(match: re.Match[str], today: date) -> Days | None:
    """ "5 June, I mean July": another month or year, the same day."""
    named = match["month"] or re.findall(grammar.MONTH, match.group())[0]
    year = year_of(match["year"] or match["year_mended"], today)
    return _coming_day(int(named[1:]), int(match["d"] or match["d_last"]), year, today)


def in_full(match: re.Match[str], today: date) -> Days | None:
    """ "16-01-2027", "16. 01. 2027"."""
    year = year_of(match["y"] or match["y_apart"], today)
    first, second = int(match["d"]), int(match["m"] or match["m_apart"])
    return _coming_day(second, first, year, today) or _coming_day(first, second, year, today)


def numeric(match: re.Match[str], today: date) -> Days | None:
    """ "3/4" is 3 April; the other order only where the first cannot be."""
    year = year_of(match["y"], today)
    first, second = int(match["d"]), int(match["m"])
    return _coming_day(second, first, year, today) or _coming_day(first, second, year, today)


def day_of_period(match: re.Match[str], today: date) -> Days | None:
    """ "The 10th of next month"; "the 1st of the month" is next month's, once it is past."""
    words, number = match["period"] or match["period_first"], match["d"] or match["d_last"]
    first = period(words, today).first
    count = int(number.removesuffix("th"))
    if words == "the month" and count < today.day:
        first += relativedelta(months=1)
    day = _day(first.year, first.month, count)
    return Days(day, day) if day else None


def the_nth(match: re.Match[str], today: date) -> Days | None:
    """ "The 15th": of this month, or of the next that has one."""
    return _coming_nth(nth_of(match), today)


def _coming_nth(number: int, today: date) -> Days | None:
    firsts = [today.replace(day=1) + relativedelta(months=n) for n in range(3)]
    days = (_day(first.year, first.month, number) for first in firsts)
    day = next((day for day in days if day and day >= today), None)
    return Days(day, day) if day else None


def weekday_the_nth(match: re.Match[str], today: date) -> Days | None:
    """ "Monday the 7th": the number counts, also where the weekday is another."""
    return _coming_nth(int(match["d"].removesuffix("th")), today)


def nth_of(match: re.Match[str]) -> int:
    """Give the number of a day that stands without its month."""
    return int((match["d"] or match["d_bare"]).removesuffix("th"))


def nth_near(number: int, base: Days) -> Days | None:
    """ "On 28 July ... by the 5th": of the month named, or of the next if nearer."""
    year, month = base.first.year, base.first.month
    months = [(year, month), (year + month // 12, month % 12 + 1)]
    found = [day for day in (_day(*it, number) for it in months) if day]
    if not found:
        return None
    steps = {(day - base.first).days: day for day in found}
    # What comes next is told more often than what came before: a day back weighs more.
    nearest = min(steps, key=lambda it: max(it, -4 * it))
    day = steps[nearest] if base.first == base.last else found[0]
    return Days(day, day)


def nth_before(number: int, base: Days) -> Days | None:
    """ "The 12th and the 26th of February": of the month named, or of the one before it."""
    is_same = number <= base.first.day or base.first != base.last
    end = base.first if is_same else base.first.replace(day=1) - timedelta(days=1)
    day = _day(end.year, end.month, number)
    return Days(day, day) if day else None


def _coming_weekday(weekday: int, today: date) -> date:
    """The next day of that name, never today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def weekday_of_week(match: re.Match[str], today: date) -> Days:
    """ "Friday of next week"."""
    weekday = match["weekday"] or match["weekday_last"]
    week = period(match["week"] or match["week_first"], today)
    day = week.first + timedelta(days=int(weekday[1]))
    return Days(day, day)


def which_weekday(match: re.Match[str], today: date) -> Days:
    """ "Next Friday" is next week's; "this" and "coming" are the first to come."""
    weekday, which = int(match["weekday"][1]), match["which"]
    coming = _coming_weekday(weekday, today)
    if which.startswith("next"):
        monday = week_of(today).first
        coming = monday + timedelta(weeks=STEPS[which], days=weekday)
    elif which in {"this", "current", "same"} and weekday == today.weekday():
        coming = today
    elif which == "week" or which.startswith("after"):
        coming += timedelta(weeks=1)
    elif which == "fortnight":
        coming += timedelta(weeks=2)
    return Days(coming, coming)


def some_weekdays(match: re.Match[str], today: date) -> Days:
    """ "Two Sundays from now"."""
    name = match["weekdays"].removesuffix("s").replace("weekend", "sunday")
    weekday = WEEKDAYS.index(name)
    first = _coming_weekday(weekday, today)
    return days_after(first, 7 * (int(match["n"]) - 1))


def plain_weekday(match: re.Match[str], today: date) -> Days:
    """ "Friday": the first to come."""
    day = _coming_weekday(int(match["weekday"][1]), today)
    return Days(day, day)


def same_day_of(match: re.Match[str], today: date) -> Days:
    """ "This time next year"."""
    count = STEPS.get(match["which"], 0)
    day = today + relativedelta(**{f"{match['unit']}s": count})
    return Days(day, day)


def near_day(match: re.Match[str], today: date) -> Days:
    """ "Tomorrow", "the day after tomorrow", "today week"."""
    steps = next(n for p, n in grammar.NEAR_DAYS.items() if re.fullmatch(p, match["near"]))
    weeks = {"week": 1, "fortnight": 2}.get(match["on"] or "", 0)
    day = today + timedelta(days=steps, weeks=weeks)
    return Days(day, day)


def amount(match: re.Match[str], today: date) -> Days:
    """ "Six weeks", "a month and a half", "10 working days": counted from today."""
    day = _move(match, today, 1)
    if match["unit"] == "weekend":
        day = week_of(day - timedelta(weeks=1)).last
    return Days(day, day)


def moved(match: re.Match[str], base: Days, side: str) -> Days:
    """Give the day an amount of time before or after another."""
    if side == "into":
        return amount(match, base.first)
    day = _move(match, base.first, -1) if side == "before" else _move(match, base.last, 1)
    return Days(day, day)


def beside(match: re.Match[str], base: Days, side: str) -> Days:
    """ "The day before", "the week after", "the Friday before" another day."""
    way = -1 if side == "before" else 1
    day = base.first if way < 0 else base.last
    if match["of"].startswith("D"):
        weekday = int(match["of"][1])
        steps = (way * (weekday - day.weekday()) - 1) % 7 + 1
        return days_after(day, way * steps)
    if match["of"] in {"day", "evening", "night", "morning"}:
        return days_after(day, way)
    return units_later(match["of"], way, day)


def _move(match: re.Match[str], day: date, way: int) -> date:
    number = _number(match["or"] or match["n"] or "a")
    if match["half_before"] or match["half_after"]:
        number += 0.5
    unit = match["unit"]
    if unit in {"minute", "hour"}:
        return day + timedelta(days=way * int(number / (24 if unit == "hour" else 1440)))
    if match["working"] and unit == "day":
        return _working_days(day, way, math.ceil(number))
    if unit in {"month", "quarter", "year"}:
        months = number * {"month": 1, "quarter": 3, "year": 12}[unit]
        rest = relativedelta(months=int(months), days=math.ceil(30 * (months % 1)))
        there: date = day + (rest if way > 0 else -rest)
        return there
    days = (
        number
        * {"day": 1, "nights": 1, "sleeps": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit]
    )
    return day + timedelta(days=way * math.ceil(days))


def _number(words: str) -> float:
    if "half" in words:
        return 0.5
    if "couple" in words:
        return 2
    digits = re.search(r"[\d.]+", words)  # "a dozen", "a good 2"
    return float(digits.group()) if digits else 1


def _working_days(day: date, way: int, count: int) -> date:
    while count:
        day += timedelta(days=way)
        count -= day.weekday() < SATURDAY
    return day


def feast_day(match: re.Match[str], today: date) -> Days | None:
    """A feast with a fixed day; also one that moves, where its day is known."""
    year = year_of(match["year"], today)
    if feasts.is_fixed(match["feast"]):
        day = feasts.fixed_feast(match["feast"], year or today.year)
        if day < today and not year:
            day = feasts.fixed_feast(match["feast"], today.year + 1)
        return Days(day, day)
    start = date(year, 1, 1) if year and year != today.year else today
    moving = feasts.moving_feast(match["feast"], start)
    return Days(moving, moving) if moving else None
