"""What is whispered to a learner who wants it: one line, taken from where the talk stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from coach.negotiation.scenario import Scenario, Standard, Value
from coach.negotiation.space import HAIR, Numbers, space_of
from coach.negotiation.state import State

HALF = 0.5
TOLD_WEIGHS = 3.0  # how much more an issue weighs that the counterpart spoke of


@dataclass(frozen=True)
class Whisper:
    """Which line, and what stands in it."""

    name: str  # ask, use, standard, mandate, together, offer, trade, limit
    says: str = ""  # the counterpart's interest, or the standard
    issue: str = ""


@dataclass(frozen=True)
class Recent:
    """What the learner did in the last turns: nobody is asked for what they just did."""

    moves: frozenset[str] = frozenset()
    standards: frozenset[int] = frozenset()  # that were pointed to
    echoes: frozenset[int] = frozenset()  # interests whose words came again

    def did(self, *moves: str) -> bool:
        """Tell whether one of some moves was made."""
        return bool(self.moves & set(moves))


NOTHING = Recent()


def whisper(scenario: Scenario, state: State, recent: Recent = NOTHING) -> Whisper:
    """Give the first thing that is worth a thought now, and was not just done."""
    hints = (*_hints_to_ask(scenario, state, recent), *_hints_to_act(scenario, state, recent))
    return next(iter(hints), Whisper("limit"))


def _hints_to_ask(scenario: Scenario, state: State, recent: Recent) -> Iterator[Whisper]:
    if not state.questions and not recent.did("ask_interest"):
        yield Whisper("ask")
    if scenario.mandate and not state.mandate_open:
        yield Whisper("mandate")
    told = [at for at in state.told if at not in recent.echoes]
    if told and not state.heard and not recent.did("acknowledge"):
        interest = scenario.counterpart.interests[told[-1]]
        yield Whisper("use", interest.says, interest.about)


def _hints_to_act(scenario: Scenario, state: State, recent: Recent) -> Iterator[Whisper]:
    named = {*state.standards, *recent.standards}
    for at, standard in enumerate(scenario.standards):
        if at not in named and not _is_granted(scenario, state, standard):
            yield Whisper("standard", standard.says, standard.about)
    is_late = state.turn > HALF * scenario.rounds
    acted = state.together or recent.did("collective_pressure")
    if scenario.pressure and is_late and not acted:
        yield Whisper("together")
    if not state.asked and not recent.did("make_offer", "trade"):
        yield Whisper("offer")
    if state.told and not recent.did("trade"):
        interest = scenario.counterpart.interests[state.told[0]]
        yield Whisper("trade", interest.says, _cheapest(scenario, interest.about))


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
