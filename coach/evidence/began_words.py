"""The words by which people name one of their numbers: its place, its value, what stands beside."""

from __future__ import annotations

import re
from collections.abc import Callable

from coach.evidence.series_points import Series

Places = set[int]

_N = r"(?<![\w.,])(-?\d+(?:[.,]\d+)?)\s?%?(?!\w)"
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_COUNTS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_SPAN = r"(?:weeks?|days?|months?|years?|quarters?|numbers?|no\.?|nr\.?|place|position)"
_COUNT = rf"(\d+|{'|'.join(_COUNTS)})\b"
_AFTER = r"((?:right |just |only )?after )?(?:the )?"
_LINK = r"\s*,?\s*(?:(?:that|which|it|is|was|comes?|came|stands?|right|just|directly)\s+)*"


def mentions_in(series: Series, words: str) -> list[Places]:
    """Give for each time that one of the numbers is named the places that it may be.

    What one turn of speech takes is gone for those after it: "the 12 after the 95" names no 95.
    """
    found: list[Places] = []
    for pattern, places in _TURNS:
        for match in pattern.finditer(words):
            found.append(places(series, match))
        words = pattern.sub(" ", words)
    return [one for one in found if one]


def _beside(series: Series, match: re.Match[str]) -> Places:
    """ "The 12 after the 95", "the 12 before the 10"."""
    value, side, other = _value(match[1]), match[2].lower(), _value(match[3])
    step = 1 if side == "before" else -1
    near = {at for at in _of_value(series, value) if _is(series, at + step, other)}
    return near or _of_value(series, value)


def _between(series: Series, match: re.Match[str]) -> Places:
    before, after = _value(match[1]), _value(match[2])
    places = range(1, len(series.points) - 1)
    return {at for at in places if _is(series, at - 1, before) and _is(series, at + 1, after)}


def _of_the_value(series: Series, match: re.Match[str]) -> Places:
    return _of_value(series, _value(match[1]))


def _of_the_place(series: Series, match: re.Match[str]) -> Places:
    return _shifted(series, {_count(match[2]) - 1}, match[1])


def _of_the_ordinal(series: Series, match: re.Match[str]) -> Places:
    return _shifted(series, {_ORDINALS.index(match[2].lower())}, match[1])


def _of_the_first(series: Series, match: re.Match[str]) -> Places:
    return _within(series, {_count(match[1])})


def _of_the_last(series: Series, match: re.Match[str]) -> Places:
    return _within(series, {len(series.points) - _count(match[1])})


def _after_it(series: Series, match: re.Match[str]) -> Places:
    return _within(series, {at + 1 for at in _of_value(series, _value(match[1]))})


def _of_either(series: Series, match: re.Match[str]) -> Places:
    """ "From the 3 on" may be the third, or the one that is 3."""
    number = next(group for group in match.groups() if group)
    place = {int(number) - 1} if number.isdigit() else set()
    return _of_value(series, _value(number)) | _within(series, place)


def _of_value(series: Series, value: float) -> Places:
    return {at for at in range(len(series.points)) if _is(series, at, value)}


def _is(series: Series, place: int, value: float) -> bool:
    return 0 <= place < len(series.points) and series.points[place].value == value


def _shifted(series: Series, places: Places, after: str | None) -> Places:
    return _within(series, {at + 1 for at in places} if after else places)


def _within(series: Series, places: Places) -> Places:
    return {at for at in places if 0 <= at < len(series.points)}


def _value(text: str) -> float:
    return float(text.replace(",", "."))


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _COUNTS.index(text.lower()) + 1


_Turn = tuple[re.Pattern[str], Callable[[Series, re.Match[str]], Places]]
_TURNS: tuple[_Turn, ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), places)
    for pattern, places in (
        (rf"{_N}{_LINK}(after|behind|following|before)\s+(?:the |that )?{_N}", _beside),
        (rf"\bbetween (?:the )?{_N} and (?:the )?{_N}", _between),
        (rf"\b(?:value|with|(?:that|which|it) (?:is|was)|worth)\s+(?:of )?(?:the |an? )?{_N}",
         _of_the_value),
        (rf"\bfirst {_COUNT}", _of_the_first),
        (rf"\blast {_COUNT}", _of_the_last),
        (rf"\b{_AFTER}{_SPAN}\s?#?\s?{_COUNT}", _of_the_place),
        (rf"\b{_AFTER}(\d+)(?:st|nd|rd|th)\b", _of_the_place),
        (rf"\b{_AFTER}({'|'.join(_ORDINALS)})\b", _of_the_ordinal),
        (rf"\bafter (?:the )?{_N}", _after_it),
        (rf"\b(?:from|since|at|starting|beginning|as of|the)\s+(?:with |at )?(?:the |an? )?{_N}|"
         rf"^\W*{_N}(?=\W*(?:on(?:wards?)?\b\W*)?$)", _of_either),
    )
)  # fmt: skip
