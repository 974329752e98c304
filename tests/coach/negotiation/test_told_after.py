"""What is told of a talk that is over is heard at once."""

from __future__ import annotations

import pytest

from coach.negotiation.told_after import is_over, told_after, went_badly

TEA = "we had the meeting, he agreed to two evenings a term if we bring the tea"
LAUGHED = "it went badly, she laughed at us"


@pytest.mark.parametrize(
    "text",
    [TEA, LAUGHED, "met him. he said yes to half", "the talk is over", "he say 14, i say ok"],
)
def test_a_talk_that_took_place_is_over(text: str) -> None:
    """In whatever words it is told."""
    assert is_over(text)


@pytest.mark.parametrize(
    "text", ["we meet him tomorrow", "we want to meet him", "met them two years ago", "the rent"]
)
def test_what_is_coming_or_long_past_is_not(text: str) -> None:
    """Nor is anything else."""
    assert not is_over(text)


def test_what_was_agreed_and_given_is_told() -> None:
    """A condition is what is given for it."""
    agreed = "he agreed to two evenings a term if we bring the tea"

    assert told_after(TEA) == {"agreed": agreed, "gave": agreed}
    said_ok = "he say 14.50 a week if i pay before. i say ok. but he did not write it"
    assert told_after(said_ok)["agreed"] == "he say 14.50 a week if i pay before; i say ok"
    assert told_after("met him. he said yes to half") == {"agreed": "he said yes to half"}


def test_a_talk_that_went_badly_is_told_as_that() -> None:
    """It went another way than they thought; whether anything was agreed is still open."""
    assert went_badly(LAUGHED)
    assert told_after(LAUGHED) == {"surprised": LAUGHED}
    assert told_after("we had the meeting with the council yesterday") == {}
