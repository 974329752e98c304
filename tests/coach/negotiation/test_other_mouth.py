"""What was noted of the other side is said as they would say it."""

from __future__ import annotations

import pytest

from coach.negotiation.other_mouth import in_their_mouth


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("he says the caretaker wont open the building", "the caretaker won't open the building"),
        ("they fear that others ask too", "we fear that others ask too"),
        ("she gets calls about missed pickups", "I get calls about missed pickups"),
        ("her boss is afraid of complaints", "my boss is afraid of complaints"),
        ("he has to pay the bank and his wife is ill", "I have to pay the bank and my wife is ill"),
        ("he is afraid that we tell the others", "I am afraid that you tell the others"),
        ("he always fears for his stall", "I always fear for my stall"),
        ("empty flats", "empty flats"),
        ("he wants quiet tenants, hates empty flats", "I want quiet tenants, hate empty flats"),
        ("wants cash and fears the bank", "I want cash and fear the bank"),
        ("she keeps dogs, cats and hens", "I keep dogs, cats and hens"),
    ],
)
def test_their_worry_is_in_the_first_person(noted: str, said: str) -> None:
    """And ours in the second."""
    assert in_their_mouth(noted) == said


def test_their_name_is_who_speaks() -> None:
    """Nobody speaks of themselves by name."""
    assert in_their_mouth("mr hall worries about noise", "Mr Hall") == "I worry about noise"


@pytest.mark.parametrize(
    "noted", ["the caretaker goes home and he has no key", "he and they do not agree"]
)
def test_who_is_not_plain_is_not_turned(noted: str) -> None:
    """Two may be meant."""
    assert in_their_mouth(noted) == ""
