"""Five learners who bargain by a script, to see what the counterpart rewards.

Each knows its own side of a scenario and what was said to it, and nothing of the other's worths.
"""

from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from coach.negotiation.counterpart import DEAL, OPEN, Reply, State, answer, begin
from coach.negotiation.hearing import Heard
from coach.negotiation.scenario import Scenario, Value
from coach.negotiation.space import HAIR, Space, space_of
from coach.negotiation.whisper import seems_good_to_them

Package = dict[str, Value]
LONGEST = 40  # messages; more than any scenario gives time for


class Talker(Protocol):
    """Whoever can bargain with the counterpart."""

    def say(self, reply: Reply | None) -> Heard:
        """Give the next message; there is no reply before the first."""


@dataclass(frozen=True)
class Step:
    """One message, and what the counterpart made of it."""

    before: State
    heard: Heard
    state: State
    reply: Reply


class Learner(ABC):
    """Somebody who bargains by a script."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.space: Space = space_of(scenario)
        self.side = scenario.learner
        self.turn = 0
        self.last: Package = dict(self.side.target)

    def say(self, reply: Reply | None) -> Heard:
        """Give the next message; an acceptance where what is offered is good enough."""
        self.turn += 1
        offered = reply.terms if reply else {}
        if offered and self.takes(offered):
            return Heard(frozenset({"accept"}))
        return self.speak(reply)

    def takes(self, offered: Package) -> bool:
        """Tell whether an offer is taken: as good as what would be asked next, or time is up."""
        worth = self.side.worth(offered)
        is_late = self.turn >= self.scenario.rounds
        return worth >= self.side.least - HAIR and (is_late or worth >= self.wants() - HAIR)

    @abstractmethod
    def wants(self) -> float:
        """Give what a package must be worth now."""

    @abstractmethod
    def speak(self, reply: Reply | None) -> Heard:
        """Say something else than yes."""

    def ask(self, package: Package, *moves: str) -> Heard:
        """Put a package on the table."""
        self.last = package
        return Heard(frozenset({"make_offer", *moves}), package, frozenset(package))

    def towards(self, worth: float) -> Package:
        """Give the package between target and walk-away, issue by issue alike, of about a worth."""
        steps = [self._between(share / 20) for share in range(21)]
        return next((p for p in reversed(steps) if self.side.worth(p) >= worth - HAIR), steps[0])

    def _between(self, share: float) -> Package:
        package = {}
        for issue in self.scenario.issues:
            start = issue.values.index(self.side.target[issue.id])
            stop = issue.values.index(self.side.walk_away[issue.id])
            package[issue.id] = issue.values[round(start + share * (stop - start))]
        return package

    def falling(self, pace: float) -> float:
        """Give a worth that falls from the target's to the walk-away's, faster for a low pace."""
        top, least = self.side.worth(self.side.target), self.side.least
        gone = min(1.0, self.turn / self.scenario.rounds) ** pace
        return top - (top - least) * gone


class Soft(Learner):
    """Gives ground fast, and for nothing."""

    def wants(self) -> float:
        return self.falling(0.4)

    def speak(self, reply: Reply | None) -> Heard:
        return self.ask(self.towards(self.wants()), "concede")


class Tough(Learner):
    """Asks for the best, and hardly moves until the end."""

    def wants(self) -> float:
        return self.falling(4.0)

    def speak(self, reply: Reply | None) -> Heard:
        return self.ask(self.towards(self.wants()), "reject")


class Splitter(Learner):
    """Meets the other half way, on each issue alike."""

    def wants(self) -> float:
        return self.side.worth(self.last)

    def speak(self, reply: Reply | None) -> Heard:
        if reply is None or not reply.terms:
            return self.ask(dict(self.side.target))
        package = {}
        for issue in self.scenario.issues:
            mine = issue.values.index(self.last[issue.id])
            theirs = issue.values.index(reply.terms[issue.id])
            package[issue.id] = issue.values[round((mine + theirs) / 2)]
        if self.side.worth(package) < self.side.least:
            return self.ask(self.towards(self.side.least))
        return self.ask(package, "concede")


class Threatener(Learner):
    """Asks for the best, with menaces."""

    def wants(self) -> float:
        return self.falling(3.0)

    def speak(self, reply: Reply | None) -> Heard:
        return self.ask(self.towards(self.wants()), "threat")


class AskerTrader(Learner):
    """Asks what matters, shows to have heard, says what matters here, and swaps across issues."""

    together = False

    def __init__(self, scenario: Scenario) -> None:
        super().__init__(scenario)
        self.told: list[int] = []

    def wants(self) -> float:
        return self.falling(1.5)

    def speak(self, reply: Reply | None) -> Heard:
        if reply and reply.interest is not None:
            self.told.append(reply.interest)
        if self.turn == 1:
            return Heard(frozenset({"rapport", "ask_interest"}))
        if self.turn == 2:
            return self._tell("acknowledge", "ask_interest")
        if self.turn == 3:
            return self._tell("acknowledge", "ask_interest", "cite_standard")
        if self.turn == 4 and self.together:
            return self.ask(self._package(), "trade", "collective_pressure")
        return self.ask(self._package(), "trade")

    def _tell(self, *moves: str) -> Heard:
        mine = sorted(self.side.weights, key=lambda issue: -self.side.weights[issue])[:2]
        standards = frozenset(range(len(self.scenario.standards)))
        return Heard(
            frozenset({"share_interest", *moves}),
            about=frozenset(mine),
            standards=standards if "cite_standard" in moves else frozenset(),
            asks_who_decides=bool(self.scenario.mandate),
        )

    def _package(self) -> Package:
        """Of what is worth enough here, what seems best for the other side."""
        enough = self.space.learner >= self.wants() - HAIR
        score = np.where(enough, seems_good_to_them(self.scenario, self.told), -np.inf)
        return dict(self.space.packages[int(np.argmax(score))])


class TogetherTrader(AskerTrader):
    """The same, and acts together with others."""

    together = True


LEARNERS: dict[str, type[Learner]] = {
    "tough": Tough,
    "soft": Soft,
    "splitter": Splitter,
    "threatener": Threatener,
    "asker-and-trader": AskerTrader,
}


def talk_of(scenario: Scenario, learner: Talker, seed: int) -> list[Step]:
    """Play a talk to its end, or to where it has long been too long."""
    return list(itertools.islice(_steps(scenario, learner, seed), LONGEST))


def _steps(scenario: Scenario, learner: Talker, seed: int) -> Iterator[Step]:
    state, reply = begin(seed), None
    while state.over == OPEN:
        before, heard = state, learner.say(reply)
        state, reply = answer(scenario, before, heard)
        yield Step(before, heard, state, reply)


def play(scenario: Scenario, learner: Talker, seed: int) -> State:
    """Play a talk to its end; give the counterpart's last state."""
    return talk_of(scenario, learner, seed)[-1].state


def gains(scenario: Scenario, state: State) -> tuple[float, float]:
    """Give what both gained over no deal; nothing without one."""
    if state.over != DEAL:
        return 0.0, 0.0
    mine, theirs = scenario.learner, scenario.counterpart
    return mine.worth(state.agreed) - mine.least, theirs.worth(state.agreed) - theirs.least
