"""What is whispered to a learner who wants it: one line, taken from where the talk stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from coach.negotiation.counterpart import State
from coach.negotiation.scenario import Scenario, Standard, Value
from coach.negotiation.space import HAIR, Numbers, space_of

HALF = 0.5
TOLD_WEIGHS = 3.0  # how much more an issue weighs that the counterpart spoke of


@dataclass(frozen=True)
class Whisper:
    """Which line, and what stands in it."""

    name: str  # ask, use, standard, mandate, together, offer, trade, limit
    says: str = ""  # the counterpart's interest, or the standard
    issue: str = ""


def whisper(scenario: Scenario, state: State) -> Whisper:
    """Give the first thing that is worth a thought now."""
    told = [scenario.counterpart.interests[at] for at in state.told]
    known = [
        standard
        for at, standard in enumerate(scenario.standards)
        if at not in state.standards and not _is_granted(scenario, state, standard)
    ]
    if not state.questions:
        return Whisper("ask")
    if scenario.mandate and not state.mandate_open:
        return Whisper("mandate")
    if told and not state.heard:
        return Whisper("use", told[-1].says, told[-1].about)
    if known:
        return Whisper("standard", known[0].says, known[0].about)
    is_late = state.turn > HALF * scenario.rounds
    if scenario.pressure and is_late and not state.together:
        return Whisper("together")
    if not state.asked:
        return Whisper("offer")
    if told:
        return Whisper("trade", told[0].says, _cheapest(scenario, told[0].about))
    return Whisper("limit")


def suggest(scenario: Scenario, state: State) -> dict[str, Value]:
    """Give a package that a learner could try next: good for them, and seemingly for the other.

    It knows what the learner knows: the own worths, which way the other pulls, and what was told.
    """
    space, side = space_of(scenario), scenario.learner
    theirs = seems_good_to_them(scenario, state.told)
    share = min(1.0, state.turn / scenario.rounds)
    top, least = side.worth(side.target), side.least
    enough = space.learner >= least + (top - least) * (1 - HALF * share) - HAIR
    if state.standing:
        enough &= space.learner >= side.worth(state.standing) - HAIR
    for name, value in side.walk_away.items():  # nothing below what was said to be the least
        enough &= space.learner_likes[name] >= side.likes[name][value] - HAIR
    if not enough.any():
        return dict(state.standing or side.target)
    return dict(space.packages[int(np.argmax(np.where(enough, theirs, -np.inf)))])


def seems_good_to_them(scenario: Scenario, told: Iterable[int]) -> Numbers:
    """Give how good each package seems for the other side; shape (packages,).

    Which way they pull on an issue is plain; how much it weighs is known of what they ``told``.
    """
    space = space_of(scenario)
    spoken_of = {scenario.counterpart.interests[at].about for at in told}
    theirs = np.zeros(len(space.packages))
    for issue in scenario.issues:
        weight = TOLD_WEIGHS if issue.id in spoken_of else 1.0
        likes = scenario.counterpart.likes[issue.id]
        pulls = np.array([likes[value] for value in issue.values])
        theirs += weight * pulls[space.at[issue.id]]
    return theirs


def _is_granted(scenario: Scenario, state: State, standard: Standard) -> bool:
    """Tell whether what stands is as good as the standard says already."""
    likes = scenario.learner.likes[standard.about]
    standing = state.standing.get(standard.about)
    return standing is not None and likes[standing] >= likes[standard.value]


def _cheapest(scenario: Scenario, besides: str) -> str:
    """Give the issue that costs the learner least to give, other than one."""
    weights = scenario.learner.weights
    return min((issue for issue in weights if issue != besides), key=lambda issue: weights[issue])
