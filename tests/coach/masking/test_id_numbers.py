"""Numbers that stand for one person, by their form or by the word before them."""

from __future__ import annotations

import pytest

from coach.masking.id_numbers import find_id_numbers
from coach.masking.spans import Kind


def kinds(text: str) -> set[Kind]:
    """Give the kinds that are found."""
    return {span.kind for span in find_id_numbers(text)}


@pytest.mark.parametrize(
    "number",
    [
        "078-05-1120", "123.456.789-09", "QQ 12 34 56 C", "ABCPK1234F", "RSSMRA85T10A562S",
        "2345 6789 0123", "35202-1234567-1", "GHA-123456789-0",
    ],
)  # fmt: skip
def test_papers_of_many_countries(number: str) -> None:
    """Their forms are known."""
    assert Kind.NUMBER in kinds(f"they wrote {number} down")


@pytest.mark.parametrize("cue", ["my ID is", "DNI", "account no.", "Steuer-ID:", "खाता"])
def test_any_number_after_the_word_for_it(cue: str) -> None:
    """Whatever form it has."""
    assert Kind.NUMBER in kinds(f"{cue} 4587123")


def test_an_account_with_a_slip_is_hidden_all_the_same() -> None:
    """Most of its digits are right."""
    assert kinds("to DE89 3704 0044 0532 0130 01") >= {Kind.ACCOUNT}


@pytest.mark.parametrize("text", ["since 2019", "KES 400 a day", "2024-W05: 14", "KW 14 27"])
def test_money_and_weeks_are_no_plate(text: str) -> None:
    """Capitals and digits are not enough."""
    assert kinds(text) == set()


def test_a_full_date_of_long_ago_is_a_birth() -> None:
    """A plan's own dates are of these years."""
    assert kinds("03/11/1991") == {Kind.BIRTHDAY}
    assert kinds("03/11/2026") == set()
