"""Putting right what was typed of a series: "no, Feb is 41", "it was 35 not 25", or all anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.errors import SeriesError
from coach.evidence.series import Point, Series, read_series
from coach.evidence.series_places import place_in
from coach.evidence.series_text import text_of

_ALL_ANEW = 3  # values: so many are the whole series again
_NUMBER = re.compile(r"(?<![\w.,])-?\d+(?:[.,]\d+)?(?![\w]*\d)")
_SHARE = re.compile(r"(?<![\w.,])(\d+)\s?(?:/|of|out of)\s?(\d+)\b", re.IGNORECASE)
_OLD = re.compile(r"\b(?:not|instead of|rather than)\W+(-?\d+(?:[.,]\d+)?)", re.IGNORECASE)


def mend(text: str, correction: str, *, is_wrong: bool) -> str:
    """Give a text with a correction in it; the text itself where nothing in it is one.

    ``is_wrong`` tells that something was read amiss: then one value takes the place of another.
    Otherwise what was asked for is added, as a line of its own.
    """
    try:
        old, new = read_series(text), read_series(correction)
    except SeriesError:
        return correction  # it is refused with its reason
    known = [point for point in new.points if point.value is not None]
    if len(known) >= min(_ALL_ANEW, max(1, len(old.points))) and not new.doubt:
        return correction
    if not is_wrong:
        return f"{text}\n{correction}"
    return _with_value(text, old, correction)


def _with_value(text: str, old: Series, correction: str) -> str:
    """Write one value over another, which is named by its time, its place or what it was."""
    was = _OLD.search(correction)
    place = place_in(old, _OLD.sub(" ", correction))
    if place is None and was:
        place = _only_place(old.points, _as_number(was[1]))
    numbers = _NUMBER.findall(_OLD.sub(" ", correction))
    label = old.points[place].label if place is not None else ""
    values = [one for one in numbers if one not in re.findall(r"\d+", label)] or numbers
    if place is None or not values:
        return text
    share = _SHARE.search(_OLD.sub(" ", correction))
    point = replace(old.points[place], value=_as_number(values[-1]))
    if share:  # "15 of 20": the base is no value
        point = replace(point, value=_as_number(share[1]), of=_as_number(share[2]))
    points = (*old.points[:place], point, *old.points[place + 1 :])
    try:
        return text_of(replace(old, points=points))
    except SeriesError:
        return text


def _only_place(points: Sequence[Point], value: float) -> int | None:
    """Give where a value stands, if it stands there alone."""
    places = [place for place, point in enumerate(points) if point.value == value]
    return places[0] if len(places) == 1 else None


def _as_number(text: str) -> float:
    return float(text.replace(",", "."))
