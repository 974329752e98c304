"""Terms are said as people say them."""

from __future__ import annotations

from coach.negotiation.scenario import load_scenarios
from coach.negotiation.wording import say_terms

WASTE = load_scenarios()["waste_contract"]
TERMS = {"contract_months": 24, "price_per_tonne": 26, "safety_gear": "shared"}


def test_a_package_is_said_in_the_scenarios_order() -> None:
    """A number with its unit, an option after what it settles."""
    assert say_terms(WASTE, TERMS) == (
        "26 a tonne, 24 months, who pays for gloves and boots: shared"
    )


def test_one_of_a_thing_is_one() -> None:
    """Not "1 days"."""
    assert say_terms(WASTE, {"pickups_per_week": 1}) == "1 day a week"


def test_some_issues_alone_can_be_said() -> None:
    """What changed."""
    assert say_terms(WASTE, TERMS, ["contract_months"]) == "24 months"
