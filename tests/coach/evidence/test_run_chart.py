"""A run chart tells a change from chance, and says when there are too few values to tell."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from coach.evidence.run_chart import FEWEST_FOR_LIMITS, RunChart, run_chart

COMPLAINTS = [14, 12, 15, 13, 16, 12, 14, 9, 8, 10, 7, 9, 8]
VALUES = st.lists(st.integers(0, 12), min_size=2, max_size=60)


def test_a_clear_change_is_a_signal() -> None:
    """Six low weeks after seven high ones: the line crosses its median once."""
    chart = run_chart(COMPLAINTS)

    assert (chart.median, chart.n_useful) == (12, 11)
    assert (chart.longest_run, chart.longest_run_max) == (6, 6)
    assert (chart.n_crossings, chart.n_crossings_min) == (1, 2)
    assert chart.signal is True


def test_values_that_go_up_and_down_are_no_signal() -> None:
    """They cross their median often enough."""
    assert run_chart([4, 9, 5, 8, 3, 9, 4, 7, 5, 8, 4, 9]).signal is False


def test_a_long_run_is_a_signal_though_it_crosses_often() -> None:
    """Nine in a row of twenty-four are more than eight."""
    chart = run_chart([1, 9] * 7 + [1] + [9] * 9 + [1] * 4 + [1, 9, 1])

    assert chart.longest_run is not None
    assert chart.longest_run_max is not None
    assert chart.longest_run > chart.longest_run_max
    assert chart.signal is True


def test_too_few_useful_values_tell_nothing_and_say_how_many_are_missing() -> None:
    """Half of the ten lie on the median: five more are needed."""
    chart = run_chart([5, 1, 5, 9, 5, 1, 5, 9, 5, 1])

    assert (chart.signal, chart.n_useful, chart.missing) == (None, 5, 5)
    assert run_chart([]).missing == 10


@pytest.mark.parametrize("values", [[5] * 15, [5], [None, 5, None]])
def test_a_constant_has_no_runs(values: Sequence[float | None]) -> None:
    """All values lie on the median; nothing can be said of them."""
    chart = run_chart(values)

    assert (chart.median, chart.n_useful) == (5, 0)
    assert [chart.longest_run, chart.longest_run_max, chart.n_crossings] == [None] * 3
    assert chart.signal is None


@pytest.mark.parametrize("useful", [*range(2, 120), 500, 1_999, 2_000])
def test_the_fewest_crossings_are_the_quantile_of_the_binomial(useful: int) -> None:
    """As SciPy and R reckon it, up to the most values that a series may have."""
    found = run_chart([1.0, 3.0] * (useful // 2) + [3.0] * (useful % 2) + [2.0] * useful)

    assert found.n_useful == useful
    assert found.n_crossings_min == max(int(binom.ppf(0.05, useful - 1, 0.5)), 0)


def test_a_missing_week_is_passed_over() -> None:
    """The run goes on after it."""
    gaps: list[float | None] = [*COMPLAINTS[:5], None, *COMPLAINTS[5:], None]

    assert run_chart(gaps) == run_chart(COMPLAINTS)


def test_limits_come_with_twelve_values() -> None:
    """The mean, and 2.66 times the mean step on either side."""
    assert run_chart(COMPLAINTS[: FEWEST_FOR_LIMITS - 1]).limits is None
    limits = run_chart([10, 12] * 6).limits

    assert limits is not None
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx((11, 11 - 5.32, 11 + 5.32))


@pytest.mark.parametrize("strange", [math.inf, math.nan])
def test_what_is_no_number_is_refused(strange: float) -> None:
    """A typing error, which is never reckoned with."""
    with pytest.raises(ValueError, match="numbers alone"):
        run_chart([1, strange])


def _by_hand(values: Sequence[int]) -> tuple[int, int, int]:
    """Give useful values, longest run and crossings, counted one by one."""
    ordered = sorted(values)
    half = len(ordered) // 2
    middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    longest = crossings = useful = run = 0
    side = 0
    for value in values:
        here = (value > middle) - (value < middle)
        if not here:
            continue
        useful += 1
        crossings += side not in (0, here)
        run = run + 1 if here == side else 1
        longest, side = max(longest, run), here
    return useful, longest, crossings


@given(VALUES)
def test_it_counts_as_one_would_by_hand(values: list[int]) -> None:
    """Whatever the values: ties, constants, short and long."""
    chart = run_chart(values)

    useful, longest, crossings = _by_hand(values)
    assert chart.n_useful == useful
    if useful:
        assert (chart.longest_run, chart.n_crossings) == (longest, crossings)


@given(VALUES, st.integers(1, 9), st.integers(-20, 20))
def test_another_unit_changes_no_verdict(values: list[int], factor: int, shift: int) -> None:
    """Minutes or hours, counted from here or from there."""

    def rules(chart: RunChart) -> tuple[object, ...]:
        return chart.n_useful, chart.longest_run, chart.n_crossings, chart.signal

    assert rules(run_chart([factor * v + shift for v in values])) == rules(run_chart(values))
