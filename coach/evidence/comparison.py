"""Comparing two groups, or before with after: the difference, and between what it may lie.

The intervals are those of statsmodels and SciPy; here is which one fits what somebody has.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, stdev

import numpy as np

SURE = 0.95
FEWEST = 2  # values of each, for an average with an interval


@dataclass(frozen=True)
class Difference:
    """How much more the second is than the first, and the 95 % interval of that."""

    value: float
    lower: float
    upper: float
    p_value: float | None = None  # where it was reckoned exactly

    @property
    def is_clear(self) -> bool:
        """Tell whether the interval leaves out that there is no difference."""
        return self.lower > 0 or self.upper < 0


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    count: int
    of: int

    def __post_init__(self) -> None:
        if self.of < 1 or not 0 <= self.count <= self.of:
            raise ValueError(
                f"{self.count} of {self.of} is no share; the first number is part of the second."
            )

    @property
    def value(self) -> float:
        """Give it as a number from 0 to 1."""
        return self.count / self.of


def compare_shares(before: Share, after: Share) -> Difference:
    """Compare two shares of different people; the interval is Newcombe's (1998, method 10).

    The p-value is Fisher's exact one, which holds for small numbers too.
    """
    from scipy.stats import fisher_exact
    from statsmodels.stats.proportion import confint_proportions_2indep

    lower, upper = confint_proportions_2indep(
        after.count, after.of, before.count, before.of, method="newcomb", compare="diff"
    )
    table = [[one.count, one.of - one.count] for one in (before, after)]
    exact = float(fisher_exact(table)[1])
    return Difference(after.value - before.value, float(lower), float(upper), exact)


def compare_averages(before: Sequence[float], after: Sequence[float]) -> Difference | None:
    """Compare the averages of two groups of different people, after Welch; None for too few."""
    from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

    if min(len(before), len(after)) < FEWEST:
        return None
    value = mean(after) - mean(before)
    if not stdev(before) and not stdev(after):
        return Difference(value, value, value)
    both = CompareMeans(DescrStatsW(np.asarray(after)), DescrStatsW(np.asarray(before)))
    lower, upper = both.tconfint_diff(alpha=1 - SURE, usevar="unequal")
    return Difference(value, float(lower), float(upper))


def compare_pairs(pairs: Sequence[tuple[float, float]]) -> Difference | None:
    """Compare before with after on the same people, each a pair; None for too few.

    Raises:
        ValueError: a value is infinite or no number.
    """
    from statsmodels.stats.weightstats import DescrStatsW

    if not all(math.isfinite(value) for pair in pairs for value in pair):
        raise ValueError("A pair holds numbers alone; leave out what is not known.")
    if len(pairs) < FEWEST:
        return None
    changes = [after - before for before, after in pairs]
    if not stdev(changes):
        return Difference(changes[0], changes[0], changes[0])
    lower, upper = DescrStatsW(np.asarray(changes)).tconfint_mean(alpha=1 - SURE)
    return Difference(mean(changes), float(lower), float(upper))
