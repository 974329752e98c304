"""A series that came in a file, written as a person would have typed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from coach.errors import SeriesError
from coach.evidence.series import Point, Series, read_series
from coach.evidence.series_saying import say_point

_PLACES = 6  # after the point, as many as are said
_MOST_IN_TITLE = 80  # characters
_PLAIN = re.compile(r"[\w'’%()-]+")


def text_of(series: Series) -> str:
    """Write a series that has no doubt so that `read_series` gives the same values and times back.

    A title, then times, that would be taken for something else are left out.

    Raises:
        SeriesError: no writing of it is read back the same.
    """
    points = [_rounded(point) for point in series.points]
    doubt = ""
    for text, written in _writings(points, series):
        read = read_series(text)
        if not read.doubt and (list(read.points), read.unit) == (written, series.unit):
            return text
        doubt = doubt or read.doubt
    raise SeriesError(
        f"I am not sure that I read these numbers right. {doubt} "
        "Please type them, or put one number and one date in each row of the sheet."
    )


def _writings(points: list[Point], series: Series) -> Iterator[tuple[str, list[Point]]]:
    """Give the ways to write it, the fullest first, each with the points it stands for."""
    title = " ".join(_PLAIN.findall(series.title))[:_MOST_IN_TITLE].strip()
    bare = [replace(point, label="") for point in points]
    titles = [f"{title}: ", ""] if title else [""]
    for shown, heading, separator in product((points, bare), titles, (", ", "\n")):
        yield heading + separator.join(_said(point, series.unit) for point in shown), shown


def _said(point: Point, unit: str) -> str:
    """Give a value with its label; a missing one without a label is a dash, as in lists."""
    if point.label:
        return f"{point.label}: {say_point(replace(point, label=''), unit)}"
    return "-" if point.value is None else say_point(point, unit)


def _rounded(point: Point) -> Point:
    value = None if point.value is None else round(point.value, _PLACES)
    return replace(point, value=value)
