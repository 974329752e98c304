"""Talks made of what somebody prepared: with amounts that should rise or fall, and with none."""

from __future__ import annotations

from coach.negotiation.own_case import build_own_case
from coach.negotiation.scenario import Scenario, build_scenario

PREPARED = {
    "own: rent": {
        "decides": "Mr Harlow from the housing office",
        "ask": "that the rent goes up by 15 and not by 40",
        "limit": "25",
        "target": "10",
        "ours": "many of us are pensioners and cannot pay more",
        "theirs": "empty flats and the cost of the roof",
        "standard": "the next block got 12",
    },
    "own: wage": {
        "ask": "400 more a month for the night shift",
        "limit": "250",
        "target": "400",
        "theirs": "the budget is fixed until summer",
    },
    "own: field": {"ask": "the field for our girls on two evenings", "theirs": "noise complaints"},
    "own: only an ask": {"ask": "a ramp at the door"},
}


def own_cases() -> list[Scenario]:
    """Build the talk of each preparation."""
    return [build_scenario(build_own_case(said), name, name) for name, said in PREPARED.items()]
