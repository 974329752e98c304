"""Putting right what was typed of a series: "no, Feb is 41", a part added, or all of it anew."""

from __future__ import annotations

import re

from coach.errors import SeriesError
from coach.evidence.series import Point, Series, read_series

_ALL_ANEW = 3  # values: so many are the whole series again
_NUMBER = r"-?\d+(?:[.,]\d+)*(?:\s?/\s?\d+)?"
_LINKS = r"[\s:=-]*(?:is|was|had)?[\s:=-]*"


def mend(text: str, correction: str, *, is_wrong: bool) -> str:
    """Give a text with a correction in it.

    ``is_wrong`` tells that something was read amiss: then a single value takes the place of the one
    with its label. Otherwise what was asked for is added, as a line of its own.
    """
    try:
        new = read_series(correction)
        old = read_series(text)
    except SeriesError:
        return correction  # it is refused with its reason
    known = [point for point in new.points if point.value is not None]
    if len(known) >= min(_ALL_ANEW, max(1, len(old.points))):
        return correction
    if is_wrong:
        return _replaced(text, old, known)
    return f"{text}\n{correction}"


def _replaced(text: str, old: Series, known: list[Point]) -> str:
    for point in known:
        text = _one_replaced(text, old, point)
    return text


def _one_replaced(text: str, old: Series, new: Point) -> str:
    """Write a value over the one of the same label, which stands before or after it."""
    labels = [point.label for point in old.points if _is_same(point.label, new.label)]
    if not labels or new.value is None:
        return text
    label, value = re.escape(labels[0]), f"{new.value:g}" + (f"/{new.of:g}" if new.of else "")
    after = re.compile(rf"(\b{label}\b{_LINKS})({_NUMBER})", re.IGNORECASE)
    if after.search(text):
        return after.sub(lambda found: found[1] + value, text, count=1)
    before = re.compile(rf"({_NUMBER})(\s*\(?(?:in|for|on)?\s*{label}\b)", re.IGNORECASE)
    return before.sub(lambda found: value + found[2], text, count=1)


def _is_same(label: str, other: str) -> bool:
    """Tell whether two labels name the same time: "Feb" and "february"."""
    one, two = sorted((label.lower(), other.lower()), key=len)
    return bool(one) and (one == two or (len(one) >= len("feb") and two.startswith(one)))
