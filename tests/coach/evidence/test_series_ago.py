"""How long ago a number was is told from one to the next."""

from __future__ import annotations

from coach.evidence.series_ago import with_ago


def test_the_week_before_is_one_week_earlier() -> None:
    """Each time it is told again."""
    told = with_ago("last week 9, the week before 14, the week before that 12")

    assert told == "last week 9, two weeks ago 14, three weeks ago 12"


def test_the_week_before_something_else_stays() -> None:
    """It is told from nothing."""
    assert with_ago("the week before 14") == "the week before 14"
