"""All packages of a scenario, what each is worth to both sides, and the best of them.

A package is efficient when none is better for one side and no worse for the other; those make the
efficient frontier (Raiffa, The Art and Science of Negotiation, 1982).
"""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray

from coach.negotiation.scenario import Scenario, Side, Terms, Value

Numbers = NDArray[np.float64]
DIGITS = 9
HAIR = 1e-9  # sums of decimals differ by less


class Space:
    """Every package with its worth to the learner and to the counterpart; shapes (packages,).

    ``at`` holds for each issue which of its values each package has, ``learner_likes`` how well
    that serves the learner.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.packages = scenario.packages
        self.learner = _worths(scenario, scenario.learner)
        self.counterpart = _worths(scenario, scenario.counterpart)
        self.at = _columns(scenario)
        self.learner_likes = _likes(scenario, scenario.learner, self.at)
        self._places = {tuple(package.values()): at for at, package in enumerate(self.packages)}

    def place(self, terms: Terms) -> int:
        """Give where a package stands in the list."""
        return self._places[tuple(terms[issue.id] for issue in self.scenario.issues)]

    @functools.cached_property
    def possible(self) -> NDArray[np.bool_]:
        """Which packages leave neither side worse off than no deal; shape (packages,)."""
        mine, theirs = self.scenario.learner.least, self.scenario.counterpart.least
        return (self.learner >= mine - HAIR) & (self.counterpart >= theirs - HAIR)

    @functools.cached_property
    def frontier(self) -> list[int]:
        """The places of the efficient packages, from the learner's best to the counterpart's."""
        mine, theirs = np.round(self.learner, DIGITS), np.round(self.counterpart, DIGITS)
        order = np.lexsort((-theirs, -mine))  # sums of decimals that are equal differ by a hair
        best, places = -1.0, []
        for place in order:
            if self.counterpart[place] > best + HAIR:
                best = float(self.counterpart[place])
                places.append(int(place))
        return places

    @functools.cached_property
    def best_together(self) -> float:
        """The greatest sum of both worths among the possible deals; 0 where there is none."""
        joint = (self.learner + self.counterpart)[self.possible]
        return float(joint.max()) if joint.size else 0.0

    @functools.cached_property
    def best_for_learner(self) -> float:
        """The most that the learner can get while the counterpart is no worse off than no deal."""
        mine = self.learner[self.possible]
        return float(mine.max()) if mine.size else self.scenario.learner.least


@functools.lru_cache(maxsize=64)
def space_of(scenario: Scenario) -> Space:
    """Give the packages of a scenario, reckoned once."""
    return Space(scenario)


def _columns(scenario: Scenario) -> dict[str, NDArray[np.intp]]:
    shape = tuple(len(issue.values) for issue in scenario.issues)
    places = np.unravel_index(np.arange(len(scenario.packages)), shape)
    return {issue.id: column for issue, column in zip(scenario.issues, places, strict=True)}


def _likes(scenario: Scenario, side: Side, at: dict[str, NDArray[np.intp]]) -> dict[str, Numbers]:
    by_value = {i.id: np.array([side.likes[i.id][v] for v in i.values]) for i in scenario.issues}
    return {issue: by_value[issue][column] for issue, column in at.items()}


def _worths(scenario: Scenario, side: Side) -> Numbers:
    """Give what every package is worth to a side, in the packages' order."""
    worths: Numbers = np.zeros(1)
    for issue in scenario.issues:
        likes: dict[Value, float] = dict(side.likes[issue.id])
        of_issue = np.array([side.weights[issue.id] * likes[value] for value in issue.values])
        worths = (worths[:, None] + of_issue[None, :]).ravel()
    return worths
