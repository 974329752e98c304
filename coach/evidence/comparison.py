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


def compare_same_people(of: int, before: int, forth: int, back: int) -> Difference:
    """Compare two shares of the same people, of whom so many went each way.

    The interval is Newcombe's for pairs (1998, method 10), which statsmodels does not have; the
    p-value is McNemar's exact one.
    """
    from statsmodels.stats.contingency_tables import mcnemar
    from statsmodels.stats.proportion import proportion_confint

    after = before + forth - back
    stayed, never = before - back, of - before - forth
    p_before, p_after = before / of, after / of
    low, high = proportion_confint(before, of, method="wilson")
    later_low, later_high = proportion_confint(after, of, method="wilson")
    alike = _alike(stayed, forth, back, never)
    lower = _joined(p_after - later_low, high - p_before, alike)
    upper = _joined(later_high - p_after, p_before - low, alike)
    value = p_after - p_before
    exact = float(mcnemar([[stayed, back], [forth, never]], exact=True).pvalue)
    return Difference(value, value - lower, value + upper, exact)


def _alike(stayed: int, forth: int, back: int, never: int) -> float:
    """Give how alike both times are, as Newcombe corrects it for small numbers."""
    product = float(stayed * never - forth * back)
    if product > 0:
        product = max(product - (stayed + forth + back + never) / 2, 0.0)
    margins = (stayed + back) * (forth + never) * (stayed + forth) * (back + never)
    return product / math.sqrt(margins) if margins else 0.0


def _joined(one: float, other: float, alike: float) -> float:
    """Join the widths of two intervals to one of their difference."""
    return math.sqrt(max(one * one - 2 * alike * one * other + other * other, 0.0))


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
