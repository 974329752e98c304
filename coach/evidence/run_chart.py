"""A run chart: has something changed, or is it chance? The Anhøj rules around the median.

Anhøj and Olesen, "Run Charts Revisited" (2014); the longest run after Schilling (2012), the
crossings after Chen (2010), as in the R package qicharts2. Limits for single values are those of
the XmR chart (Wheeler, "Understanding Variation", 1993).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import mean, median

FEWEST_USEFUL = 10  # fewer tell nothing, whatever they look like
FEWEST_FOR_LIMITS = 12  # points
RARE = 20  # once in so many times there are fewer crossings by chance
XMR = 2.66  # from the mean moving range to three standard deviations: 3 / 1.128


@dataclass(frozen=True)
class Limits:
    """Between what single values vary by chance."""

    mean: float
    lower: float
    upper: float


@dataclass(frozen=True)
class RunChart:
    """What the rules say of a series; what cannot be reckoned of it is None."""

    median: float | None
    n_useful: int  # values off the median: those on it say nothing
    longest_run: int | None  # values in a row on one side
    longest_run_max: int | None  # more in a row are no chance
    n_crossings: int | None  # how often the line crosses its median
    n_crossings_min: int | None  # fewer are no chance
    signal: bool | None  # None: too few values to tell
    limits: Limits | None = None

    @property
    def missing(self) -> int:
        """Give how many more useful values are needed to tell anything."""
        return max(0, FEWEST_USEFUL - self.n_useful)


def run_chart(values: Sequence[float | None]) -> RunChart:
    """Look at a series in the order of time; a missing value is None and is passed over.

    Raises:
        ValueError: a value is infinite or no number.
    """
    known = [value for value in values if value is not None]
    strange = [value for value in known if not math.isfinite(value)]
    if strange:
        raise ValueError(f"A series holds numbers alone; {strange[0]} is none.")
    if not known:
        return RunChart(None, 0, None, None, None, None, None)
    middle = median(known)
    sides = [value > middle for value in known if value != middle]
    if not sides:
        return RunChart(middle, 0, None, None, None, None, None, _limits(known))
    runs = [len(list(run)) for _, run in groupby(sides)]
    useful, crossings = len(sides), len(runs) - 1
    longest_max = round(math.log2(useful)) + 3
    crossings_min = _fewest_by_chance(useful - 1)
    unusual = max(runs) > longest_max or crossings < crossings_min
    signal = unusual if useful >= FEWEST_USEFUL else None
    return RunChart(
        middle,
        useful,
        max(runs),
        longest_max,
        crossings,
        crossings_min,
        signal,
        _limits(known),
    )


def _fewest_by_chance(places: int) -> int:
    """Give the 5 % quantile of how often a line crosses, which it may at each of ``places``.

    That of the binomial distribution with a half, in whole numbers: it is exact, and scipy.stats
    takes most of a second to load.
    """
    count, ways = 0, 1  # in which it crosses so often
    so_far = ways
    while so_far * RARE < 2**places:
        ways = ways * (places - count) // (count + 1)
        count += 1
        so_far += ways
    return count


def _limits(values: Sequence[float]) -> Limits | None:
    """Give the limits of the XmR chart, from enough values on."""
    if len(values) < FEWEST_FOR_LIMITS:
        return None
    middle = mean(values)
    moving = mean(abs(after - before) for before, after in pairwise(values))
    return Limits(middle, middle - XMR * moving, middle + XMR * moving)
