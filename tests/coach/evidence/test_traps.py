"""Traps are pointed out where they are in the numbers; look-alikes are left in peace."""

from __future__ import annotations

import pytest

from coach.evidence.comparison import Share
from coach.evidence.groups import read_groups
from coach.evidence.series import read_series
from coach.evidence.traps import Stratum, simpson, traps_in_groups, traps_in_series
from tests.numbers_words import say_one


def traps(text: str) -> list[str]:
    """Name the traps in a series."""
    series = read_series(text)
    assert not series.doubt, series.doubt
    return [trap.name for trap in traps_in_series(series)]


@pytest.mark.parametrize(
    ("trap", "real", "look_alike"),
    [
        ("bare_per_cent", "40%, 45%, 52%", "12/30 (40%), 14/31 (45%), 15/29 (52%)"),
        ("bare_per_cent", "passed: 40%, 45%, 52%", "share of 30 houses: 40%, 45%, 52%"),
        ("carried", "5, 6, 5, 7, 6, 60, 5", "3, 5, 8, 12, 20, 14, 9"),
        ("carried", "12, 13, 12, 1400, 13", "10, 10, 10, 10, 11"),
        ("begins_at_peak", "90, 14, 12, 15, 13, 16, 14", "20, 18, 17, 15, 13, 12, 10"),
        ("begins_at_peak", "2, 14, 12, 15, 13, 16, 14", "90 then we started 14 12 15 13 16 14"),
        ("ends_at_peak", "14, 12, 15, 13, 16, 14, 45", "10, 12, 13, 15, 17, 18, 20"),
        ("left_out", "week 1 4, week 2 5, week 6 9, week 11 9, week 14 8",
         "week 1 4, week 4 5, week 7 9, week 10 9, week 13 8"),
        ("left_out", "week 1 4, week 2 5, week 6 9, week 11 9, week 14 8",
         "week 1 4, week 2 5, week 3 9, week 5 9, week 6 8"),
        ("count_up_rate_down", "12/30 before, 15/60 after", "12/30 before, 19/28 after"),
        ("count_up_rate_down", "10/20 11/20 12/40 14/45", "10/20 11/21 10/20 11/22"),
        ("count_down_rate_up", "20/60 before, 15/30 after", "20/60 before, 10/40 after"),
    ],
)  # fmt: skip
def test_a_trap_is_found_and_its_look_alike_is_not(trap: str, real: str, look_alike: str) -> None:
    """Only what is surely there is told."""
    assert trap in traps(real)
    assert trap not in traps(look_alike)


@pytest.mark.parametrize(
    "text",
    ["14 12 15 13 16 12 14 then we started 9 8 10 7 9 8", "5 5 5 5 5 5 5", "3", "Jan 4, Feb 9"],
)
def test_plain_numbers_have_no_trap(text: str) -> None:
    """A real change is none."""
    assert traps(text) == []


def test_one_value_carries_the_average_of_a_group() -> None:
    """It is told with both averages."""
    real = read_groups("before: 42 45 47 44 300, after: 30 31 29 35")
    look_alike = read_groups("before: 42 45 47 44 50, after: 30 31 29 35")

    assert [say_one(trap) for trap in traps_in_groups(real)] == [
        "One number, 300, carries the average: it is 95.6 with it and 44.5 without it."
    ]
    assert traps_in_groups(look_alike) == []


def test_every_group_may_go_up_while_all_together_go_down() -> None:
    """Known as Simpson's paradox: more come from the group that has it harder."""
    groups = [
        Stratum("women", Share(2, 20), Share(24, 80)),
        Stratum("men", Share(48, 80), Share(14, 20)),
    ]
    found = simpson(groups)

    assert found is not None
    assert say_one(found).startswith(
        "In each group, as with women and men, it goes up. "
        "All together it goes down, from 50 to 38 in every 100"
    )


@pytest.mark.parametrize(
    ("women", "men"),
    [
        ((Share(2, 20), Share(10, 20)), (Share(8, 20), Share(14, 20))),  # all go up
        ((Share(2, 20), Share(10, 20)), (Share(14, 20), Share(2, 20))),  # one up, one down
        ((Share(2, 20), Share(8, 80)), (Share(48, 80), Share(14, 20))),  # one stays
    ],
)
def test_groups_that_do_not_turn_round_are_no_trap(
    women: tuple[Share, Share], men: tuple[Share, Share]
) -> None:
    """All must go one way, and the whole the other."""
    assert simpson([Stratum("women", *women), Stratum("men", *men)]) is None


def test_one_group_is_no_trap_and_none_is_refused() -> None:
    """There is nothing to turn round."""
    assert simpson([Stratum("women", Share(2, 20), Share(10, 20))]) is None
    with pytest.raises(ValueError, match="Groups are needed"):
        simpson([])
