"""One's own preparation becomes a talk to rehearse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.negotiation.own_case import MAIN, build_own_case
from coach.negotiation.scenario import Scenario, build_scenario
from coach.negotiation.space import space_of

RENT = {
    "decides": "Mr Harlow from the housing office",
    "ask": "that the rent goes up by 15 and not by 40",
    "limit": "25",
    "target": "10",
    "ours": "many of us are pensioners and cannot pay more",
    "theirs": "empty flats and the cost of the roof",
    "standard": "the next block got 12",
    "plan_b": "we go to the tenants' union",
}
FIELD = {"ask": "the field for our girls on two evenings", "theirs": "noise complaints"}


def _scenario(answers: dict[str, str]) -> Scenario:
    return build_scenario(build_own_case(answers), "own", "your own case")


def test_its_numbers_are_the_learners_own() -> None:
    """Less is better where the hope is below the least."""
    scenario = _scenario(RENT)
    likes = scenario.learner.likes[MAIN]

    assert {10, 25} <= set(scenario.issue(MAIN).values) or len(likes) > 5
    assert likes[min(likes)] == 1.0


def test_an_ask_without_an_amount_is_settled_by_how_much_is_granted() -> None:
    """All, most, half or a little."""
    assert _scenario(FIELD).issue(MAIN).values == ("all", "most", "half", "little")


@pytest.mark.parametrize("answers", [RENT, FIELD, {"ask": "x"}])
def test_a_deal_is_possible_and_their_worry_is_told(answers: dict[str, str]) -> None:
    """The other side says what was written of them, and no more is known."""
    scenario = _scenario(answers)

    assert space_of(scenario).possible.any()
    says = scenario.counterpart.interests[0].says
    assert answers.get("theirs", "people above me")[:12] in says


@given(st.dictionaries(st.sampled_from(sorted(RENT)), st.text(max_size=60)))
@settings(max_examples=80, deadline=None)
def test_whatever_was_written_makes_a_talk(answers: dict[str, str]) -> None:
    """Numbers too great, signs, nothing at all."""
    assert _scenario({"ask": "more light", **answers}).rounds
