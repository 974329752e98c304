"""Telephone numbers are told from counts in a row."""

from __future__ import annotations

import pytest

from coach.masking.contact_details import find_contact_details


def found(text: str) -> list[str]:
    """Give what is found, in the text's own words."""
    return [text[span.start : span.end] for span in find_contact_details(text)]


@pytest.mark.parametrize(
    "number",
    [
        "0712 345 678",
        "(312) 555-0143",
        "06 12 34 56 78",
        "06.33.18.27.44",
        "98765 43210",
        "+51 987 654 321",
    ],
)
def test_numbers_as_they_are_written_in_many_countries(number: str) -> None:
    """No word beside it is needed."""
    assert found(f"it is {number} again") == [number]


@pytest.mark.parametrize(
    "counts",
    ["12 15 18 20 22 25", "450 520 390", "KES 1500000", "2019 2020 2021", "57.0 54.1 52.6"],
)
def test_counts_and_money_are_no_telephone(counts: str) -> None:
    """Rows of numbers are what the evidence coach works with."""
    assert found(f"we had {counts} here") == []


def test_a_cue_makes_few_digits_a_telephone() -> None:
    """A local number is short, and two digits by two are one where it is said to be."""
    assert found("ring me on 555 8820") == ["555 8820"]
    assert found("please call 46 86 95 89") == ["46 86 95 89"]


def test_digits_in_words_are_a_telephone() -> None:
    """Some write it so that no program reads it."""
    assert found("it is oh seven nine two one one four") == ["oh seven nine two one one four"]


def test_a_stop_without_a_space_is_no_link() -> None:
    """Many endings of countries are words."""
    assert found("we met last week.in March it is.no good") == []
    assert found("see example.org.ke or example.com/a") == ["example.org.ke", "example.com/a"]
