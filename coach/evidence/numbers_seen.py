"""What a series shows, reckoned once for picture and words: its middles and what stands out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from coach.evidence.figures import say_number, say_roughly, with_unit
from coach.evidence.run_chart import RunChart
from coach.evidence.series import Series

RARE = 0.05  # so seldom would chance set both sides of a marked change apart
NAMED = 3  # points that are named; of more, how many there are


@dataclass(frozen=True)
class Seen:
    """A series with its chart; shares are looked at in hundredths."""

    series: Series
    chart: RunChart

    @cached_property
    def values(self) -> list[float | None]:
        """Give the values as they are drawn and told."""
        return [self._scaled(value) for value in self.series.values]

    @cached_property
    def known(self) -> list[float]:
        """Give the values that are there."""
        return [value for value in self.values if value is not None]

    @cached_property
    def unit(self) -> str:
        """Give the unit of what is drawn and told."""
        return "%" if self._is_share else self.series.unit

    @cached_property
    def middle(self) -> float | None:
        """Give the median of all."""
        return self._scaled(self.chart.median)

    @cached_property
    def sides(self) -> tuple[list[float], list[float]]:
        """Give the values before and since the change; without one, all stand before."""
        start = len(self.values) if self.series.starts_at is None else self.series.starts_at
        known = (
            [value for value in part if value is not None]
            for part in (self.values[:start], self.values[start:])
        )
        before, since = known
        return before, since

    @cached_property
    def middles(self) -> tuple[float, float] | None:
        """Give the medians before and since the change, where both sides have a value."""
        return (median(self.sides[0]), median(self.sides[1])) if all(self.sides) else None

    @cached_property
    def apart(self) -> str:
        """Tell whether all since a marked change is "lower" or "higher" than all before it.

        Nothing where it is neither, or where chance would do so in one of twenty: the exact
        two-sided rank test of Mann and Whitney (1947), at its end.
        """
        before, since = self.sides
        if not before or not since or 2 / math.comb(len(self.known), len(since)) > RARE:
            return ""
        if max(since) < min(before):
            return "lower"
        return "higher" if min(since) > max(before) else ""

    @cached_property
    def signal(self) -> bool | None:
        """Tell whether it is more than chance; None where there are too few to tell.

        By the rules of the run chart, or since both sides of a marked change are apart: the
        median of all may lie within one side, and the rules are blind to it then.
        """
        return self.chart.signal if self.chart.signal is not False else bool(self.apart)

    @cached_property
    def limits(self) -> tuple[float, float] | None:
        """Give between what single values vary by chance; no further than numbers can go."""
        found = self.chart.limits
        if found is None:
            return None
        lower, upper = self._scaled(found.lower), self._scaled(found.upper)
        if lower is None or upper is None:
            return None
        lower = max(lower, 0.0) if min(self.known) >= 0 else lower
        return lower, min(upper, 100.0) if self._is_share else upper

    @cached_property
    def outside(self) -> list[int]:
        """Give the places of the values beyond the limits."""
        limits = self.limits
        if limits is None:
            return []
        lower, upper = limits
        return [
            place
            for place, value in enumerate(self.values)
            if value is not None and not lower <= value <= upper
        ]

    def name_of(self, place: int) -> str:
        """Give the label of a point; without one, which it is."""
        return self.series.points[place].label or f"number {place + 1}"

    def say(self, value: float | None) -> str:
        """Give a value with its unit as people write it."""
        if value is None:
            return "no number"
        return with_unit(say_roughly(value), self.unit)

    def say_point(self, place: int) -> str:
        """Give a point's value as it was written; of a share both numbers."""
        point = self.series.points[place]
        if point.value is None:
            return "no number"
        if point.of is not None:
            return f"{say_number(point.value)} of {say_number(point.of)}"
        return with_unit(say_number(point.value), self.series.unit)

    def say_outside(self) -> str:
        """Name the points beyond the limits, the first few of many."""
        named = [
            f"{self.name_of(place)} ({self.say_point(place)})" for place in self.outside[:NAMED]
        ]
        more = len(self.outside) - len(named)
        return ", ".join(named) + (f" and {more} more" if more else "")

    @cached_property
    def _is_share(self) -> bool:
        return any(point.of is not None for point in self.series.points)

    def _scaled(self, value: float | None) -> float | None:
        return 100 * value if value is not None and self._is_share else value
