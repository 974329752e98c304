"""Draws offers in the plane of both sides' worth: SVG by hand, readable in grey and on a phone.

Its type is 14 px where the picture is 300 px wide; what a host or a learner wrote is escaped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from coach.negotiation.labels import Box, beside, box_around, box_of_words, freest
from coach.svg import INK, RIM, SHADE, SOFT, cut, document, dot, line, path, text

Spot = tuple[float, float]  # worth for the learner and for the counterpart, 0 to 100

WIDE, HIGH = 300, 436
SHOWN = 450  # pixels that it takes where there is room
LEFT, TOP, SIDE = 36, 46, 250
RIGHT, BOTTOM = LEFT + SIDE, TOP + SIDE
FRAME = Box(LEFT + 2, TOP + 2, RIGHT + 12, BOTTOM - 2)
SAME = 8  # pixels; marks that are nearer share a label
MARK, RING = 6, 11  # pixels from the middle of a mark to its edge
YOURS = f'stroke="{INK}" stroke-width="2"'
THEIRS = f'{YOURS} stroke-dasharray="6 4"'
BEST = f'stroke="{SOFT}" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="0.1 5"'
LIMIT = f'stroke="{SOFT}" stroke-width="1.5"'
LEAD = f'stroke="{INK}" stroke-width="0.8"'
LED = 14  # pixels from a mark to its label, from which on a line leads there
LONGEST_NAME = 20
LEGEND = BOTTOM + 64
ROW = 22


@dataclass(frozen=True)
class Mark:
    """An offer, with its number in the order of all offers."""

    number: int
    is_learner: bool
    spot: Spot


@dataclass(frozen=True)
class Plane:
    """What is drawn."""

    title: str
    description: str
    name: str  # the counterpart's
    marks: Sequence[Mark]
    frontier: Sequence[Spot]
    least: Spot  # what no deal is worth to each side
    agreed: Spot | None = None


def svg_of(plane: Plane) -> str:
    """Give the picture as SVG."""
    name = cut(plane.name, LONGEST_NAME)
    parts = [
        *_limits(plane),
        *_axes(name),
        *_paths(plane),
        *_labels(plane),
        *_marks(plane),
        *_legend(name, plane.agreed is not None),
    ]
    return document(plane.title, plane.description, parts, wide=WIDE, high=HIGH, shown=SHOWN)


def at(spot: Spot) -> Spot:
    """Give where a spot is drawn, in pixels: more for the learner is further right."""
    return round(LEFT + spot[0] * SIDE / 100, 1), round(BOTTOM - spot[1] * SIDE / 100, 1)


def _limits(plane: Plane) -> list[str]:
    """Shade what is worse than no deal for one of them; a line for each walk-away."""
    x, y = at(plane.least)
    return [
        f'<path d="M{LEFT} {TOP}H{x}V{y}H{RIGHT}V{BOTTOM}H{LEFT}Z" fill="{SHADE}"/>',
        line((x, TOP), (x, BOTTOM), LIMIT),
        line((LEFT, y), (RIGHT, y), LIMIT),
    ]


def _axes(name: str) -> list[str]:
    yours = [text(at((n, 0))[0], BOTTOM + 17, str(n), "middle") for n in (0, 50, 100)]
    theirs = [text(LEFT - 5, at((0, n))[1] + 5, str(n), "end") for n in (0, 50, 100)]
    return [
        f'<path d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}" fill="none" stroke="{INK}"/>',
        *yours,
        *theirs,
        text(4, 16, f"↑ worth for {name}"),
        text(RIGHT, BOTTOM + 37, "worth for you →", "end"),
    ]


def _paths(plane: Plane) -> list[str]:
    """Join the best packages, and each side's offers in their order."""
    yours = [mark.spot for mark in plane.marks if mark.is_learner]
    theirs = [mark.spot for mark in plane.marks if not mark.is_learner]
    return [_path(plane.frontier, BEST), _path(theirs, THEIRS), _path(yours, YOURS)]


def _marks(plane: Plane) -> list[str]:
    """Draw squares before circles, which are smaller: where both stand, both are seen."""
    ring = [_ring(at(plane.agreed))] if plane.agreed else []
    squares = [_square(at(mark.spot)) for mark in plane.marks if not mark.is_learner]
    circles = [dot(at(mark.spot)) for mark in plane.marks if mark.is_learner]
    return [*ring, *squares, *circles]


def _labels(plane: Plane) -> list[str]:
    """Write the numbers and the names of the walk-aways where there is room."""
    taken = [box_around(*at(mark.spot), MARK) for mark in plane.marks]
    taken += [box_around(*at(plane.agreed), RING)] if plane.agreed else []
    written = [_above("your walk-away", at(plane.least)[0])]
    theirs = _along("their walk-away", at(plane.least)[1], taken)
    taken.append(theirs)
    written.append(_written(theirs, "their walk-away"))
    for (x, y), numbers in _groups(plane.marks):
        words = in_few(numbers)
        place = beside(x, y, words, taken, FRAME)
        taken.append(place)
        written += [*_led((x, y), place), _written(place, words, ' font-weight="bold"')]
    return written


def _led(mark: Spot, place: Box) -> list[str]:
    """Lead with a thin line from a mark to a label that found room only farther off."""
    end = place.nearest(*mark)
    return [line(mark, end, LEAD)] if math.dist(mark, end) > LED else []


def _above(words: str, x: float) -> str:
    """Write over the plane, in the middle above a line if the sides leave room."""
    half = len(words) * 3.6
    return text(min(max(x, LEFT + half), RIGHT - half), TOP - 6, words, "middle")


def _along(words: str, y: float, taken: Sequence[Box]) -> Box:
    """Give room for words under or over a level line, at either end."""
    wide = box_of_words(0, 0, words).right
    ends = (LEFT + 4, RIGHT - wide)
    places = [box_of_words(x, foot, words) for foot in (y + 16, y - 6) for x in ends]
    return freest([place for place in places if FRAME.holds(place)] or places, taken)


def _groups(marks: Sequence[Mark]) -> list[tuple[Spot, list[int]]]:
    """Put the numbers together whose marks lie upon each other."""
    groups: list[tuple[Spot, list[int]]] = []
    for mark in marks:
        x, y = at(mark.spot)
        near = [g for (gx, gy), g in groups if max(abs(gx - x), abs(gy - y)) <= SAME]
        if near:
            near[0].append(mark.number)
        else:
            groups.append(((x, y), [mark.number]))
    return groups


def in_few(numbers: Sequence[int]) -> str:
    """Write rising numbers shortly: "2, 5–7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )


def _legend(name: str, is_agreed: bool) -> list[str]:
    """Say what each sign means, row by row."""
    feet = [LEGEND + row * ROW for row in range(4)]
    middles = [foot - 5 for foot in feet]
    ring = [_ring((214, middles[0]), 8), text(230, feet[0], "agreed")] if is_agreed else []
    return [
        line((4, middles[0]), (40, middles[0]), YOURS),
        dot((22, middles[0])),
        text(50, feet[0], "your offers"),
        *ring,
        line((4, middles[1]), (40, middles[1]), THEIRS),
        _square((22, middles[1])),
        text(50, feet[1], f"offers of {name}"),
        line((4, middles[2]), (40, middles[2]), BEST),
        text(50, feet[2], "the best there is for both"),
        f'<rect x="4" y="{middles[3] - 8}" width="36" height="16" fill="{SHADE}" {LIMIT}/>',
        text(50, feet[3], "worse than no deal for one"),
    ]


def _written(place: Box, words: str, more: str = "") -> str:
    middle = (place.left + place.right) / 2
    return text(middle, place.bottom - 2, words, "middle", RIM + more)


def _path(spots: Sequence[Spot], look: str) -> str:
    return path([at(spot) for spot in spots], look)


def _square(middle: Spot) -> str:
    corner = f'x="{middle[0] - 5.5:.1f}" y="{middle[1] - 5.5:.1f}"'
    return f'<rect {corner} width="11" height="11" fill="#fff" stroke="{INK}" stroke-width="2"/>'


def _ring(middle: Spot, reach: int = RING) -> str:
    look = f'fill="none" stroke="{INK}" stroke-width="2"'
    return f'<circle cx="{middle[0]}" cy="{middle[1]}" r="{reach}" {look}/>'
