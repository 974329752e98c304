"""What a text is weighed by as a whole."""

from __future__ import annotations

from coach.judging.weigher import masked


def test_which_number_it_is_does_not_matter() -> None:
    """Twenty-six and twenty-seven are offered alike."""
    assert masked("26 a tonne from 9:30, 1,200 a year") == "0 a tonne from 0, 0 a year"
