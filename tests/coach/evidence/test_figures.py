"""Numbers are said as people say them."""

from __future__ import annotations

import pytest

from coach.evidence.figures import say_between, say_more, say_number, say_roughly, with_unit


@pytest.mark.parametrize(
    ("value", "exact", "rough"),
    [(12.0, "12", "12"), (8.5, "8.5", "8.5"), (0.123456, "0.123456", "0.12"),
     (1234.56, "1234.56", "1235"), (-0.001, "-0.001", "0"), (33.333333, "33.333333", "33.3")],
)  # fmt: skip
def test_a_number_has_no_more_digits_than_mean_something(
    value: float, exact: str, rough: str
) -> None:
    """As it was written, and as it was reckoned."""
    assert say_number(value) == exact
    assert say_roughly(value) == rough


def test_a_unit_stands_where_people_write_it() -> None:
    """Signs close to the number, words beside it."""
    assert [with_unit("40", unit) for unit in ("%", "$", "cars", "")] == [
        *("40%", "$40", "40 cars", "40"),
    ]


def test_a_difference_is_so_many_more_or_fewer() -> None:
    """Or no more."""
    assert [say_more(number) for number in (3, -3, 0, 0.001)] == [
        *("3 more", "3 fewer", "no more", "no more"),
    ]
    assert say_more(-2.5, "less") == "2.5 less"


@pytest.mark.parametrize(
    ("lower", "upper", "said"),
    [(3, 49, "3 and 49 more"), (-3, 41, "3 fewer and 41 more"), (-41, -3, "3 and 41 fewer"),
     (0, 12, "no more and 12 more")],
)  # fmt: skip
def test_between_is_said_from_the_nearer_end(lower: float, upper: float, said: str) -> None:
    """The smaller number first."""
    assert say_between(lower, upper) == said
