"""What the coach asks before a deal that is worse than the learner's own limit."""

from __future__ import annotations

import pytest

from coach.negotiation.below_limit import (
    agrees_all_the_same,
    is_worse_than_no_deal,
    whisper_of_limit,
    worse_than_limit,
)
from coach.negotiation.own_case import MAIN, build_own_case
from coach.negotiation.scenario import Scenario, build_scenario, load_scenarios

WASTE = load_scenarios()["waste_contract"]
AT_LEAST = dict(WASTE.learner.walk_away)


def _own(**answers: str) -> Scenario:
    return build_scenario(build_own_case(answers), "own", "your own case")


def test_the_limit_itself_is_asked_about_by_nobody() -> None:
    """It may hold."""
    assert not whisper_of_limit(WASTE, AT_LEAST, is_own=False)


def test_the_heaviest_number_beyond_its_limit_is_asked_about() -> None:
    """Also where the rest makes up for it."""
    terms = {**AT_LEAST, "price_per_tonne": 18, "contract_months": 36, "safety_gear": "city"}

    assert not is_worse_than_no_deal(WASTE, terms)
    assert whisper_of_limit(WASTE, terms, is_own=False) == (
        "(18 a tonne: by itself that is beyond your limit, 20 a tonne. Do you want to agree all "
        "the same?)"
    )


def test_a_whole_that_is_worse_than_no_deal_is_asked_about() -> None:
    """Where no one number shows it."""
    terms = {**AT_LEAST, "safety_gear": "recyclers"}

    assert "worth less to you than no deal" in whisper_of_limit(WASTE, terms, is_own=False)


def test_in_ones_own_talk_only_the_ask_has_a_limit() -> None:
    """What is settled by how much is granted has none that anybody told."""
    rent = _own(ask="the rent at 250 a month", limit="270", target="250")

    assert worse_than_limit(rent, {MAIN: 280}, is_own=True) == [MAIN]
    assert worse_than_limit(_own(ask="more light"), {MAIN: "little"}, is_own=True) == []


@pytest.mark.parametrize("text", ["yes", "ok, yes, deal", "yes i do", "all the same, yes"])
def test_a_plain_yes_agrees_all_the_same(text: str) -> None:
    """Whatever stands beside it."""
    assert agrees_all_the_same(text)


@pytest.mark.parametrize("text", ["no", "yes but 22 a tonne", "yes?", "22 a tonne then"])
def test_a_condition_is_no_yes(text: str) -> None:
    """It goes to the other side."""
    assert not agrees_all_the_same(text)
