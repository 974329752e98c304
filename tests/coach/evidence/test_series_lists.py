"""How much a number rose or fell is not the number."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    "text",
    [
        "Jan 40, Feb 42, down 10% in march",
        "Jan 40, Feb 42, Mar up by 5 percent",
    ],
)
def test_the_number_itself_is_asked_for(text: str) -> None:
    """Where one is told as so many per cent less than the last."""
    assert "what was the number then?" in read_series(text).doubt


def test_per_cent_that_are_counted_are_read() -> None:
    """As they were before."""
    assert read_series("Jan 40%, Feb 42%, Mar 39%").values == [40, 42, 39]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("boys: Jan 12, Feb 14, Mar 11; girls: Jan 15, Feb 13, Mar 16", "boys or girls"),
        ("Jan 42, Feb 40, Jan 38, Feb 35, Jan 31", '"Jan" stands there more than once'),
    ],
)
def test_lists_of_the_same_months_are_asked_about(text: str, asked: str) -> None:
    """They may be of two groups, or of years."""
    assert asked in read_series(text).doubt


def test_who_writes_on_in_a_chat_is_no_group() -> None:
    """Each tells other days."""
    assert not read_series("Ali: Mon 4, Tue 6\nSam: Wed 5, Thu 6").doubt
