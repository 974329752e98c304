"""Times that the calendar names: dates, weekdays, months, feasts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from coach.dates import feasts, grammar, periods, reckoning
from coach.dates.periods import Days

Read = Callable[[date], "Days | None"]


@dataclass(frozen=True)
class Mention:
    """A time that is mentioned: where in the plain words, and how its days are worked out."""

    start: int
    end: int
    kind: str  # known, relative or event, as in ``When``
    read: Read
    is_edge: bool = False  # "before" does not move it: "before the end of June", "before noon"
    move: Callable[[Days], Days] | None = None  # told from the time mentioned before it
    counts: bool = False  # a stretch of time, such as "two weeks"
    name: tuple[int, int] | None = None  # of an event
    says: str = ""  # what it names, where that tells how it goes with others: "weekday", "week"
    nth: int = 0  # the day of a month that is not named with it


@dataclass(frozen=True)
class _Rule:
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date], Days | None]
    kind: str = "known"
    is_edge: bool = False


def _rule(
    pattern: str,
    read: Callable[[re.Match[str], date], Days | None],
    kind: str = "known",
    is_edge: bool = False,
) -> _Rule:
    return _Rule(re.compile(rf"(?:{pattern})(?!\S)"), read, kind, is_edge)


_SAYS = {  # what a mention says, by its own words
    "weekday": re.compile(grammar.PLAIN_WEEKDAY),
    "week": re.compile(grammar.WEEK),
    "part of a day": re.compile(r"(?:first thing )?in the morning"),
    "month": re.compile(rf".*\b{grammar.MONTH}\b.*|\d{{1,4}}[-/.]\d.*"),
    "near day": re.compile(r"today|tomorrow"),
}


_OF_ITS_OWN = r"(?! (?:of|that|when|my|our|we|the|she|he|they)\b)"  # "the weekend of the fair"
_RULES = [
    _rule(grammar.FROM_NOW, periods.from_now, "relative"),
    _rule(grammar.SECOND_NEXT, periods.second_next, "relative"),
    _rule(grammar.NEXT_AFTER_THIS, periods.next_after_this, "relative"),
    _rule(grammar.SAME_DAY_OF, reckoning.same_day_of, "relative"),
    _rule(rf"(?:(?<=within )|(?<=inside )|(?<=before )){grammar.THE_UNIT}", periods.the_unit),
    _rule(rf"(?:the )?(?P<unit>weekend){_OF_ITS_OWN}", periods.the_unit, "relative"),
    _rule(grammar.CALENDAR_WEEK, periods.calendar_week),
    _rule(grammar.QUARTER, periods.quarter),
    _rule(grammar.HALF_YEAR, periods.half_year),
    _rule(grammar.NAMED_MONTH, periods.named_month),
    _rule(grammar.MONTH_IN_DIGITS, periods.month_in_digits),
    _rule(rf"(?:(?<=in )|(?<=by )|(?<=before )|(?<=^)){grammar.NAMED_YEAR}", periods.named_year),
    _rule(grammar.PART_OF, periods.part_of, is_edge=True),
    _rule(grammar.OF_PART, periods.part_of, is_edge=True),
    _rule(grammar.MID, periods.part_of, is_edge=True),
    _rule(grammar.RUNS_OUT, periods.part_of, is_edge=True),
    _rule(grammar.ISO, reckoning.iso),
    _rule(rf"{grammar.NUMERIC}{grammar.ENDS}", reckoning.numeric),
    _rule(grammar.DATE_IN_FULL, reckoning.in_full),
    _rule(grammar.MONTH_MENDED, reckoning.mended),
    _rule(grammar.PART_MENDED, periods.part_of, is_edge=True),
    _rule(grammar.DAY_MONTH, reckoning.day_month),
    _rule(grammar.MONTH_DAY, reckoning.day_month),
    _rule(grammar.DAY_OF_PERIOD, reckoning.day_of_period),
    _rule(grammar.THE_NTH, reckoning.the_nth),
    _rule(grammar.WEEKDAY_THE_NTH, reckoning.weekday_the_nth),
    _rule(grammar.WEEKDAY_OF_WEEK, reckoning.weekday_of_week),
    _rule(grammar.WHICH_WEEKDAY, reckoning.which_weekday),
    _rule(grammar.WEEKDAY_WHICH, reckoning.which_weekday),
    _rule(grammar.PLAIN_WEEKDAY, reckoning.plain_weekday),
    _rule(grammar.SOME_WEEKDAYS, reckoning.some_weekdays),
    _rule(grammar.DAY_RUNS_OUT, lambda match, today: as_today(today), is_edge=True),
    _rule(grammar.NEAR_DAY, reckoning.near_day, "relative"),
    _rule(grammar.FEAST_DAY, reckoning.feast_day),
]
_DATED = (reckoning.day_month, reckoning.numeric, reckoning.iso, reckoning.in_full)
_NTHS = (reckoning.the_nth, reckoning.day_of_period)
_DATES = [rule for rule in _RULES if rule.read in (*_DATED, *_NTHS)]
_MOVES: list[tuple[re.Pattern[str], Callable[[re.Match[str], Days], Days]]] = [
    (re.compile(grammar.NEXT_DAY), lambda m, days: periods.days_after(days.last, 1)),
    (re.compile(grammar.BESIDE_THAT), lambda m, days: reckoning.beside(m, days, m["side"])),
    (re.compile(grammar.BEFORE_THEN), lambda m, days: periods.days_after(days.first, -1)),
    (re.compile(grammar.ONE_AFTER), lambda m, days: periods.next_of_its_kind(days)),
]
_AMOUNT = re.compile(rf"{grammar.AMOUNT}(?!\S)")
_WEEK_OF = re.compile(
    r"(?:the )?(?P<unit>week|weekend) (?:of|from|commencing|starting|start|begin\w*)(?: on)? "
)
_IN_SO_LONG = re.compile(r" (?:in (?:the )?|(?=(?:\S+ ){2,4}from (?:now|today)\b))")
_TIME_TAIL = re.compile(
    rf"(?:(?: ,)?(?: (?:at|by|before|after|around|in|for|sharp|latest by))?(?: the)? "
    rf"{grammar.TIME}(?!\S)| (?:before|after) {grammar.ON_THAT_DAY})+"
)


def named_at(plain: str, at: int) -> Mention | None:
    """Give the longest time that is named from a place on; a time of day after it belongs to it.

    "Friday, before lunch" is that Friday still; a weekday before a date is of that date.
    """
    found = [_week_of(plain, at), _longest(plain, at), _moved_on(plain, at)]
    mention = max((it for it in found if it), key=lambda it: it.end, default=None)
    tail = _TIME_TAIL.match(plain, mention.end) if mention else None
    return replace(mention, end=tail.end(), is_edge=True) if mention and tail else mention


def _longest(plain: str, at: int) -> Mention | None:
    found = [(rule.pattern.match(plain, at), rule) for rule in _RULES]
    matches = [(match, rule) for match, rule in found if match]
    if not matches:
        return None
    match, rule = max(matches, key=lambda found: found[0].end())
    mention = _mention(match, rule)
    is_weekday = re.fullmatch(grammar.PLAIN_WEEKDAY, match.group())
    return _joined(plain, mention) if is_weekday else mention


def _mention(match: re.Match[str], rule: _Rule) -> Mention:
    read, kind, name = rule.read, rule.kind, None
    if "feast" in match.groupdict() and not feasts.is_fixed(match["feast"]):
        kind, name = "event", match.span()
    says = next((it for it, words in _SAYS.items() if words.fullmatch(match.group())), "")
    return Mention(
        *match.span(),
        kind,
        lambda today: read(match, today),
        rule.is_edge,
        name=name,
        says=says,
        nth=reckoning.nth_of(match) if read is reckoning.the_nth else 0,
    )


def _week_of(plain: str, at: int) -> Mention | None:
    """ "The week of 6 July", "the weekend of the 20th"."""
    led = _WEEK_OF.match(plain, at)
    date_in_it = _longest(plain, led.end()) if led else None
    if not date_in_it or date_in_it.kind != "known":
        return None
    read, unit = date_in_it.read, led["unit"] if led else ""

    def read_week(today: date) -> Days | None:
        days = read(today)
        return periods.unit_of(unit, days.first) if days else None

    return replace(date_in_it, start=at, read=read_week)


def _moved_on(plain: str, at: int) -> Mention | None:
    """ "The day after", "before that", "the one after": told from the time before it."""
    found = [(pattern.match(plain, at), move) for pattern, move in _MOVES]
    for match, move in found:
        if match:
            return _from_before(match, move)
    return None


def _from_before(match: re.Match[str], move: Callable[[re.Match[str], Days], Days]) -> Mention:
    return Mention(
        *match.span(), "relative", as_today, is_edge=True, move=lambda days: move(match, days)
    )


def as_today(today: date) -> Days:
    """Read a time that is today."""
    return Days(today, today)


def _joined(plain: str, weekday: Mention) -> Mention:
    """ "Friday, 12 June" is the 12th; "Friday in two weeks" is the Friday of that week."""
    gap = re.compile(r"(?: ,)?(?: the| on)? ").match(plain, weekday.end)
    dates = [(rule.pattern.match(plain, gap.end()), rule) for rule in _DATES] if gap else []
    for match, rule in dates:
        if match:
            return replace(_mention(match, rule), start=weekday.start)
    led = _IN_SO_LONG.match(plain, weekday.end)
    amount = _AMOUNT.match(plain, led.end()) if led else None
    return _weekday_after(weekday, amount) if amount else weekday


def _weekday_after(weekday: Mention, amount: re.Match[str]) -> Mention:
    def read(today: date) -> Days | None:
        day = weekday.read(today)
        there = reckoning.amount(amount, today)
        if day is None:
            return None
        monday = periods.week_of(there.last).first
        return periods.days_after(monday, day.last.weekday())

    return Mention(weekday.start, amount.end(), "known", read)
