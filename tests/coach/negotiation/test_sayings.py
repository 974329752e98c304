"""A scenario's own words for a value are read, and a pattern that cannot be filled is said."""

from __future__ import annotations

import pytest

from coach.errors import ScenarioError
from coach.negotiation.sayings import read_line, read_sayings

MONTHS = (6, 12, 18)


def test_one_pattern_is_for_every_value() -> None:
    """It is filled in when it is said."""
    assert read_sayings("for {amount}", MONTHS, "says", ScenarioError) == dict.fromkeys(
        MONTHS, "for {amount}"
    )


def test_a_value_may_have_a_pattern_of_its_own() -> None:
    """The others have the other one."""
    said = read_sayings({12: "for a year", "other": "for {amount}"}, MONTHS, "", ScenarioError)

    assert said == {6: "for {amount}", 12: "for a year", 18: "for {amount}"}


def test_without_other_the_rest_is_said_plainly() -> None:
    """So is all where nothing is given."""
    assert read_sayings({12: "for a year"}, MONTHS, "", ScenarioError) == {12: "for a year"}
    assert read_sayings(None, MONTHS, "", ScenarioError) == {}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({13: "for long"}, "says names '13', which is no value; name a value or 'other'"),
        ("for {price}", r"says: nothing fills '\{price\}'; use \{value\}, \{amount\}"),
        ("for {value:>9}", r"says: nothing fills '\{value:>9\}'"),
        ("for {value.real}", r"says: nothing fills '\{value.real\}'"),
        ("for {amount", r"says has a brace alone; write '\{' and '\}' around a place"),
        ("  ", "says must be a text"),
        (12, "says must be a text"),
    ],
)
def test_a_pattern_that_cannot_be_said_is_named(raw: object, said: str) -> None:
    """With the remedy."""
    with pytest.raises(ScenarioError, match=said):
        read_sayings(raw, MONTHS, "says", ScenarioError)


def test_where_nothing_is_filled_in_no_braces_stand() -> None:
    """An option is said as it is."""
    with pytest.raises(ScenarioError, match="use no braces"):
        read_line("half and {value}", (), "says", ScenarioError)
