"""Each number that looks counted is accounted for, or asked about."""

from coach.evidence.series_left_out import left_out
from coach.evidence.series_paired import paired
from coach.evidence.series_roles import Number
from coach.evidence.series_tokens import Token

_PAIRS = [
    paired(Token("value", "14", 3, 5, value=14.0)),
    paired(Token("value", "12", 7, 9, value=12.0)),
]


def test_a_number_that_looks_counted_and_is_not_read_is_given() -> None:
    """As it is written."""
    assert left_out("on 14, 12, 55", [Number(11, 13, 0.9)], _PAIRS, []) == "55"


def test_a_sum_and_what_looks_like_no_count_are_accounted_for() -> None:
    """So is what is one of the values."""
    assert not left_out("on 14, 12, 26", [Number(11, 13, 0.9)], _PAIRS, [])
    assert not left_out("on 14, 12, 55", [Number(11, 13, 0.2)], _PAIRS, [])
    assert not left_out("on 14, 12, 55", [Number(3, 5, 0.9)], _PAIRS, [])
