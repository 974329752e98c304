"""What costs no time: to ask others, to ask at the last offer, to set right what was said back."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.any_learner import AnyLearner
from benchmarks.promises import broken
from benchmarks.scripted_learners import talk_of
from coach.negotiation.counterpart import DEAL, NO_DEAL, Reply, State, answer, begin
from coach.negotiation.hearing import Heard
from coach.negotiation.scenario import Scenario, Value, load_scenarios
from coach.negotiation.space import HAIR

SCENARIOS = list(load_scenarios().values())
LANDLORD = load_scenarios()["landlord_repairs"]
BACK = "nothing is taken back for worse"  # but what the learner set right to it


class AskingLearner(AnyLearner):
    """Says anything, and asks, waits and sets right at any time."""

    def say(self, reply: Reply | None) -> Heard:
        """Give the next message."""
        heard, chance = super().say(reply), self._chance
        return replace(
            heard,
            reason=chance.choice([None, *range(len(self.scenario.counterpart.interests))]),
            asks_what_stands=chance.random() < 0.2,
            asks_beside=chance.random() < 0.2,
            waits=chance.random() < 0.3,
            settles=chance.random() < 0.5,
            corrects=bool(heard.terms) and chance.random() < 0.5,
            refuses=chance.random() < 0.3,
        )


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
@given(seed=st.integers(0, 999), chance=st.randoms(use_true_random=True))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_asked_the_promises_are_kept(
    scenario: Scenario, seed: int, chance: random.Random
) -> None:
    """It ends, and nothing is below its least."""
    talk = talk_of(scenario, AskingLearner(scenario, chance), seed)

    assert [one for one in broken(scenario, talk) if one != BACK] == []


def _said_back(**terms: Value) -> State:
    """Give a talk in which terms were said back just before its end."""
    standing = {"rent_rise": 15, "repair_weeks": 4, "lease_months": 36, "painting": "shared"}
    return replace(begin(3), turn=LANDLORD.rounds, standing={**standing, **terms})


def test_time_to_ask_others_costs_no_step() -> None:
    """Twice; then time runs."""
    state, waits = begin(1), Heard(frozenset({"ask_time"}), waits=True, settles=False)
    acts = []
    for _ in range(3):
        state, reply = answer(LANDLORD, state, waits)
        acts.append((reply.act, state.turn))

    assert acts == [("wait", 0), ("wait", 0), ("greet", 1)]


def test_at_the_last_offer_a_question_is_answered_and_a_no_ends_it() -> None:
    """What was offered stands."""
    state, reply = answer(LANDLORD, _said_back(), Heard(frozenset({"rapport"}), settles=False))
    over, _ = answer(LANDLORD, state, Heard(frozenset({"reject"})))

    assert (reply.act, reply.terms) == ("last_again", state.standing)
    assert over.over == NO_DEAL


def test_what_is_set_right_holds_and_something_else_may_change_for_it() -> None:
    """Two years, though three are worth more to both by the model."""
    corrects = Heard(frozenset({"reject"}), {"lease_months": 24}, corrects=True)
    state, reply = answer(LANDLORD, _said_back(), corrects)
    agreed, _ = answer(LANDLORD, state, Heard(frozenset({"accept"})))

    assert reply.act in {"confirm", "amend"}
    assert reply.terms["lease_months"] == 24
    assert LANDLORD.counterpart.worth(reply.terms) >= LANDLORD.counterpart.least - HAIR
    assert (agreed.over, agreed.agreed) == (DEAL, reply.terms)


def test_a_plain_no_to_what_was_said_back_is_asked_about() -> None:
    """The same package is not put once more as a yes or no."""
    state = replace(_said_back(), turn=4)
    standing = answer(LANDLORD, state, Heard(frozenset({"give_reason"})))[0].standing
    again = replace(state, standing=standing)
    _, reply = answer(LANDLORD, again, Heard(frozenset({"reject"}), refuses=True))

    assert reply.terms != standing


def test_the_reason_that_was_asked_for_is_told() -> None:
    """Not the weightiest; and no second time as if it were new."""
    last = len(LANDLORD.counterpart.interests) - 1
    asks = Heard(frozenset({"ask_interest"}), reason=last)
    state, first = answer(LANDLORD, begin(1), asks)
    _, second = answer(LANDLORD, state, asks)

    assert (first.interest, first.again) == (last, None)
    assert (second.interest, second.again) == (None, last)


def test_that_it_stays_is_said_only_where_it_does() -> None:
    """More is asked and nothing given, but the terms moved."""
    state, before = answer(LANDLORD, begin(1), Heard(frozenset({"give_reason"})))
    asks = Heard(frozenset({"make_offer"}), {"rent_rise": 10}, frozenset({"rent_rise"}))
    for _ in range(6):
        state, reply = answer(LANDLORD, state, asks)
        assert (reply.act in {"ask_back", "hold"}) == (reply.terms == before.terms)
        before = reply


def test_what_was_offered_is_asked_for_before_anything_was() -> None:
    """Nobody knows it yet, and the other side says so."""
    state = replace(begin(3), turn=1, heard=1)
    asks = Heard(frozenset({"off_topic"}), asks_what_stands=True, settles=False)

    assert answer(LANDLORD, state, asks)[1].act == "no_idea"
