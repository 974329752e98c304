"""The picture of a comparison: both groups, and the difference with what it may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import mean
from typing import Any

from coach.evidence.compared import Compared
from coach.evidence.comparison import Difference
from coach.evidence.figures import say_between, say_more, say_number, say_roughly, with_capital
from coach.evidence.groups import SHARES, Groups
from coach.evidence.scale import Scale, scale_of
from coach.picture import Picture
from coach.svg import INK, RIM, SHADE, SOFT, cut, document, dot, line, text

WIDE = 330
SHOWN = 495  # pixels that it takes where there is room
LEFT, RIGHT = 14, WIDE - 26
FIRST, APART = 66, 56  # pixels down to the first group, and on to the next
LONGEST, LONGEST_NAME = 40, 18
MOST_DOTS = 60  # of more values the smallest and largest have a dot
BAR = f'fill="{SHADE}" stroke="{INK}" stroke-width="1.5"'
GRID = f'stroke="{SOFT}" stroke-width="1"'
NOTHING = f'stroke="{SOFT}" stroke-width="1.5" stroke-dasharray="2 4"'
BETWEEN = f'stroke="{INK}" stroke-width="3"'
AVERAGE = f'stroke="{INK}" stroke-width="4"'


def draw_comparison(compared: Compared) -> Picture:
    """Draw two groups that were compared: bars for shares, otherwise a dot for each value."""
    groups, found = compared.groups, compared.in_hundred
    names = [with_capital(cut(name, LONGEST_NAME)) for name in groups.names]
    title = with_capital(cut(groups.title, LONGEST)) or _names(groups)
    said = [f"{name}: {what}." for name, what in zip(names, _said(groups), strict=True)]
    words = [*said, *([_difference(groups, found)] if found else [])]
    alt = f"{title}. {' '.join(words)}"
    parts = list(_drawn(groups, names, found))
    high = FIRST + 2 * APART + (112 if found else 20)
    svg = document(title, alt, [_title(title), *parts], wide=WIDE, high=high, shown=SHOWN)
    return Picture(svg, alt, _table(groups, names, found, title), "\n".join(words))


def _names(groups: Groups) -> str:
    first, second = (cut(name, LONGEST_NAME) for name in groups.names)
    return with_capital(f"{first} and {second}")


def _title(title: str) -> str:
    return text(4, 18, title, more=' font-weight="bold"')


def _said(groups: Groups) -> list[str]:
    if groups.kind == SHARES:
        return [f"{s.count} of {s.of}, {100 * s.value:.0f} in every 100" for s in groups.shares]
    unit = f" {groups.unit}" if groups.unit else ""
    return [f"{say_roughly(mean(part))}{unit} on average" for part in groups.values]


def _difference(groups: Groups, found: Difference) -> str:
    """Say the difference and between what it may lie."""
    less = "fewer" if groups.kind == SHARES else "less"
    if found.lower == found.upper:
        return f"{with_capital(say_more(found.value, less))} for each of them."
    base = " in every 100" if groups.kind == SHARES else ""
    between = say_between(found.lower, found.upper, less)
    return f"{with_capital(say_more(found.value, less))}{base}; between {between} is likely."


def _drawn(groups: Groups, names: Sequence[str], found: Difference | None) -> Iterator[str]:
    every = [value for part in groups.values for value in part]
    scale = Scale(0, 100, LEFT, RIGHT) if groups.kind == SHARES else scale_of(every, LEFT, RIGHT)
    for place, (name, said) in enumerate(zip(names, _said(groups), strict=True)):
        foot = FIRST + place * APART
        yield text(LEFT, foot - 18, cut(f"{name}: {said}", LONGEST))
        yield from (
            _bar(groups, place, scale, foot)
            if groups.kind == SHARES
            else _dots(groups.values[place], scale, foot)
        )
    yield from _axis(scale, FIRST + 2 * APART - 30)
    if found:
        yield from _interval(groups, found, FIRST + 2 * APART + 48)


def _bar(groups: Groups, place: int, scale: Scale, foot: float) -> Iterator[str]:
    wide = scale.at(100 * groups.shares[place].value) - LEFT
    yield f'<rect x="{LEFT}" y="{foot - 10}" width="{wide:.1f}" height="16" {BAR}/>'


def _dots(values: Sequence[float], scale: Scale, foot: float) -> Iterator[str]:
    """Draw each value, those alike above each other, and a stroke at their average."""
    shown = values if len(values) <= MOST_DOTS else (min(values), max(values))
    yield line((LEFT, foot), (RIGHT, foot), GRID)
    seen: dict[float, int] = {}
    for value in shown:
        x = scale.at(value)
        seen[x] = seen.get(x, -1) + 1
        yield dot((x, foot - min(seen[x], 2) * 5), 4, "#fff")
    x = scale.at(mean(values))
    yield line((x, foot - 11), (x, foot + 9), AVERAGE)


def _axis(scale: Scale, foot: float) -> Iterator[str]:
    yield line((scale.start, foot), (scale.end, foot), GRID)
    for mark in scale.marks():
        x = scale.at(mark)
        yield line((x, foot), (x, foot + 4), GRID)
        yield text(x, foot + 18, say_number(round(mark, 6)), "middle")


def _interval(groups: Groups, found: Difference, foot: float) -> Iterator[str]:
    """Draw the difference as a dot on the line of what it may be, against no difference."""
    scale = scale_of([found.lower, found.upper, found.value, 0], LEFT, RIGHT)
    base = " in every 100" if groups.kind == SHARES else ""
    yield text(LEFT, foot - 16, f"Difference{base}, and its range")
    low, high, none = scale.at(found.lower), scale.at(found.upper), scale.at(0)
    yield line((none, foot - 8), (none, foot + 30), NOTHING)
    yield line((low, foot + 8), (high, foot + 8), BETWEEN)
    yield from (line((x, foot + 2), (x, foot + 14), BETWEEN) for x in (low, high))
    yield dot((scale.at(found.value), foot + 8), 6)
    yield from _axis(scale, foot + 30)
    half = 44
    yield text(min(max(none, half), WIDE - half), foot - 1, "none", "middle", RIM)


def _table(
    groups: Groups, names: Sequence[str], found: Difference | None, title: str
) -> dict[str, Any]:
    rows = [[name, said] for name, said in zip(names, _said(groups), strict=True)]
    pairs = zip(groups.people, *groups.values, strict=True) if groups.people else ()
    rows += [[who, f"{say_number(one)}, then {say_number(two)}"] for who, one, two in pairs]
    rows += [["Difference", _difference(groups, found)]] if found else []
    return {"caption": title, "columns": ["Who or when", "Numbers"], "rows": rows}
