"""The times that numbers stand beside: months, weeks, days, dates, and their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_I = re.IGNORECASE
_DOT = r"(?:\.(?=\s?[-\d:=$]))?"  # of a short form, not of a sentence
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:be|have|not))|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
    rf"{_DOT}"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)s?\b"
    rf"{_DOT}"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINAL = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SPAN = r"(?:week|wk|day|month|year|quarter|round|visit|session|meeting|term)"
_PAST = ("before last", "last", "previous", "this", "yesterday", "today")
_DAYTIMES = ("morning", "midday", "noon", "afternoon", "evening", "night")
_COLON = r"(?=\s*[:=])"

# What a word or number of this form always is, where people write series.
ALWAYS: dict[str, str] = {
    "iso": r"\d{4}-\d{1,2}-\d{1,2}(?!\d)",
    "iso_week": r"\d{4}-?W\d{1,2}\b",
    "quarter_year": rf"q[1-4][ /-]?{_YEAR}\b",
    "full": r"\d{1,2}([/.-])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?![\d/.-]\d)",
    "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINAL)}) {_SPAN}\b",
    "counted": (
        rf"(?<!per )(?<!each )(?<!every )(?<!\ba )(?:{_SPAN}[ .#]*(?:\d{{1,3}}|{'|'.join(_SMALL)})"
        r"|[wdqmy]\d{1,3})(?![\w/%]|[.,]\d)"
    ),
    "month": rf"{_MONTH}",
    "weekday": _WEEKDAY,
}
# What it may be: taken for a time only if that makes a time of each number.
MAYBE: dict[str, str] = {
    "slash_colon": rf"\d{{1,2}}/\d{{1,2}}(?![\d/]){_COLON}",
    "slash": r"\d{1,2}/\d{1,2}(?![\d/])",
    "dot": r"\d{1,2}\.\d{1,2}\.(?!\d)",
    "day_month": rf"{_DAY}(?: of)?[ -]?{_MONTH}(?:,? {_YEAR})?",
    "month_day": rf"{_MONTH}[ -]?{_DAY}(?!\d|[.,/-]\d|%)(?:,? {_YEAR}(?=\D))?",
    "month_year": rf"{_MONTH}[ -]?(?:{_YEAR}|'\d\d)",
    "season": rf"{_YEAR}/\d\d(?!\d)",
    "year_colon": rf"{_YEAR}{_COLON}",
    "year": rf"{_YEAR}(?!\d|[.,]\d|%|-\d\d-|-?W\d)",
    "index": r"(?<![\w.,/])\(?\d{1,3}[).:](?=[ ]*[-$~\d])",
    "first": (
        r"(?:^|(?<=[\n,;]))[ ]*\d{1,3}"
        r"(?=[ \t]+(?:-[ \t]+)?(?:[-$~]?\d[^\s,;]*|n/a)[ ]*(?:[\n,;]|$))"
    ),
    "nth": r"\d{1,2}(?:st|nd|rd|th)\b(?=\s*[:=\t-]|\s\d)",
    "clock": r"\d{1,2}(?::\d\d(?: ?[ap]m)?|(?:\.\d\d)? ?[ap]m)\b",
    "daytime": rf"(?:{'|'.join(_DAYTIMES)})\b",
    "named": r"[a-z]{2,}\.? \d{1,3}(?=\s*[:=]|\s+-\s)",
    "relative": rf"(?:(?:last|previous|this) {_SPAN}(?: before last)?|yesterday|today)\b",
}


@dataclass(frozen=True)
class Time:
    """Where a label stands in time; only those of one kind can be held against each other."""

    kind: str
    place: tuple[int, ...]
    cycle: int = 0  # after so many it begins anew: 12 months, 7 days


def time_of(kind: str, text: str) -> Time | None:
    """Give the time that a label of a kind stands for; None where there is no such day."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    names: tuple[str, ...]
    if kind in {"month", "weekday"}:
        names = _MONTHS if kind == "month" else _WEEKDAYS
        return Time(kind, (names.index(text[:3].lower()),), len(names))
    if kind in {"day_month", "month_day", "month_year"}:
        return _with_month(kind, text, numbers)
    if kind in {"slash", "slash_colon", "dot", "full", "iso"}:
        return _in_numbers(kind, numbers)
    if kind in {"daytime", "relative"}:
        names = _DAYTIMES if kind == "daytime" else _PAST
        return Time(kind, (next(i for i, name in enumerate(names) if name in text.lower()),), 7)
    if kind == "clock":
        return Time(kind, _of_day(text, numbers))
    if kind == "quarter_year":
        return Time(kind, (numbers[1], numbers[0]))
    if kind == "named":
        return Time(kind, tuple(numbers))
    return Time(_unit(text) or kind.removesuffix("_colon"), tuple(numbers) or (_in_words(text),))


def is_time(label: str) -> bool:
    """Tell whether a label is a time: "week 3", "Jan 2024", "last year"."""
    forms = {**ALWAYS, **MAYBE}.values()
    return any(re.fullmatch(form, label.strip(), _I) for form in forms)


def _of_day(text: str, numbers: Sequence[int]) -> tuple[int, ...]:
    """Give hour and minute as a clock of 24 hours shows them."""
    if not text.lower().endswith(("am", "pm")):
        return tuple(numbers)
    return numbers[0] % 12 + 12 * text.lower().endswith("pm"), *numbers[1:]


def _with_month(kind: str, text: str, numbers: list[int]) -> Time | None:
    found = re.search(_MONTH, text, _I)
    month = _MONTHS.index(found[0][:3].lower()) if found else 0
    if kind == "month_year":
        return Time(kind, (numbers[0], month))
    year = numbers[1] if len(numbers) > 1 else 0
    return Time("date", (year, month, numbers[0]))


def _in_numbers(kind: str, numbers: list[int]) -> Time | None:
    """Give a date in numbers, the day first; where that cannot be, the month first."""
    if kind == "iso":
        year, month, day = numbers
    else:
        (day, month), year = numbers[:2], numbers[2] if len(numbers) > 2 else 0
    if day < 1 or month < 1 or min(day, month) > 12 or max(day, month) > 31:
        return None
    return Time("date", (year, month, day))


def _unit(text: str) -> str:
    found = re.search(_SPAN + r"|^[wdqmy](?=\d)", text, _I)
    return found[0][0].lower() if found else ""


def _in_words(text: str) -> int:
    words = text.lower().split()
    for names in (_SMALL, _ORDINAL):
        for number, name in enumerate(names, 1):
            if name in words:
                return number
    return 0


def with_month_first(times: Sequence[Time]) -> list[Time]:
    """Turn dates in numbers round where one of them has no thirteenth month."""
    dates = [time.place for time in times if time.kind == "date"]
    if not any(month > 12 for _, month, _ in dates):
        return list(times)
    return [
        Time(time.kind, (time.place[0], time.place[2], time.place[1]), time.cycle) for time in times
    ]


def is_mixed(times: Sequence[Time]) -> bool:
    """Tell whether dates in numbers have the day first in one place and the month in another."""
    dates = [time.place for time in times if time.kind == "date"]
    return any(month > 12 for _, month, _ in dates) and any(day > 12 for _, _, day in dates)


def in_order(times: Sequence[Time]) -> list[int] | None:
    """Give the order of time as places in what was given; None where it is not plain.

    What goes over the turn of a year or of a week is in order as it stands.
    """
    as_given = list(range(len(times)))
    if len({time.kind for time in times}) != 1:
        return None
    if times[0].cycle:
        return _in_cycle([time.place[0] for time in times], times[0].cycle)
    places = [time.place for time in times]
    if all(before < after for before, after in pairwise(places)):
        return as_given
    if times[0].kind == "w" and places[0][0] >= 40 and _turns_once(places):
        return as_given
    if times[0].kind == "clock" and places[-1] < places[0] and _falls(places) == 1:
        return as_given  # over midnight
    if len(set(places)) < len(places):
        return None
    return sorted(as_given, key=lambda i: places[i])


def _turns_once(places: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether weeks go over the turn of a year: 51, 52, 1, 2."""
    return _falls(places) == 1 and places[-1][0] < 20


def _falls(places: Sequence[tuple[int, ...]]) -> int:
    return sum(before >= after for before, after in pairwise(places))


def _in_cycle(places: list[int], cycle: int) -> list[int] | None:
    """Order months or days that begin anew."""
    as_given = list(range(len(places)))
    if len(set(places)) == 1:  # each Monday
        return as_given
    steps = [(after - before) % cycle for before, after in pairwise(places)]
    if all(step == 1 for step in steps) or all(a < b for a, b in pairwise(places)):
        return as_given
    if len(steps) > 1 and all(step == cycle - 1 for step in steps):
        return as_given[::-1]
    if sum(steps) < cycle and max(steps) <= cycle // 2 and 0 not in steps:
        return as_given
    if len(places) > cycle and max(steps) <= 3 and 0 not in steps:
        return as_given  # a few days of each week, for some weeks
    if len(set(places)) < len(places):
        return _over_and_over(places, steps, cycle)
    return sorted(as_given, key=lambda i: places[i])


def _over_and_over(places: list[int], steps: list[int], cycle: int) -> list[int] | None:
    """Tell whether each round goes forward, as the same two days of each week do."""
    falls = sum(after <= before for before, after in pairwise(places))
    rounds = max(places.count(place) for place in places)
    return list(range(len(places))) if falls < rounds and sum(steps) > 0 else None
