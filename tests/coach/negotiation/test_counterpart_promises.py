"""The counterpart keeps its promises: in every scenario, whoever it talks with, whatever is said.

What is promised is told in benchmarks/promises.py; benchmarks/counterpart.py goes through all of a
thousand seeds, here hundreds of them are drawn for each scenario.
"""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.any_learner import AnyLearner, WaryLearner
from benchmarks.promises import broken
from benchmarks.scripted_learners import LEARNERS, AskerTrader, gains, play, talk_of
from coach.negotiation.counterpart import DEAL
from coach.negotiation.own_case import build_own_case
from coach.negotiation.scenario import Scenario, build_scenario, load_scenarios
from coach.negotiation.space import HAIR, space_of

SCENARIOS = list(load_scenarios().values())
SEEDS = st.integers(0, 999)
CHANCE = st.randoms(use_true_random=True)  # a failing one is named by its seed
STEPS = ("decides", "ask", "limit", "target", "ours", "theirs", "standard", "plan_b")
AMOUNTS = st.integers(0, 10**7).map(lambda amount: f"about {amount:,} a month")
WORDS = st.text(max_size=60).filter(str.strip)  # an empty message is no answer
RENTS = (0, 1, 3, 10, 20, 50, 100, 260, 300, 1000)
ANSWERS = st.dictionaries(st.sampled_from(STEPS), AMOUNTS | WORDS)

every_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)


def talks(count: int) -> settings:
    """Give so many talks a scenario; how long one takes is the benchmark's concern."""
    return settings(max_examples=count, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def own_case(answers: dict[str, str]) -> Scenario:
    """Build the talk of a preparation."""
    said = build_own_case({"ask": "more light", **answers})
    return build_scenario(said, "own", "your own case")


@every_scenario
@given(seed=SEEDS, chance=CHANCE)
@talks(300)
def test_whatever_is_said_it_keeps_its_promises(
    scenario: Scenario, seed: int, chance: random.Random
) -> None:
    """Silence, threats, a yes too early, half an offer, an absurd one, all at once."""
    assert broken(scenario, talk_of(scenario, AnyLearner(scenario, chance), seed)) == []


@every_scenario
@given(seed=SEEDS, name=st.sampled_from(sorted(LEARNERS)))
@talks(25)
def test_it_keeps_its_promises_to_who_bargains_by_a_plan(
    scenario: Scenario, seed: int, name: str
) -> None:
    """The five of the benchmark."""
    assert broken(scenario, talk_of(scenario, LEARNERS[name](scenario), seed)) == []


@every_scenario
@given(seed=SEEDS, chance=CHANCE)
@talks(50)
def test_who_knows_their_least_never_gets_less(
    scenario: Scenario, seed: int, chance: random.Random
) -> None:
    """So no deal is made where none is possible."""
    end = play(scenario, WaryLearner(scenario, chance), seed)

    assert gains(scenario, end)[0] >= -HAIR
    assert end.over != DEAL or space_of(scenario).possible.any()


@given(answers=ANSWERS, seed=SEEDS, chance=CHANCE)
@talks(250)
def test_in_ones_own_case_it_keeps_its_promises_too(
    answers: dict[str, str], seed: int, chance: random.Random
) -> None:
    """Whatever was written, and whatever is said."""
    scenario = own_case(answers)

    assert broken(scenario, talk_of(scenario, AnyLearner(scenario, chance), seed)) == []


def test_in_ones_own_case_a_sensible_learner_nearly_always_finds_a_deal() -> None:
    """Where one is possible; with a rent alone to talk of there is nothing to trade."""
    over = []
    for target, limit in itertools.product(RENTS, repeat=2):
        numbers = {"target": f"about {target} a month", "limit": f"about {limit} a month"}
        for more in ({}, {"options": "we bring the tea"}, {"theirs": "noise at night"}):
            scenario = own_case({"ask": "the rent", **numbers, **more})
            if space_of(scenario).possible.any():
                over += [play(scenario, AskerTrader(scenario), seed).over for seed in (0, 7, 23)]

    assert over.count(DEAL) >= 0.95 * len(over)
