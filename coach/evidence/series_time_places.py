"""Which number of a series is the first at a time that is named elsewhere: "since the 20th"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_paired import Paired
from coach.evidence.series_times import Time

_WITH_YEAR = 2  # parts of the place of "spring 2023"
_AUTUMN = 8  # the month in which it begins, from 0 on
_SPAN = re.compile(r"\d(?:st|nd|rd|th)? ?(?:-|to|bis|a|au) ?\d", re.IGNORECASE)  # "4-10 March"


def place_of_time(
    time: Time, pairs: Sequence[Paired], *, is_later: bool = False
) -> tuple[int | None, str]:
    """Give the place of the first number at a time, and how it was found; None if it is not told.

    ``pairs`` are in the order of time; ``is_later``: the one after it is meant ("after week 3").
    """
    count = time.place[0] - 1 + is_later
    if time.kind == "place":
        return count, "count"
    if time.kind == "day":
        place = _of_day(time.place[0], pairs)
        return (count, "count") if place is None else (place, "day")
    same = next((i for i, one in enumerate(pairs) if _is_same(one.time, time)), None)
    if same is not None:
        return same + is_later, "same"
    among = _among_seasons(time, pairs) if time.kind == "month_year" else _among(time, pairs)
    if among is not None:
        return among, "among"
    is_counted = len(time.kind) == 1 and not any(one.label for one in pairs)
    return (count, "count") if is_counted else (None, "")


def _is_same(one: Time | None, other: Time) -> bool:
    """Tell whether two times are the same; "May" is also "May 2024", and 3 May is in it."""
    if one is None:
        return False
    if one.kind == "month_year" and other.kind == "month":
        return one.place[1] == other.place[0]
    if one.kind == "month" and other.kind == "date":
        return one.place[0] == other.place[1] - 1
    if one.kind == other.kind == "date" and 0 in {one.place[0], other.place[0]}:
        return one.place[1:] == other.place[1:]  # "18 February" is also that of 2025
    return (one.kind[0], one.place) == (other.kind[0], other.place)


def _among(time: Time, pairs: Sequence[Paired]) -> int | None:
    """Give the first number after a time that lies among those of its kind."""
    times = [one.time for one in pairs if one.time and one.time.kind == time.kind]
    if len(times) < len(pairs) or not (time.cycle or time.kind == "date"):
        return None
    if time.cycle:
        first = times[0].place[0]
        steps = [(one.place[0] - first) % time.cycle for one in times]
        own = (time.place[0] - first) % time.cycle
        return sum(step < own for step in steps) if steps == sorted(steps) else None
    days = [one.place[1:] for one in times]
    if days != sorted(days):
        return None
    if _are_spans(pairs):
        return sum(day <= time.place[1:] for day in days) - 1
    return sum(day < time.place[1:] for day in days)


def _among_seasons(time: Time, pairs: Sequence[Paired]) -> int | None:
    """Give the first season after a month that is in none of them: "January 2023"."""
    seasons = [one.time.place for one in pairs if one.time and one.time.kind == "season_name"]
    starts = [(place[0] % 100, 3 * place[-1] + 2) for place in seasons if len(place) == _WITH_YEAR]
    if len(starts) < len(pairs) or any(month > _AUTUMN for _, month in starts):
        return None  # a winter is of two years
    year, month = time.place
    is_inside = any(one == year and start <= month < start + 3 for one, start in starts)
    return None if is_inside else sum(start < (year, month) for start in starts)


def _of_day(day: int, pairs: Sequence[Paired]) -> int | None:
    """Give the first number on a day of a month or after it, or the span of days it is in."""
    days = [one.time.place[2] for one in pairs if one.time and one.time.kind == "date"]
    if len(days) < len(pairs):
        return None
    if day in days:
        return days.index(day)
    is_last = _are_spans(pairs)
    for place, (one, then) in enumerate(pairwise(days)):
        turns = one > then
        if one < day < then or (turns and (day > one or day < then)):
            return place + (not is_last)
    return len(days) - 1 if is_last and day > days[-1] else None


def _are_spans(pairs: Sequence[Paired]) -> bool:
    return all(_SPAN.search(one.label) for one in pairs)
