"""Whether it is the same people is heard where it is told along with the numbers."""

from __future__ import annotations

import pytest

from coach.evidence import same_people


@pytest.mark.parametrize(
    ("text", "is_told", "rest"),
    [
        ("14 of 20 before, 7 of 20 after. same people", True, "14 of 20 before, 7 of 20 after."),
        ("its the same 20 people", True, ""),
        ("it was the same families both times", True, ""),
        ("12/30 before, 19/30 after, not the same people", False, "12/30 before, 19/30 after,"),
        ("different people", False, ""),
        ("12/30 before, 19/30 after", None, "12/30 before, 19/30 after"),
        ("at the same time", None, "at the same time"),
    ],
)
def test_it_is_heard_and_counts_nothing(text: str, is_told: bool | None, rest: str) -> None:
    """Its number is no value."""
    assert same_people.told_in(text) is is_told
    assert same_people.without(text) == rest


def test_the_words_that_say_it_are_given() -> None:
    """As they were said."""
    assert same_people.words_in("yes but its the same 20 people.") == "its the same 20 people"
    assert same_people.words_in("12/30 before") == ""
