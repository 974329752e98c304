"""Draws a run chart: SVG by hand, readable in grey and on a phone.

Its type is 14 px where the picture is 330 px wide; what somebody wrote is escaped.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.evidence.figures import say_number
from coach.evidence.numbers_seen import Seen
from coach.evidence.scale import Scale, scale_of
from coach.svg import INK, LETTER, RIM, SHADE, SOFT, cut, document, dot, line, path, text

Spot = tuple[float, float]

WIDE = 330
SHOWN = 495  # pixels that it takes where there is room
TOP, HIGH_OF_PLOT = 58, 190
BOTTOM = TOP + HIGH_OF_PLOT
RIGHT = WIDE - 14
ROW = 22
LONGEST_TITLE, LONGEST_LABEL = 40, 10
APART = 6  # pixels between two labels
MOST_DOTS = 60  # of more points only those that stand out have a dot
VALUES = f'stroke="{INK}" stroke-width="1.5"'
MIDDLE = f'stroke="{SOFT}" stroke-width="2" stroke-dasharray="2 4"'
PART = f'stroke="{INK}" stroke-width="3.5" stroke-linecap="round"'
CHANGE = f'stroke="{INK}" stroke-width="1.5" stroke-dasharray="7 4"'
EDGE = f'stroke="{SOFT}" stroke-width="1"'


@dataclass(frozen=True)
class _Plot:
    """Where the points stand."""

    seen: Seen
    left: float
    values: Scale

    def at(self, place: float, value: float) -> Spot:
        return self.x(place), self.values.at(value)

    def x(self, place: float) -> float:
        last = len(self.seen.values) - 1
        share = place / last if last else 0.5
        return round(self.left + 8 + share * (RIGHT - self.left - 16), 1)


def svg_of(seen: Seen, title: str, description: str) -> str:
    """Give the chart as SVG; it has at least one number."""
    plot = _plot(seen)
    rows = list(_rows(plot))
    high = BOTTOM + 44 + ROW * len(rows)
    parts = [
        text(4, 18, cut(title, LONGEST_TITLE), more=' font-weight="bold"'),
        *_band(plot),
        *_axis(plot),
        *_labels(plot),
        *_middles(plot),
        *_change(plot),
        *_points(plot),
        *(part for place, row in enumerate(rows) for part in _in_row(place, *row)),
    ]
    return document(title, description, parts, wide=WIDE, high=high, shown=SHOWN)


def _plot(seen: Seen) -> _Plot:
    scale = scale_of([*seen.known, *(seen.limits or ())], BOTTOM, TOP)
    widest = max(len(_tick(mark)) for mark in scale.marks())
    return _Plot(seen, 10 + widest * LETTER, scale)


def _tick(value: float) -> str:
    return say_number(round(value, 6))


def _band(plot: _Plot) -> list[str]:
    """Shade between what single values vary by chance."""
    if plot.seen.limits is None:
        return []
    low, high = (plot.values.at(limit) for limit in plot.seen.limits)
    place = f'x="{plot.left}" y="{high}" width="{RIGHT - plot.left:.1f}" height="{low - high:.1f}"'
    return [f'<rect {place} fill="{SHADE}"/>'] + [
        line((plot.left, y), (RIGHT, y), EDGE) for y in (low, high)
    ]


def _axis(plot: _Plot) -> list[str]:
    marks = [
        text(plot.left - 5, plot.values.at(mark) + 5, _tick(mark), "end")
        for mark in plot.values.marks()
    ]
    unit = [text(4, TOP - 18, cut(plot.seen.unit, LONGEST_TITLE))] if plot.seen.unit else []
    frame = f"M{plot.left} {TOP}V{BOTTOM}H{RIGHT}"
    return [*unit, f'<path d="{frame}" fill="none" stroke="{INK}"/>', *marks]


def _labels(plot: _Plot) -> list[str]:
    """Write the labels of points under them, every so many that none touch."""
    named = [point.label for point in plot.seen.series.points]
    words = [cut(label or str(place), LONGEST_LABEL) for place, label in enumerate(named, 1)]
    room = max(map(len, words)) * LETTER + APART
    apart = (plot.x(len(words) - 1) - plot.x(0)) / max(len(words) - 1, 1) or room
    written, free = [], 0.0
    for place in range(0, len(words), math.ceil(room / apart)):
        half = len(words[place]) * LETTER / 2
        middle = min(max(plot.x(place), half), WIDE - half - 4)
        if middle - half < free:  # moved in from the edge
            continue
        free = middle + half
        written.append(text(middle, BOTTOM + 18, words[place], "middle"))
        written.append(line((plot.x(place), BOTTOM), (plot.x(place), BOTTOM + 4), EDGE))
    return written


def _middles(plot: _Plot) -> list[str]:
    """Draw the middle of all, and those before and since the change where it is marked."""
    seen = plot.seen
    found = []
    if seen.middle is not None:
        y = plot.values.at(seen.middle)
        found.append(line((plot.left, y), (RIGHT, y), MIDDLE))
    if seen.middles and seen.series.starts_at is not None:
        edges = (0, seen.series.starts_at - 1), (seen.series.starts_at, len(seen.values) - 1)
        for (first, last), value in zip(edges, seen.middles, strict=True):
            # A point alone has a middle as wide as its mark.
            y = plot.values.at(value)
            found.append(line((plot.x(first) - 5, y), (plot.x(last) + 5, y), PART))
    return found


def _change(plot: _Plot) -> list[str]:
    start = plot.seen.series.starts_at
    if not start or start >= len(plot.seen.values):
        return []
    x = plot.x(start - 0.5)
    half = len("change") * LETTER / 2
    middle = min(max(x, half), WIDE - half)
    return [line((x, TOP - 4), (x, BOTTOM), CHANGE), text(middle, TOP - 8, "change", "middle", RIM)]


def _points(plot: _Plot) -> list[str]:
    """Join the values, with a gap where one is missing; ring what is beyond the limits."""
    spots = [[plot.at(place, value) for place, value in run] for run in _runs(plot.seen.values)]
    lines = [path(run, VALUES) for run in spots]
    outside = set(plot.seen.outside)
    beyond = [one for run in _runs(plot.seen.values) for one in run if one[0] in outside]
    rings = [dot(plot.at(*one), 7, "#fff") for one in beyond]
    is_long = len(plot.seen.known) > MOST_DOTS
    lonely = [run for run in spots if len(run) == 1] if is_long else spots
    dots = [dot(spot, 3.5) for run in lonely for spot in run]
    stand_out = [dot(plot.at(*one), 3.5) for one in beyond] if is_long else []
    return [*lines, *rings, *dots, *stand_out]


def _runs(values: Sequence[float | None]) -> Iterator[list[tuple[int, float]]]:
    """Give what follows each other without a gap, each value with its place."""
    run: list[tuple[int, float]] = []
    for place, value in enumerate(values):
        if value is not None:
            run.append((place, value))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _rows(plot: _Plot) -> Iterator[tuple[str, str]]:
    """Give the rows of the legend: the sign, drawn in a frame of 36 by 0, and its words."""
    seen = plot.seen
    yield line((4, 0), (40, 0), MIDDLE), f"middle of all: {seen.say(seen.middle)}"
    if seen.middles:
        before, after = map(seen.say, seen.middles)
        yield line((6, 0), (38, 0), PART), f"middle before {before}, since {after}"
    if seen.limits:
        low, high = map(seen.say, seen.limits)
        box = f'<rect x="4" y="-8" width="36" height="16" fill="{SHADE}" {EDGE}/>'
        yield box, f"usual range: {low} to {high}"
    if seen.outside:
        yield dot((22, 0), 7, "#fff") + dot((22, 0), 3.5), "outside the usual range"


def _in_row(place: int, sign: str, words: str) -> list[str]:
    foot = BOTTOM + 54 + place * ROW
    return [f'<g transform="translate(0 {foot - 5})">{sign}</g>', text(50, foot, cut(words, 35))]
