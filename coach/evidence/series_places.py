"""Which point of a series somebody names: by its time, or by which it is."""

from __future__ import annotations

import re

from coach.evidence.series import Series
from coach.evidence.series_times import is_time

_I = re.IGNORECASE
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth", "eleventh", "twelfth")  # fmt: skip
_COUNTED = re.compile(
    r"\b(?:number|no\.?|the) (\d+)(?:st|nd|rd|th)?\b|\b(\d+)(?:st|nd|rd|th)\b", _I
)
_NUMBERED = re.compile(r"([a-z]*)\W*(\d+)$", _I)
_FROM_VALUE = re.compile(r"\b(?:from|since|at|after) (?:the )?(-?\d+(?:[.,]\d+)?)\s*%?(?!\w)", _I)
_MONTH_LETTERS = 3


def place_in(series: Series, words: str) -> int | None:
    """Give the place of the point that words name; None where they name none, or several."""
    for found in (_by_label, _by_number_of_label, _by_month, _by_ordinal, _by_value):
        places = found(series, words)
        if len(places) == 1:
            return places[0]
    return None


def _by_label(series: Series, words: str) -> list[int]:
    """Of two labels that both stand there the longer one is meant: week 11, and not week 1."""
    return [
        place
        for place, point in enumerate(series.points)
        if point.label and re.search(rf"(?<!\w){re.escape(point.label)}(?!\w)", words, _I)
    ]


def _by_number_of_label(series: Series, words: str) -> list[int]:
    """ "Week 5" is what stands as "wk5"."""
    places = []
    for place, point in enumerate(series.points):
        label = _NUMBERED.fullmatch(point.label)
        if label and label[1]:
            kind = rf"{label[1][0]}[a-z]*"
            places += [place] * bool(re.search(rf"\b{kind}\W*{label[2]}\b", words, _I))
    return places


def _by_month(series: Series, words: str) -> list[int]:
    """ "February" is what stands as "Feb"."""
    return [
        place
        for place, point in enumerate(series.points)
        if len(point.label) >= _MONTH_LETTERS
        and point.label[:_MONTH_LETTERS].isalpha()
        and is_time(point.label)
        and not _NUMBERED.fullmatch(point.label)
        and re.search(rf"\b{point.label[:_MONTH_LETTERS]}", words, _I)
    ]


def _by_ordinal(series: Series, words: str) -> list[int]:
    counts = [int(one or other) for one, other in _COUNTED.findall(words)]
    counts += [
        at for at, name in enumerate(_ORDINALS, start=1) if re.search(rf"\b{name}\b", words, _I)
    ]
    counts += [len(series.points)] * bool(re.search(r"\blast\b", words, _I))
    return [count - 1 for count in counts if 0 < count <= len(series.points)]


def _by_value(series: Series, words: str) -> list[int]:
    """ "From 43 on" is the one that is 43."""
    values = [float(value.replace(",", ".")) for value in _FROM_VALUE.findall(words)]
    return [place for place, point in enumerate(series.points) if point.value in values]
