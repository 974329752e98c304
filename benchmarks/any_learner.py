"""Learners who say anything at all: what comes of them is chance, drawn from what they are given.

They bargain in one or a few ways, and in others from some turn on; the message is made as the
counterpart hears it, so that a talk takes a millisecond and no text has to be read.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from coach.negotiation.counterpart import Reply
from coach.negotiation.hearing import Heard
from coach.negotiation.labelled_messages import MOVES
from coach.negotiation.scenario import Scenario, Value
from coach.negotiation.space import HAIR

Package = dict[str, Value]
NO_VALUES: tuple[Value, ...] = (-1, 10**9, "", "the moon")
MOST_WAYS = 3  # of bargaining at a time
MOST_MOVES = 4
ASKS_WHO_DECIDES = 0.1  # of all messages


@dataclass(frozen=True)
class Moment:
    """Where somebody stands who is about to speak."""

    scenario: Scenario
    chance: random.Random
    offered: Package  # by the counterpart, just now
    said: Heard  # by the learner, last


def _silent(moment: Moment) -> Heard:
    return Heard()


def _repeats(moment: Moment) -> Heard:
    return moment.said


def _agrees(moment: Moment) -> Heard:
    """Says yes, whatever was offered or not."""
    return Heard(frozenset({"accept"}))


def _agrees_but(moment: Moment) -> Heard:
    """Says yes, and names terms that may be others."""
    return _speak(moment, ["accept"], {**moment.offered, **_some_terms(moment)})


def _threatens(moment: Moment) -> Heard:
    return _speak(moment, ["threat"], moment.chance.choice([{}, moment.scenario.learner.target]))


def _acts_together(moment: Moment) -> Heard:
    return _speak(moment, ["collective_pressure"], _some_terms(moment))


def _offers_nothing(moment: Moment) -> Heard:
    return Heard(frozenset({"make_offer"}))


def _offers_a_part(moment: Moment) -> Heard:
    return _speak(moment, ["make_offer"], _some_terms(moment))


def _offers_all(moment: Moment) -> Heard:
    chance = moment.chance
    return _speak(
        moment, ["trade"], {i.id: chance.choice(i.values) for i in moment.scenario.issues}
    )


def _offers_the_absurd(moment: Moment) -> Heard:
    """Names what is no value of the issue, among others that are."""
    chance = moment.chance
    strange = {i.id: chance.choice(NO_VALUES) for i in moment.scenario.issues}
    return _speak(moment, ["make_offer"], {**strange, **_some_terms(moment)})


def _gives_all_away(moment: Moment) -> Heard:
    return _speak(moment, ["concede"], moment.scenario.counterpart.target)


def _asks_for_the_best(moment: Moment) -> Heard:
    best = {
        issue: max(likes, key=lambda value: likes[value])
        for issue, likes in moment.scenario.learner.likes.items()
    }
    return _speak(moment, ["reject", "make_offer"], best)


def _asks(moment: Moment) -> Heard:
    return _speak(moment, ["ask_interest", "acknowledge", "share_interest", "cite_standard"], {})


def _says_anything(moment: Moment) -> Heard:
    chance = moment.chance
    moves = chance.sample(MOVES, chance.randint(1, MOST_MOVES))
    return _speak(moment, moves, _some_terms(moment))


WAYS: tuple[Callable[[Moment], Heard], ...] = (
    _silent, _repeats, _agrees, _agrees_but, _threatens, _acts_together, _offers_nothing,
    _offers_a_part, _offers_all, _offers_the_absurd, _gives_all_away, _asks_for_the_best, _asks,
    _says_anything,
)  # fmt: skip


class AnyLearner:
    """Somebody of whom nothing is known."""

    def __init__(self, scenario: Scenario, chance: random.Random) -> None:
        self.scenario = scenario
        self._chance = chance
        self._first, self._then = _some_ways(chance), _some_ways(chance)
        self._until = chance.randint(0, scenario.rounds)
        self._turn, self._said = 0, Heard()

    def say(self, reply: Reply | None) -> Heard:
        """Give the next message."""
        self._turn += 1
        ways = self._first if self._turn <= self._until else self._then
        offered = dict(reply.terms) if reply else {}
        moment = Moment(self.scenario, self._chance, offered, self._said)
        self._said = self._chance.choice(ways)(moment)
        return self._said


class WaryLearner(AnyLearner):
    """Says anything too, but neither asks for nor agrees to a package worse than no deal."""

    def say(self, reply: Reply | None) -> Heard:
        """Give the next message, what would hurt being left out."""
        heard = super().say(reply)
        if "accept" in heard.moves and reply and self._would_hurt(reply.terms):
            heard = replace(heard, moves=heard.moves - {"accept"})
        return replace(heard, terms={}) if self._would_hurt(heard.terms) else heard

    def _would_hurt(self, terms: Mapping[str, Value]) -> bool:
        """Tell whether a whole package is below the least; of a part nobody can tell."""
        likes = self.scenario.learner.likes
        if any(terms.get(issue) not in likes[issue] for issue in likes):
            return False
        return self.scenario.learner.worth(terms) < self.scenario.learner.least - HAIR


def _some_ways(chance: random.Random) -> list[Callable[[Moment], Heard]]:
    return [chance.choice(WAYS) for _ in range(chance.randint(1, MOST_WAYS))]


def _some_terms(moment: Moment) -> Package:
    """Give a value there can be for some of the issues, or for none."""
    chance = moment.chance
    return {i.id: chance.choice(i.values) for i in moment.scenario.issues if chance.getrandbits(1)}


def _speak(moment: Moment, moves: Iterable[str], terms: Mapping[str, Value]) -> Heard:
    """Put terms in a message that may speak of anything besides."""
    scenario, chance = moment.scenario, moment.chance
    spoken = {issue.id for issue in scenario.issues if chance.getrandbits(1)}
    return Heard(
        frozenset(moves),
        dict(terms),
        frozenset(terms) | spoken,
        _some(chance, len(scenario.counterpart.interests)),
        _some(chance, len(scenario.standards)),
        chance.random() < ASKS_WHO_DECIDES,
    )


def _some(chance: random.Random, count: int) -> frozenset[int]:
    return frozenset(at for at in range(count) if chance.getrandbits(1))
