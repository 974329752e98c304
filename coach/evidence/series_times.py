"""The times that numbers stand beside: months, weeks, days, dates, and their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked, place_of

_I = re.IGNORECASE
_DOT = r"(?:\.(?=\s?[-\d:=$€£(]|\t))?"  # of a short form, not of a sentence
_MONTH = rf"{A_MONTH}(?!\w){_DOT}"
_WEEKDAY = rf"{A_WEEKDAY}s?(?!\w){_DOT}"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|º|°|\.)?"
_DAY_DOT_MONTH = r"\d{1,2}\.\d{1,2}\.(?!\d)"
_YEAR = r"(?:19|20)\d\d"
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_WEEK = (
    r"week|wekk|weke|weeek|wek|weak|weeq|wk|kw|woche|semana|semaine|settimana|sem|hafta|hafte"
    r"|dag|uke|uge|vecka|viikko|wiki|linggo|minggu|tydzie[nń]|s[ăa]pt[ăa]m[âa]n[ăa]"
)
_SPAN = (
    rf"(?:{_WEEK}|day|tag|d[ií]a|jour|giorno|din|month|monat|m[eê]s|mois|mese|mahina"
    r"|mwezi|buwan|bulan|miesi[ąa]c|maand|m[åa]ned|siku|araw|hari|dzie[nń]|year|jahr|a[nñ]o|an"
    r"|ann[eé]e|anno|saal|quarter|quartal|trimestre|tri?m|round|visit|session|meeting|term)"
)
_SPANS = re.compile(rf"{_SPAN}(?:s|es|e|n|en|i)?", _I)
_PAST = {"before last": 2, "last": 1, "previous": 1, "this": 0, "yesterday": 1, "today": 0}
_DAYTIMES = ("morning", "midday", "noon", "lunch", "afternoon", "evening", "night")
_PARTS_OF_MONTH = {
    "start": 0, "beginning": 0, "early": 0, "anfang": 0, "début": 0, "principios de": 0,
    "mid": 1, "middle": 1, "mitte": 1, "mi": 1, "mediados de": 1,
    "end": 2, "late": 2, "ende": 2, "fin": 2, "finales de": 2,
}  # fmt: skip
_PARTS_OF_DAY = {
    "am": 0, "morning": 0, "morgens": 0, "früh": 0, "mañana": 0, "matin": 0, "manhã": 0,
    "pm": 1, "afternoon": 1, "nachmittags": 1, "tarde": 1, "après-midi": 1, "evening": 2,
    "abends": 2, "noche": 2, "soir": 2, "noite": 2, "night": 3, "nachts": 3,
}  # fmt: skip
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASONS = {
    "spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3,
    "printemps": 0, "été": 1, "automne": 2, "hiver": 3,
    "primavera": 0, "verano": 1, "otoño": 2, "invierno": 3, "verão": 1, "outono": 2, "inverno": 3,
    "frühling": 0, "frühjahr": 0, "sommer": 1, "herbst": 2,
}  # fmt: skip
_WITH_DAYS = {"date", "moment"}
_CENTURY = 2000  # a date without a year is in a leap year so
_COLON = r"(?=\s*[:=])"

# What a word or number of this form always is, where people write series.
ALWAYS: dict[str, str] = {
    "moment": (
        r"\d{4}-\d{1,2}-\d{1,2}(?:T|,? )\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z\b|[+-]\d\d:?\d\d)?"
        r"|(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:(?:19|20)\d\d|\d\d),? \d{1,2}:\d\d(?::\d\d)?"
        r"(?: ?[ap]m\b)?"
    ),
    "iso": r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|(?<!\d)\d{4}\. ?\d\d\. ?\d\d\b\.?"
    r"|(?<!\d)(?:19|20)\d\d/\d{1,2}/\d{1,2}(?![\d/])",
    "iso_week": r"\d{4}-?W\d{1,2}\b",
    "quarter_year": rf"(?:[qhst][1-4]|\d\. ?quartal)(?:[ /'-]?{_YEAR}|'\d\d)\b"
    rf"|(?<!\w)\d(?:er|re|e|[eè]me|[º°.]) ?trim(?:estre)?\.? (?:de )?{_YEAR}\b",
    "year_quarter": rf"{_YEAR}[ /-]?[qh][1-4]\b",
    "full": r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?![\d/.-]\d)",
    "month_number": rf"(?<![\d/.,-])(?:0?[1-9]|1[0-2])[/-]{_YEAR}(?![\d/.-]\d)",
    "ordinal": (
        rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th|ª|º|ère|er|e|ème|eme)|{'|'.join(ORDINALS)}) {_SPAN}\b"
    ),
    "counted": (
        rf"(?<!\w)(?<!per )(?<!each )(?<!every )(?<!that )(?<!\sa )"
        rf"(?:{_SPAN}[ .#]*(?:n[or°º]\.? ?)?(?:\d{{1,3}}|{'|'.join(_SMALL)})"
        r"|[wdqmy]\d{1,3})(?![\w/%]|[.,]\d)"
    ),
    "month": _MONTH,
    "weekday": _WEEKDAY,
}
# What it may be: taken for a time only if that makes a time of each number.
MAYBE: dict[str, str] = {
    "month_part": rf"(?<!\w)(?:{'|'.join(_PARTS_OF_MONTH)})[ -](?:of )?(?:the )?{A_MONTH}(?!\w)",
    "weekday_part": rf"{A_WEEKDAY}\.?,? (?:{'|'.join(_PARTS_OF_DAY)})(?!\w)"
    rf"(?! \d+ ?,? (?:{'|'.join(_PARTS_OF_DAY)})\b)",
    "slash_span": (
        r"(?<![\d/.,])\d{1,2}([/.])\d{1,2}\.? ?(?:-|to|bis|au|al?) ?\d{1,2}\1\d{1,2}\.?(?![\d/])"
    ),
    "slash_colon": rf"(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/]){_COLON}",
    "slash": r"(?<![\d/.,])\d{1,2}/\d{1,2}(?![\d/])",
    # In a list "0, 1.01. Since then: 2, 1.5." the points end sentences.
    "dot": (
        rf"(?<![\d.,])(?:(?<![,:] ){_DAY_DOT_MONTH}"
        rf"|{_DAY_DOT_MONTH}(?!\s*$|\s+(?:since|before|after)\b))"
    ),
    "day_span": (
        rf"(?<![\d.,/-])(?:week (?:of |from )?)?{_DAY} ?(?:-|to|bis) ?{_DAY} ?{_MONTH}"
        rf"(?:,? {_YEAR}(?!\d))?"
    ),
    "counted_span": (
        rf"(?<!\w){_SPAN}(?:s|n|en|es)? ?\d{{1,3}} ?(?:-|to|bis|a|à|al) ?\d{{1,3}}"
        r"(?![\w/%]|[.,]\d)"
    ),
    "date_span": (
        rf"(?<![\d.,/]){_DAY} ?{_MONTH} ?(?:-|to|until|bis) ?{_DAY} ?{_MONTH}"
        rf"|{A_MONTH} {_DAY} ?(?:-|to|until|bis) ?{A_MONTH} {_DAY}(?!\d|[.,/-]\d)"
    ),
    "day_month": (
        rf"(?<![\d.,/]){_DAY}(?:-{A_MONTH}-\d\d(?![\d.,%/-])"
        rf"|(?: of| de| di)?[ -]?{_MONTH}(?:,?[ /-](?:de )?{_YEAR}(?!\d))?)"
    ),
    "month_day": (
        rf"(?<!\bim )(?<!\bin )(?<!\ben )(?<!\bem ){A_MONTH}[. -]?[ ]?{_DAY}(?!\d|[.,/-]\d|%"
        rf"| (?:out )?of \d"
        rf"| (?:de|von|sur|su) (?!{_YEAR})\d)(?:,? {_YEAR}(?=\D))?"
    ),
    "month_year": rf"{A_MONTH}\.?(?: de)?[ -]?(?:{_YEAR}|'\d\d)(?!\d)",
    "month_short_year": rf"{A_MONTH}\.?[-/]\d\d(?![\d.,%/])",
    "month_span": rf"{A_MONTH}\.? ?(?:-|to|/|until) ?{A_MONTH}\.?",
    "year_month": rf"{_YEAR}[-/](?:0[1-9]|1[0-2])(?![\d/-])",
    "season": rf"(?<![\d.,/-]){_YEAR}[/-]\d\d(?![\d/-])",
    "season_name": rf"(?<!\w)(?:{'|'.join(_SEASONS)})(?: term)?(?:[ -]?(?:{_YEAR}|'\d\d))?(?!\w)",
    "quarter_short_year": r"(?<!\w)[qh][1-4] \d\d(?=:? (?:- )?-?\d)",
    "year_colon": rf"(?<![\d.,/-]){_YEAR}{_COLON}",
    "year": rf"(?<![\d.,/-]){_YEAR}(?!\d|[.,]\d|%|-\d\d-|-?W\d)",
    "hash": r"#\d{1,3}(?!\d)",
    "index": r"(?<![\w.,/])\(?\d{1,3}(?:[):]| ?=|\.(?=[ ]))(?=[ ]*[-$~\d])",
    "first": (
        r"(?:^|(?<=[\n,;]))[ ]*\d{1,3}"
        r"(?=[ \t]+(?:-[ \t]+)?(?:[-$~]?\d[^\s,;]*|n/a|-+|\?+)[ ]*(?:[\n,;]|$))"
    ),
    "nth": r"\d{1,2}(?:st|nd|rd|th)\b(?=\s*[:=\t,;\n-]|\s\d|\.?\s*$)",
    "nth_span": rf"(?<![\d.,])\d{{1,2}}\. ?{_SPAN}\b(?! ?\d)",
    "clock": r"\d{1,2}(?::\d\d(?: ?[ap]m)?|(?:\.\d\d)? ?[ap]m|h\d\d|h(?=\s*[:=])| ?o'?clock)\b",
    "clock_span": (
        r"\d{1,2}[:.]\d\d ?(?:-|to) ?\d{1,2}[:.]\d\d(?: ?[ap]m)?"
        r"|(?<![\d.,/-])\d{1,2}(?: ?[ap]m)? ?- ?\d{1,2} ?[ap]m\b"
    ),
    "daytime": rf"(?:{'|'.join(_DAYTIMES)})\b(?! [^\W\d]{{4,}})",
    "named": r"(?<!\w)[^\W\d_]{2,}\.? \d{1,3}(?=\s*[:=]|\s+-\s)",
    "coded": r"(?<![\w.,/])[a-z]{1,4}\d{1,3}(?![\w/%]|[.,]\d)",
    "part": r"(?<!\w)(?:block|cycle|sprint|phase|batch|cohort) \d{1,3}(?![\w/%]|[.,]\d)",
    "relative": (
        rf"(?<!\w)(?:(?:last|previous|this|the) {_SPAN}(?: before last)?|yesterday|today"
        rf"|(?:\d{{1,2}}|a|an|{'|'.join(_SMALL)}) {_SPAN}s? ago)\b"
    ),
}
_PATTERNS = {
    kind: re.compile(form, _I | re.MULTILINE) for kind, form in {**ALWAYS, **MAYBE}.items()
}


@dataclass(frozen=True)
class Time:
    """Where a label stands in time; only those of one kind can be held against each other."""

    kind: str
    place: tuple[int, ...]
    cycle: int = 0  # after so many it begins anew: 12 months, 7 days


def spans_of(kind: str, marks: str) -> list[tuple[int, int]]:
    """Give where times of a form stand in a text whose names are marked."""
    return [match.span() for match in _PATTERNS[kind].finditer(marks)]


def time_of(kind: str, marks: str) -> Time | None:
    """Give the time that a marked label of a kind stands for; None where there is no such day."""
    numbers = [int(number) for number in re.findall(r"\d+", marks)]
    text = marks.lower().strip("():# ")
    if kind in {"month", "month_span", "weekday"}:
        return Time(kind, (place_of(marks),), 7 if kind == "weekday" else 12)
    if kind in {"month_part", "weekday_part"}:
        return _part(kind, text, marks)
    if kind in {"day_span", "day_month", "month_day", "month_year", "month_short_year"}:
        return _with_month(kind, marks, numbers)
    if kind == "date_span":
        return _with_month(kind, marks, numbers[:1])
    if kind == "moment":
        return _moment(text, numbers)
    if kind in {"slash", "slash_span", "slash_colon", "dot", "full", "iso"}:
        return _in_numbers(kind, numbers)
    if kind in {"month_number", "year_month"}:
        year, month = sorted(numbers, reverse=True)
        return Time("month_year", (year % 100, month - 1))
    if kind == "daytime":
        return Time(kind, (_DAYTIMES.index(text),), len(_DAYTIMES))
    if kind == "relative":
        return Time(kind, (-_ago(text, numbers),))
    if kind == "season_name":
        return _season(text, numbers)
    if kind == "clock":
        return Time(kind, _of_day(text, numbers))
    if kind in {"quarter_year", "year_quarter", "quarter_short_year"}:
        return Time("quarter_year", tuple(sorted(numbers, reverse=True)))
    if kind == "named":
        return Time(kind, tuple(numbers))
    return Time(_unit(text) or kind.removesuffix("_colon"), tuple(numbers) or (_in_words(text),))


def _part(kind: str, text: str, marks: str) -> Time:
    """Give "mid January" or "Monday evening" its place among all of them."""
    name = re.search(rf"{A_MONTH}|{A_WEEKDAY}", marks)
    parts, count, cycle = (
        (_PARTS_OF_MONTH, 3, 36) if kind == "month_part" else (_PARTS_OF_DAY, 4, 28)
    )
    said = next(part for part in sorted(parts, key=len, reverse=True) if part in text)
    return Time(kind, (place_of(name[0] if name else marks) * count + parts[said],), cycle)


def is_span(word: str) -> bool:
    """Tell whether a word is a span of time, one or several: "months", "Wochen"."""
    return _SPANS.fullmatch(word) is not None


def is_time(label: str) -> bool:
    """Tell whether a label is a time: "week 3", "Jan 2024", "last year"."""
    marks = marked(label.strip())
    return any(pattern.fullmatch(marks) for pattern in _PATTERNS.values())


def _season(text: str, numbers: Sequence[int]) -> Time:
    place = _SEASONS[re.sub(r"(?: term)?(?:[ -]?'?\d+)?$", "", text)]
    return Time("season_name", (*numbers, place), 0 if numbers else 4)


def _ago(text: str, numbers: Sequence[int]) -> int:
    """Give how many weeks, or the like, a time lies back."""
    if text.endswith("ago"):
        return numbers[0] if numbers else max(_in_words(text), 1)
    return next((back for name, back in _PAST.items() if name in text), 0)


def _of_day(text: str, numbers: Sequence[int]) -> tuple[int, ...]:
    """Give hour and minute as a clock of 24 hours shows them."""
    if not text.endswith(("am", "pm")):
        return tuple(numbers)
    return numbers[0] % 12 + 12 * text.endswith("pm"), *numbers[1:]


def _with_month(kind: str, marks: str, numbers: list[int]) -> Time | None:
    found = re.search(A_MONTH, marks)
    month = place_of(found[0]) if found else 0
    if kind in {"month_year", "month_short_year"}:
        return Time("month_year", (numbers[0] % 100, month))
    after = numbers[2 if kind == "day_span" else 1 :]
    year = after[0] if after else 0
    if numbers[0] > _DAYS[month]:
        return None
    return Time("date", (year, month + 1, numbers[0]))


def _moment(text: str, numbers: list[int]) -> Time | None:
    """Give a day with its hour and minute."""
    day = _in_numbers("iso" if numbers[0] > max(_DAYS) else "full", numbers[:3])
    return day and Time("moment", (*day.place, *_of_day(text, numbers[3:5])))


def _in_numbers(kind: str, numbers: list[int]) -> Time | None:
    """Give a date in numbers, the day first; where that cannot be, the month first."""
    if kind == "iso":
        year, month, day = numbers
    else:
        (day, month), year = numbers[:2], 0
        year = numbers[2] if len(numbers) > 2 and kind != "slash_span" else year
    if day < 1 or month < 1 or min(day, month) > 12 or max(day, month) > 31:
        return None
    return Time("date", (year, month, day))


def _unit(text: str) -> str:
    """Give the first letter of the span of time in English: w, d, m, y, q; others by their own."""
    found = re.search(_SPAN + r"|^[wdqmy](?=\d)", text, _I)
    return found[0][0].lower() if found else ""


def _in_words(text: str) -> int:
    words = text.split()
    for names in (_SMALL, ORDINALS):
        for number, name in enumerate(names, 1):
            if name in words:
                return number
    return 0


def with_month_first(times: Sequence[Time]) -> list[Time]:
    """Turn dates in numbers round where one of them has no thirteenth month."""
    dates = [time.place for time in times if time.kind in _WITH_DAYS]
    if not any(place[1] > 12 for place in dates):
        return list(times)
    return [
        Time(one.kind, (one.place[0], one.place[2], one.place[1], *one.place[3:]), one.cycle)
        for one in times
    ]


def next_date(times: Sequence[Time]) -> Time | None:
    """Give the date that follows at the same step; None where dates have no one step."""
    days = [_day_of(time) for time in times]
    known = [day for day in days if day is not None]
    steps = {after - before for before, after in pairwise(known)}
    if len(steps) != 1 or len(known) < len(times):
        return None
    then = known[-1] + steps.pop()
    return Time("date", (times[-1].place[0] and then.year, then.month, then.day))


def _day_of(time: Time) -> date | None:
    """Give the day of a date; None of another time, and where there is no such day."""
    if time.kind != "date":
        return None
    year, month, day = time.place
    try:
        return date(year % 100 + _CENTURY, month, day)
    except ValueError:
        return None


def is_mixed(times: Sequence[Time]) -> bool:
    """Tell whether dates in numbers have the day first in one place and the month in another."""
    dates = [time.place for time in times if time.kind in _WITH_DAYS]
    return any(place[1] > 12 for place in dates) and any(place[2] > 12 for place in dates)


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
    if _begins_anew(times) or _is_by_noon(times) or _are_quarters(times):
        return as_given
    if _begins_anew(times[::-1]) and times[0].kind == "date":
        return as_given[::-1]
    if len(set(places)) < len(places):
        return None
    return sorted(as_given, key=lambda i: places[i])


def _begins_anew(times: Sequence[Time]) -> bool:
    """Tell whether times go once over the turn of a year or over midnight: week 52, week 1."""
    places = [time.place for time in times]
    falls = sum(before >= after for before, after in pairwise(places))
    if falls != 1 or places[-1] >= places[0]:
        return False
    if times[0].kind == "date" and not places[0][0]:
        return max(places)[1] > 9 and min(places)[1] < 4
    first, last = places[0][0], places[-1][0]
    ends = {"w": first >= 40 and last < 20, "q": first <= 4 and last < 4, "clock": True}
    return ends.get(times[0].kind, False) and not _is_backwards(places)


def _are_quarters(times: Sequence[Time]) -> bool:
    """Tell whether quarters follow each other over the turn of a year: Q4, Q1."""
    places = [time.place[0] for time in times]
    steps = {(after - before) % 4 for before, after in pairwise(places)}
    return times[0].kind == "q" and max(places) < 5 and steps == {1}


def _is_by_noon(times: Sequence[Time]) -> bool:
    """Tell whether times of day rise if a 12am among them is noon, as many write it."""
    hours = [(time.place[0] or 12, *time.place[1:]) for time in times]
    return times[0].kind == "clock" and all(before < after for before, after in pairwise(hours))


def _is_backwards(places: Sequence[tuple[int, ...]]) -> bool:
    return all(before > after for before, after in pairwise(places))


def _in_cycle(places: list[int], cycle: int) -> list[int] | None:
    """Order months or days that begin anew."""
    as_given = list(range(len(places)))
    if len(set(places)) == 1 and cycle == 7:  # each Monday
        return as_given
    steps = [(after - before) % cycle for before, after in pairwise(places)]
    if all(step == 1 for step in steps) or all(a < b for a, b in pairwise(places)):
        return as_given
    if len(steps) > 1 and all(a > b for a, b in pairwise(places)):
        return as_given[::-1]
    if len(steps) > 1 and all(step == cycle - 1 for step in steps):
        return as_given[::-1]
    if sum(steps) < cycle and max(steps) <= cycle // 2 and 0 not in steps:
        return as_given
    if len(places) > cycle == 7 and max(steps) <= 3 and 0 not in steps:
        return as_given  # a few days of each week, for some weeks
    if len(set(places)) < len(places):
        is_told = cycle == 7 or len(places) > 3  # "Jan 12, Mar 14, Jan 15" is no round
        return as_given if is_told and _goes_round(places) else None
    return sorted(as_given, key=lambda i: places[i])


def _goes_round(places: list[int]) -> bool:
    """Tell whether the same days stand in each round, the first or last of which may be cut off."""
    rounds: list[list[int]] = [[]]
    for place in places:
        if rounds[-1] and place <= rounds[-1][-1]:
            rounds.append([])
        rounds[-1].append(place)
    whole = max(rounds, key=len)
    inner = all(one == whole for one in rounds[1:-1])
    starts = rounds[0] == whole[-len(rounds[0]) :]
    ends = rounds[-1] == whole[: len(rounds[-1])]
    return len(whole) > 1 and inner and starts and ends and len(rounds) > 1
