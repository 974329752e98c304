"""Traps in somebody's numbers, pointed out only where they are surely there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median

from coach.evidence.comparison import Share
from coach.evidence.figures import say_roughly, with_unit
from coach.evidence.groups import PAIRS, Groups
from coach.evidence.series import Point, Series
from coach.evidence.told import Told

_FEWEST = 5  # values, for one of them to be strange
_FAR = 3  # times as far from the middle as all others lie apart
_CARRIED = 1 / 3  # of the average: so much comes of one value
_FEWEST_FOR_A_PEAK = 6
_HALF = 2
_MOVED, _MOVED_IN_HUNDRED = 0.1, 3  # of the count, and of the rate: less is no turn
_BASE = re.compile(r"\bof (?:the |all |our )?\d+", re.IGNORECASE)
_NUMBERED = re.compile(r"(week|day|month|round) ?(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Stratum:
    """A group by itself, counted twice: "women, 3 of 10 before and 5 of 12 after"."""

    name: str
    before: Share
    after: Share


def traps_in_series(series: Series) -> list[Told]:
    """Name the traps in a series, the heaviest first.

    They are: one value carries the average; it begins or ends at a lone peak; times are left out;
    the count goes one way and the rate the other; per cents without counts.
    """
    known = [point.value for point in series.points if point.value is not None]
    values = [value for value in series.values if value is not None]
    found = [
        _turned_rate(series),
        _carried(values, series.unit) if None in _bases(series) else None,
        _lone_peak(values, known, series),
        _left_out(series),
        _bare_per_cent(series.unit, series.title),
    ]
    return [trap for trap in found if trap is not None]


def traps_in_groups(groups: Groups) -> list[Told]:
    """Name the traps in two groups: one value carries an average, per cents without counts."""
    parts = () if groups.kind == PAIRS else groups.values
    carried = (_carried(values, groups.unit) for values in parts)
    found = [*carried, _bare_per_cent(groups.unit, groups.title)]
    return [trap for trap in found if trap is not None]


def simpson(strata: Sequence[Stratum]) -> Told | None:
    """Tell whether every group goes one way and all together go the other.

    Raises:
        ValueError: there is no group.
    """
    if not strata:
        raise ValueError("Groups are needed; none was given.")
    ways = {_way(one.after.value - one.before.value) for one in strata}
    before, after = together([one.before for one in strata]), together([o.after for o in strata])
    whole = _way(after.value - before.value)
    if len(strata) < _HALF or len(ways) != 1 or 0 in ways or whole in ways | {0}:
        return None
    names = " and ".join(one.name for one in strata[:_HALF])
    facts = {"names": names, "before": _in_hundred(before), "after": _in_hundred(after)}
    return Told("simpson_down" if whole < 0 else "simpson_up", facts)


def together(shares: Sequence[Share]) -> Share:
    """Give the share of all groups together."""
    return Share(sum(share.count for share in shares), sum(share.of for share in shares))


def _in_hundred(share: Share) -> str:
    return f"{100 * share.value:.0f}"


def _way(change: float) -> int:
    return (change > 0) - (change < 0)


def _carried(values: Sequence[float], unit: str) -> Told | None:
    """Find the one value without which the average would be quite another."""
    if len(values) < _FEWEST:
        return None
    middle = median(values)
    lone = max(values, key=lambda value: abs(value - middle))
    others = list(values)
    others.remove(lone)
    without = mean(others)
    is_far = abs(lone - middle) > _FAR * (max(others) - min(others))
    if not is_far or abs(mean(values) - without) <= _CARRIED * abs(without):
        return None
    said = {"value": lone, "with_it": mean(values), "without_it": without}
    return Told("carried", {name: with_unit(say_roughly(one), unit) for name, one in said.items()})


def _lone_peak(values: Sequence[float], known: Sequence[float], series: Series) -> Told | None:
    """Find a series that begins or ends at a number far beyond all others."""
    if len(values) < _FEWEST_FOR_A_PEAK or series.starts_at == 1:
        return None
    for name, place, others in (("begins", 0, values[1:]), ("ends", -1, values[:-1])):
        apart = max(others) - min(others)
        far = max(values[place] - max(others), min(others) - values[place])
        if apart and far > apart:
            return Told(f"{name}_at_peak", {"value": with_unit(f"{known[place]:g}", series.unit)})
    return None


def _left_out(series: Series) -> Told | None:
    """Find numbered weeks or days of which more are left out than are there."""
    found = [_NUMBERED.fullmatch(point.label.strip()) for point in series.points]
    numbers = [int(match[2]) for match in found if match]
    if len(numbers) < max(len(found), _FEWEST) or len({m[1].lower() for m in found if m}) != 1:
        return None
    steps = {after - before for before, after in pairwise(numbers)}
    missing = numbers[-1] - numbers[0] + 1 - len(numbers)
    if len(steps) == 1 or missing <= len(numbers):  # every second week is a plan
        return None
    span = next(match[1].lower() for match in found if match)
    return Told("left_out", {"missing": str(missing), "span": f"{span}s"})


def _bases(series: Series) -> set[float | None]:
    return {point.of for point in series.points}


def _turned_rate(series: Series) -> Told | None:
    """Find a count that rises while its rate falls, or the other way round."""
    points = [point for point in series.points if point.value is not None]
    if len(points) < _HALF or any(not point.of for point in points):
        return None
    (count, rate), (later_count, later_rate) = map(_count_and_rate, _early_and_late(series, points))
    more, likelier = later_count - count, later_rate - rate
    is_small = abs(more) < _MOVED * count or abs(likelier) < _MOVED_IN_HUNDRED
    if is_small or _way(more) == _way(likelier):
        return None
    facts = {
        "count": say_roughly(count),
        "later_count": say_roughly(later_count),
        "rate": f"{rate:.0f}",
        "later_rate": f"{later_rate:.0f}",
    }
    return Told("count_up_rate_down" if more > 0 else "count_down_rate_up", facts)


def _early_and_late(series: Series, points: Sequence[Point]) -> list[Sequence[Point]]:
    """Part the points at the change; without one in halves, which may share the middle."""
    known = [point.value is not None for point in series.points[: series.starts_at or 0]]
    start = sum(known)
    if 0 < start < len(points):
        return [points[:start], points[start:]]
    half = (len(points) + 1) // _HALF
    return [points[:half], points[-half:]]


def _count_and_rate(points: Sequence[Point]) -> tuple[float, float]:
    counts, bases = [point.value or 0 for point in points], [point.of or 0 for point in points]
    return mean(counts), 100 * sum(counts) / sum(bases)


def _bare_per_cent(unit: str, title: str) -> Told | None:
    """Find per cents of nobody knows how many; a title may say it: "% of 30 houses"."""
    return Told("bare_per_cent") if unit == "%" and not _BASE.search(title) else None
