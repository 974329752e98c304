"""Comparisons give the published intervals, hold for small numbers, and refuse nonsense."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evidence.comparison import (
    Share,
    compare_averages,
    compare_pairs,
    compare_same_people,
    compare_shares,
)


@pytest.mark.parametrize(
    ("first", "second", "lower", "upper"),
    [
        (Share(56, 70), Share(48, 80), 0.0524, 0.3339),
        (Share(9, 10), Share(3, 10), 0.1705, 0.8090),
        (Share(6, 7), Share(2, 7), 0.0582, 0.8062),
        (Share(5, 56), Share(0, 29), -0.0381, 0.1926),
        (Share(0, 10), Share(0, 20), -0.1611, 0.2775),
        (Share(0, 10), Share(0, 10), -0.2775, 0.2775),
        (Share(10, 10), Share(0, 20), 0.6791, 1.0),
        (Share(10, 10), Share(0, 10), 0.6075, 1.0),
    ],
)
def test_the_interval_of_two_shares_is_the_published_one(
    first: Share, second: Share, lower: float, upper: float
) -> None:
    """Newcombe (1998), table II, method 10: the first less the second."""
    found = compare_shares(before=second, after=first)

    assert found.lower == pytest.approx(lower, abs=6e-5)
    assert found.upper == pytest.approx(upper, abs=6e-5)


def test_small_shares_are_compared_exactly_too() -> None:
    """Fisher's tea: three of four against one of four is no proof of anything."""
    found = compare_shares(Share(1, 4), Share(3, 4))

    assert found.p_value == pytest.approx(0.4857, abs=1e-4)
    assert not found.is_clear


@pytest.mark.parametrize(("count", "of"), [(3, 0), (5, 4), (-1, 4)])
def test_a_part_that_is_more_than_the_whole_is_refused(count: int, of: int) -> None:
    """With both numbers, so that the slip is seen."""
    with pytest.raises(ValueError, match=f"{count} of {of}"):
        Share(count, of)


def test_averages_are_compared_without_taking_their_spread_for_equal() -> None:
    """By hand: 2 against 6, the standard error is the root of 1/3 + 7/3."""
    found = compare_averages([1, 2, 3], [4, 5, 9])

    assert found is not None
    assert found.value == 4
    assert found.lower == pytest.approx(-1.741, abs=1e-3)
    assert found.upper == pytest.approx(9.741, abs=1e-3)


def test_the_same_people_before_and_after_are_compared_by_their_changes() -> None:
    """Everybody changed alike, though they differ much from each other."""
    found = compare_pairs([(10, 12), (50, 52), (90, 93)])

    assert found is not None
    assert found.is_clear
    assert found.value == pytest.approx(7 / 3)


def test_too_few_are_not_compared() -> None:
    """One value has no spread."""
    assert compare_averages([4], [5, 6]) is None
    assert compare_pairs([(1, 2)]) is None


def test_values_that_never_vary_have_no_interval_to_speak_of() -> None:
    """All fours, then all fives."""
    found = compare_averages([4, 4, 4], [5, 5])

    assert found is not None
    assert (found.lower, found.value, found.upper) == (1, 1, 1)


SHARES = st.integers(1, 60).flatmap(lambda of: st.builds(Share, st.integers(0, of), st.just(of)))


@given(SHARES, SHARES)
def test_the_other_way_round_is_the_same_with_its_sign_turned(one: Share, other: Share) -> None:
    """And the interval always holds the difference that was seen."""
    there, back = compare_shares(one, other), compare_shares(other, one)

    assert there.lower == pytest.approx(-back.upper, abs=1e-9)
    assert there.lower - 1e-9 <= there.value <= there.upper + 1e-9


def test_the_same_people_are_compared_in_pairs() -> None:
    """Newcombe's own example of 1998: 36 both times, 12 before alone, 2 after alone, none never."""
    found = compare_same_people(50, before=38, forth=12, back=2)

    assert found.value == pytest.approx(0.2)
    assert (found.lower, found.upper) == pytest.approx((0.0569, 0.3404), abs=0.0001)
    assert found.p_value == pytest.approx(0.0129, abs=0.0001)
