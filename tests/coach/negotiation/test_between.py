"""A number between two steps of a model becomes a value of its own."""

from __future__ import annotations

import pytest

from coach.negotiation.between import named_between, with_named
from coach.negotiation.scenario import load_scenarios
from coach.negotiation.space import space_of
from coach.negotiation.wording import say_value

MONTHS = "contract_months"
WASTE = load_scenarios()["waste_contract"]


def test_a_number_between_two_steps_is_found() -> None:
    """One on a step, one beyond the last, a part and an option are none."""
    assert named_between(WASTE, {MONTHS: 20}) == {MONTHS: 20}
    for value in (18, 900, 20.5, None, "shared"):
        assert named_between(WASTE, {MONTHS: value}) == {}
    assert named_between(WASTE, {MONTHS: 20.5}, halves=True) == {MONTHS: 20.5}


def test_it_is_worth_what_lies_between_its_neighbours() -> None:
    """To both sides, in its order among the others."""
    scenario = with_named(WASTE, {MONTHS: [20]})
    values = scenario.issue(MONTHS).values
    likes = scenario.learner.likes[MONTHS]

    assert list(values) == sorted(values)
    assert likes[20] == pytest.approx(likes[18] + (likes[24] - likes[18]) / 3)
    assert len(space_of(scenario).packages) > len(WASTE.packages)


def test_it_is_said_as_the_other_numbers_are() -> None:
    """And not as the one number that has words of its own."""
    assert "20 months" in say_value(with_named(WASTE, {MONTHS: [20]}).issue(MONTHS), 20)


def test_without_such_a_number_the_scenario_is_the_same() -> None:
    """What was reckoned of it is kept."""
    assert with_named(WASTE, {MONTHS: [18]}) is WASTE
