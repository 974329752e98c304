"""What the gate takes out, what it still finds, and what counts as copied."""

from __future__ import annotations

import pytest

from console.corrections.gate import clean, copies, still_in
from console.review.masks import names_in


def test_a_name_is_hidden_wherever_it_stands() -> None:
    """Though only one of the messages tells that it is one."""
    names = names_in(["my neighbour Thandeka came", "thandeka said no"])

    assert clean("thandeka likes it", names) == "[name] likes it"


def test_an_ordinary_word_is_no_name_because_somebody_is_called_so() -> None:
    """Else nobody could write it any more."""
    names = names_in(["my brother Will came"])

    assert clean("we will meet", names) == "we will meet"


def test_what_is_still_found_is_told_with_its_kind() -> None:
    """So that who reads it knows what to change."""
    [one] = still_in("write to rosa@example.org", frozenset())

    assert str(one) == "“rosa@example.org” (e-mail)"


@pytest.mark.parametrize(
    ("own", "theirs", "is_copied"),
    [
        ("please can we plan the bins today", "so can we plan the bins", True),
        ("Can we plan the bins?", "can we plan the bins", True),
        ("a plan for the rubbish", "can we plan the bins", False),
        ("tell more", "Tell more!", True),
        ("more", "more", False),
        ("tell me more", "tell more", False),
    ],
)
def test_five_words_in_a_row_are_copied(own: str, theirs: str, is_copied: bool) -> None:
    """A short message is copied where it is the same; one word belongs to everybody."""
    assert copies(own, theirs) == is_copied
