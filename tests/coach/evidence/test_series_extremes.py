"""The largest and smallest of a series may be said again."""

from coach.evidence.series_extremes import without_extremes


def test_the_largest_and_smallest_said_again_are_taken_out() -> None:
    """They are numbers of the series already."""
    assert without_extremes("101, 99, 104, 98. Max 104, min 98") == "101, 99, 104, 98"


def test_what_is_neither_stays() -> None:
    """It is asked about, or read."""
    assert without_extremes("101, 99, 104. Max 120") == "101, 99, 104. Max 120"
