"""What the learner went in with: on each issue the least, the hope, and what was known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from coach.negotiation.scenario import Issue, Scenario, Value

Amount = (
    float | str
)  # hours of the day for a time by the clock: 21.5 is half past nine in the evening
Terms = Mapping[str, Amount]

HAIR = 1e-9
SHORT = {
    "ton": "tonne",
    "t": "tonne",
    "hr": "hour",
    "wk": "week",
    "mth": "month",
    "yr": "year",
    "kg": "kilo",
}


@dataclass(frozen=True)
class Stake:
    """One issue as the learner's side sees it; what is not known is None or empty."""

    id: str
    words: frozenset[str] = frozenset()  # singular nouns by which it is spoken of
    rates: frozenset[str] = frozenset()  # "tonne", where the number is so much a tonne
    least: Amount | None = None
    target: Amount | None = None
    wants_more: bool | None = None  # whether a greater number is better
    likes: Mapping[str, float] = field(default_factory=dict)  # option -> how good it is, 0 to 1
    asked: float | None = None  # what the other side asked for before the talk
    is_informed: bool = False  # a going rate was known
    is_clock: bool = False

    @property
    def is_number(self) -> bool:
        """Tell whether it is settled by a number."""
        return not self.likes

    def good(self, value: Amount | None) -> float | None:
        """Give a number that is greater the better the value is; None where that is not known."""
        if isinstance(value, str):
            return self.likes.get(value)
        if value is None or self.wants_more is None:
            return None
        return value if self.wants_more else -value

    def gain(self, one: Amount | None, two: Amount | None) -> float:
        """Give how much better the second value is; 0 where that is not known."""
        before, after = self.good(one), self.good(two)
        return 0.0 if before is None or after is None else after - before

    def is_worse(self, value: Amount | None, other: Amount | None) -> bool:
        """Tell whether a value is plainly worse than another."""
        return self.gain(value, other) > HAIR

    def way(self, value: Amount) -> float | None:
        """Give how far a value is from the least (0) to the hope (1); None where not known."""
        least, target, here = self.good(self.least), self.good(self.target), self.good(value)
        if least is None or target is None or here is None or target <= least:
            return None
        return (here - least) / (target - least)


@dataclass(frozen=True)
class Case:
    """The learner's side of a talk, its heaviest issue first."""

    stakes: tuple[Stake, ...]
    scenario: Scenario | None = None
    has_own_brief: bool = False  # then its limits hold, not the scenario's worth

    @property
    def main(self) -> Stake | None:
        """Give the number that weighs most."""
        return next((stake for stake in self.stakes if stake.is_number), None)

    def stake(self, stake_id: str) -> Stake | None:
        """Give an issue by its id; None where there is none."""
        return next((stake for stake in self.stakes if stake.id == stake_id), None)

    def is_below_least(self, terms: Terms) -> bool:
        """Tell whether terms are worse for the learner than no deal."""
        if self.scenario and not self.has_own_brief:
            worth = worth_of(self.scenario, terms, self.scenario.learner.walk_away)
            return worth < self.scenario.learner.least - HAIR
        return any(s.is_worse(terms.get(s.id), s.least) for s in self.stakes)


def worth_of(scenario: Scenario, terms: Terms, rest: Terms) -> float:
    """Give what terms are worth to the learner, 0 to 1; issues not settled are as in ``rest``."""
    return scenario.learner.worth(whole_package(scenario, terms, rest))


def whole_package(scenario: Scenario, terms: Terms, rest: Terms) -> dict[str, Value]:
    """Give a value of the scenario for every issue: the one nearest to what was agreed."""
    return {
        issue.id: _nearest(issue, terms.get(issue.id, rest[issue.id])) for issue in scenario.issues
    }


def _nearest(issue: Issue, value: Amount) -> Value:
    if isinstance(value, str):
        return value if value in issue.values else issue.values[0]
    return min(issue.values, key=lambda known: abs(float(known) - value))


def case_of(scenario: Scenario) -> Case:
    """Give the learner's side of a scenario."""
    weights = scenario.learner.weights
    issues = sorted(scenario.issues, key=lambda issue: -weights[issue.id])
    return Case(tuple(_stake(scenario, issue) for issue in issues), scenario)


def _stake(scenario: Scenario, issue: Issue) -> Stake:
    side, likes = scenario.learner, scenario.learner.likes[issue.id]
    return Stake(
        issue.id,
        words=frozenset(singular(word) for word in issue.called),
        least=side.walk_away[issue.id],
        target=side.target[issue.id],
        wants_more=likes[issue.values[-1]] > likes[issue.values[0]] if issue.is_number else None,
        likes={} if issue.is_number else {str(value): how for value, how in likes.items()},
        is_informed=issue.is_number and any(s.about == issue.id for s in scenario.standards),
    )


def with_brief(case: Case, brief: Case) -> Case:
    """Put the limits and hopes of a brief in place of the scenario's, where they speak of one."""
    stakes = tuple(_replaced(stake, brief) for stake in case.stakes)
    return Case(stakes, case.scenario, has_own_brief=True)


def _replaced(stake: Stake, brief: Case) -> Stake:
    for own in brief.stakes:
        if own.is_number == stake.is_number and (own.words | own.rates) & stake.words:
            return replace(stake, least=own.least, target=own.target, is_informed=own.is_informed)
    return replace(stake, least=None, target=None, is_informed=False)


def singular(word: str) -> str:
    """Give a noun in full, without its plural ending, in small letters."""
    noun = re.sub(r"(?<=\w\w)(?<!s)s$", "", re.sub(r"ies$", "y", word.lower()))
    return SHORT.get(noun, noun)
