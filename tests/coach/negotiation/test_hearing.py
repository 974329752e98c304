"""What the counterpart makes of a message."""

from __future__ import annotations

import pytest

from coach.negotiation.hearing import listen
from coach.negotiation.own_case import build_own_case
from coach.negotiation.scenario import build_scenario, load_scenarios

WASTE = load_scenarios()["waste_contract"]


def test_what_is_spoken_of_and_what_is_asked_are_told_apart() -> None:
    """The boots are spoken of, the price is asked."""
    heard = listen(WASTE, "28 a tonne, and the boots?", {"make_offer"}, {"price_per_tonne": 28})

    assert heard.about >= {"price_per_tonne", "safety_gear"}
    assert heard.terms == {"price_per_tonne": 28}


def test_an_interest_that_comes_again_is_noticed() -> None:
    """By its own words."""
    heard = listen(WASTE, "then your boss gets no more complaints", {"trade"}, {})
    named = {WASTE.counterpart.interests[at].about for at in heard.echoes}

    assert "pickups_per_week" in named


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("who else has to sign this?", True),
        ("can you decide that alone or is it your boss", True),
        ("we decide at our meeting on friday", False),
        ("my boots are broken", False),
    ],
)
def test_whoever_asks_who_decides_is_heard(text: str, asks: bool) -> None:
    """It opens what one without a mandate may not sign."""
    assert listen(WASTE, text, set(), {}).asks_who_decides is asks


def test_ones_own_record_is_a_reason_and_no_refusal() -> None:
    """However the "never" in it was heard."""
    heard = listen(WASTE, "we have never missed a pick-up in four years", {"reject"}, {})

    assert heard.moves == {"give_reason"}


def test_ones_own_standard_is_pointed_to_by_two_of_its_words() -> None:
    """It may have no number in it."""
    told = {"ask": "no lorries at the gate", "standard": "the quarry in the next valley stops its"}
    own = build_scenario(build_own_case(told), "own", "own")
    heard = listen(own, "the quarry in the next valley stops them too", {"off_topic"}, {})

    assert "cite_standard" in heard.moves
    assert heard.standards == {0}
