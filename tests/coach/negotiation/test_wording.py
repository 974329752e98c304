"""Terms are said as people say them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coach.negotiation.scenario import Scenario, load_scenarios
from coach.negotiation.wording import list_values, say_amount, say_terms, say_value

SCENARIOS = load_scenarios()
WASTE = SCENARIOS["waste_contract"]
TERMS = {"contract_months": 24, "price_per_tonne": 26, "safety_gear": "shared"}
MOST_WORDS = 10  # of one value
EVERY = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def test_a_package_is_said_in_the_scenarios_order() -> None:
    """A number with its unit or in words, an option as a person says it."""
    assert say_terms(WASTE, TERMS) == "26 a tonne, for two years, gloves and boots half and half"


def test_one_of_a_thing_is_one() -> None:
    """Not "1 days"; in the scenario's own words neither."""
    bills = SCENARIOS["canteen_offer"].issue("paid_after_weeks")

    assert say_terms(WASTE, {"pickups_per_week": 1}) == "1 day a week"
    assert say_value(bills, 1) == "paid after 1 week"


def test_nothing_of_a_thing_is_none() -> None:
    """Not "0 more a month"."""
    rent = SCENARIOS["landlord_repairs"].issue("rent_rise")

    assert [say_value(rent, value) for value in (0, 5)] == ["no rise in rent", "5 more a month"]


def test_some_issues_alone_can_be_said() -> None:
    """What changed."""
    assert say_terms(WASTE, TERMS, ["contract_months"]) == "for two years"


def test_an_option_without_words_of_its_own_is_said_after_what_it_settles() -> None:
    """As a host may have written it."""
    gear = replace(WASTE.issue("safety_gear"), says={})

    assert say_value(gear, "shared") == "who pays for gloves and boots: shared"


def test_a_value_by_itself_is_plain() -> None:
    """Between 6 months and 36 months."""
    assert say_amount(WASTE.issue("contract_months"), 12) == "12 months"


def test_the_values_of_an_issue_are_listed() -> None:
    """To ask which it is."""
    dogs = SCENARIOS["shelter_beds"].issue("dogs")

    assert list_values(dogs) == "dogs inside, dogs in the yard or dogs outside"


@EVERY
def test_every_value_is_said_as_part_of_a_sentence(scenario: Scenario) -> None:
    """Short, with no stop, comma or colon in it, and from neither side's mouth."""
    said = [say_value(issue, value) for issue in scenario.issues for value in issue.values]

    assert [one for one in said if len(one.split()) > MOST_WORDS] == []
    assert [one for one in said if re.search(r"[.,:;{}_]|\b(we|us|our|I|my|me)\b", one)] == []
    assert [one for one in said if one[0].isupper()] == []
    assert [one for one in said if re.search(r"\b1 \w+s\b", one)] == []


@EVERY
def test_no_two_values_are_said_alike(scenario: Scenario) -> None:
    """Else nobody knows what was agreed."""
    said = [say_value(issue, value) for issue in scenario.issues for value in issue.values]

    assert len(set(said)) == len(said)
