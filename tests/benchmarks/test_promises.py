"""A talk that breaks a promise of the counterpart is found out: each promise is broken once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.promises import broken
from benchmarks.scripted_learners import AskerTrader, Step, talk_of
from coach.negotiation.counterpart import OPEN
from coach.negotiation.hearing import Heard
from coach.negotiation.scenario import Scenario, Value, load_scenarios

Package = dict[str, Value]


def scenario() -> Scenario:
    """Give one whose counterpart may not sign everything alone."""
    return load_scenarios()["park_budget"]


def talk() -> list[Step]:
    """Play a talk that ends with a deal."""
    return talk_of(scenario(), AskerTrader(scenario()), 3)


def but(at: int, part: str, **more: Any) -> list[Step]:
    """Give the talk with a part of a step changed: heard, state or reply."""
    steps = talk()
    changed = replace(getattr(steps[at], part), **more)
    steps[at] = replace(steps[at], **{part: changed})
    return steps


def best_for(side: str) -> Package:
    """Give what a side would like best."""
    likes = getattr(scenario(), side).likes
    return {issue: max(of, key=lambda value: of[value]) for issue, of in likes.items()}


def strange() -> Package:
    """Give a package with a value that its issue cannot have."""
    return {**best_for("learner"), scenario().issues[0].id: -1}


def told_early() -> list[Step]:
    """Give the talk in which an interest is told though nobody asked."""
    at = next(at for at, step in enumerate(talk()) if step.reply.interest is not None)
    return but(at, "heard", moves=frozenset({"rapport"}))


def test_a_plain_talk_breaks_none() -> None:
    """It ends with a deal."""
    assert talk()[-1].state.agreed
    assert broken(scenario(), talk()) == []


@pytest.mark.parametrize(
    ("steps", "promise"),
    [
        (but(-2, "reply", terms=strange()), "every issue has one of its values"),
        (but(-2, "reply", terms={"nothing": 1}), "every issue has one of its values"),
        (but(-2, "reply", terms=best_for("learner")), "nothing is below its no deal"),
        (but(-2, "state", standing=best_for("counterpart")), "nothing is taken back for worse"),
        (
            but(0, "state", standing=best_for("learner"), mandate_open=False),
            "nothing is beyond its mandate until it is asked who decides",
        ),
        (but(-1, "heard", moves=frozenset()), "a deal is what the learner said yes to"),
        (but(-1, "heard", terms=best_for("learner")), "a deal is what the learner said yes to"),
        (but(-1, "before", standing={}), "a deal is what the learner said yes to"),
        (told_early(), "an interest is told once, to who asks"),
        (but(-1, "state", over=OPEN), "the talk ends"),
        (but(-1, "state", cares={1: 1.0}), "its memory is plain data"),
        (but(1, "reply", mood="cold"), "the same words get the same answer"),
    ],
)
def test_a_broken_promise_is_named(steps: list[Step], promise: str) -> None:
    """Others may be broken by the same step."""
    assert promise in broken(scenario(), steps)


def test_a_talk_without_end_is_cut_off() -> None:
    """And every promise can be held against what there is of it."""

    class Asker:
        """Whoever asks on and on."""

        def say(self, reply: object) -> Heard:
            return Heard(frozenset({"ask_interest"}))

    steps = talk_of(scenario(), Asker(), 1)

    assert len(steps) == scenario().rounds + 1
