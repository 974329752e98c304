"""Putting right what was typed of a series: "no, Feb is 41", "it was 35 not 25", or all anew.

A change that is marked in it stays marked, and the words around the numbers stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.errors import SeriesError
from coach.evidence.figures import say_number
from coach.evidence.series import Point, Series, read_series
from coach.evidence.series_places import place_in
from coach.evidence.series_text import text_of
from coach.quoting import count_words

_ALL_ANEW = 3  # values: so many are the whole series again
_NUMBER = re.compile(r"(?<![\w.,])-?\d+(?:[.,]\d+)?(?![\w]*\d)")
_SHARE = re.compile(r"(?<![\w.,])(\d+)\s?(?:/|of|out of)\s?(\d+)\b", re.IGNORECASE)
_OLD = re.compile(r"\b(?:not|instead of|rather than)\W+(-?\d+(?:[.,]\d+)?)", re.IGNORECASE)
_WAS_WRONG = re.compile(
    r"^\W*(?:(?:no|oh|oops|sorry|wait|but|and|the|that|i think|actually)\W+)*"
    r"(-?\d+(?:[.,]\d+)?)%? (?:(?:is|was) (?:all |a )?(?:wrong|mistake|typo|slip|not right)\b|"
    r"(?=(?:should|must|ought)\b))",
    re.IGNORECASE,
)
# Of numbers without labels the fifth may be called week 5.
_COUNTED = re.compile(
    r"\b(?:week|wk|w|day|month|year|quarter|number|no|value)\W{0,2}(\d+)\b|\b(\d+)(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:wrong|incorrect|typo|mistake|mistyped|misread|meant|correction|not right|"
    r"(?:should|must|ought to) (?:be|read|say|have been)|(?:not|instead of|rather than) \d+)\b|"
    r"^\W*(?:no|sorry|wait|oops|actually)\b.*\b(?:is|was) "
    r"\d+(?:[.,]\d+)?(?: ?(?:%|/ ?\d+|(?:out )?of \d+))?\W*$",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(
    r"\bin (?:that |this |the )?(?:right |same |given )?(?:order|sequence|a row)\b|"
    r"\bone after (?:the other|another)\b|\bas they (?:stand|come|are)\b|"
    r"\b(?:weeks?|days?|months?|years?|quarters?) (?:1|one) (?:to|until|till|through|up to|-) ?\d+",
    re.IGNORECASE,
)
_LAST_IN_ORDER = re.compile(r"\b(?:1|one) ?(?:to|until|till|through|up to|-|–) ?(\d+)\b")
_MOST_WORDS = 12  # of a correction that comes when something else is asked
_MOST_TRIED = 20  # places where a number stands: each is read anew
_CHANGE = ", then the change: "


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
    if not is_wrong and says_in_order(correction):
        return row_in_order(text, correction) or text
    if not is_wrong:
        return f"{text}\n{correction}"
    return _with_value(text, old, correction)


def corrects(text: str) -> bool:
    """Tell whether words put a number right, also where something else was asked."""
    has_number = _NUMBER.search(text) is not None
    return has_number and count_words(text) <= _MOST_WORDS and bool(_CORRECTS.search(text))


def says_in_order(text: str) -> bool:
    """Tell whether somebody says that the numbers stand in the order of time."""
    return bool(_IN_ORDER.search(text))


def row_in_order(text: str, answer: str) -> str:
    """Give the numbers of a text as a plain row, where the answer says that they are in order.

    "" where it does not, or names so many that others are there.
    """
    series, last = read_series(text), _LAST_IN_ORDER.search(answer)
    is_other = last is not None and int(last[1]) != len(series.points)
    if not says_in_order(answer) or is_other or not series.points:
        return ""
    points = tuple(replace(point, label="") for point in series.points)
    try:
        return _written(replace(series, points=points, doubt="", title=""))
    except SeriesError:
        return ""


def _with_value(text: str, old: Series, correction: str) -> str:
    """Write one value over another, which is named by its time, its place or what it was."""
    place, rest = _named(old, correction)
    label = old.points[place].label if place is not None else ""
    numbers = _NUMBER.findall(rest)
    values = [one for one in numbers if one not in re.findall(r"\d+", label)]
    values = values or numbers[1:]  # the first names the time
    if place is None or not values:
        return text
    share = _SHARE.search(rest)
    point = replace(old.points[place], value=_as_number(values[-1]))
    if share:  # "15 of 20": the base is no value
        point = replace(point, value=_as_number(share[1]), of=_as_number(share[2]))
    points = (*old.points[:place], point, *old.points[place + 1 :])
    return _rewritten(text, old, replace(old, points=points), place)


def _named(old: Series, correction: str) -> tuple[int | None, str]:
    """Give the place of the value that is wrong, and what the correction says besides."""
    wrong, was = _WAS_WRONG.match(correction), _OLD.search(correction)
    if wrong is not None:
        place = _only_place(old.points, _as_number(wrong[1]))
        if place is not None:
            return place, _OLD.sub(" ", correction[wrong.end() :])
    rest = _OLD.sub(" ", correction)
    is_bare = not any(point.label for point in old.points)
    place = place_in(old, rest)
    if place is None and is_bare:
        place = _counted(old, rest)
    if place is None and was:
        place = _only_place(old.points, _as_number(was[1]))
    return place, _COUNTED.sub(" ", rest) if is_bare else rest


def _counted(old: Series, words: str) -> int | None:
    """Give the place of "week 5" among numbers without labels; None where there is none."""
    found = _COUNTED.search(words)
    count = int(found[1] or found[2]) if found else 0
    return count - 1 if 0 < count <= len(old.points) else None


def _rewritten(text: str, old: Series, new: Series, place: int) -> str:
    """Write a value into the text where it alone is read anew then; else write all anew."""
    was, now = (say_number(one.points[place].value or 0.0) for one in (old, new))
    stands = re.compile(rf"(?<![\w.,-]){re.escape(was)}(?![\w]|[.,]\d)")
    for found in [*stands.finditer(text)][:_MOST_TRIED]:
        written = f"{text[: found.start()]}{now}{text[found.end() :]}"
        read = read_series(written)
        if (read.points, read.starts_at, read.doubt) == (new.points, old.starts_at, old.doubt):
            return written
    try:
        return _written(new)
    except SeriesError:
        return text


def _written(series: Series) -> str:
    """Write a series with its change, if that is read back so.

    Raises:
        SeriesError: no writing of it is read back the same.
    """
    start = series.starts_at
    if not start:
        return text_of(series)
    parts = (series.points[:start], series.points[start:])
    written = _CHANGE.join(text_of(replace(series, points=part, title="")) for part in parts)
    read = read_series(written)
    is_same = (read.points, read.starts_at, read.doubt) == (series.points, start, "")
    return written if is_same else text_of(series)


def _only_place(points: Sequence[Point], value: float) -> int | None:
    """Give where a value stands, if it stands there alone."""
    places = [place for place, point in enumerate(points) if point.value == value]
    return places[0] if len(places) == 1 else None


def _as_number(text: str) -> float:
    return float(text.replace(",", "."))
