"""A number that somebody names between two steps of a talk's model stands as it was named.

It becomes one more value of its issue, worth to each side what lies between its neighbours' worths.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from coach.negotiation.scenario import NUMBER, Issue, Scenario, Side, Value


def named_between(
    scenario: Scenario, terms: Mapping[str, Any], *, halves: bool = False
) -> dict[str, float]:
    """Give the numbers of some terms that lie within an issue and are none of its values.

    With ``halves`` also 26.5: of a rent there may be a half, of pick-ups a week there is none.
    """
    return {
        issue.id: value
        for issue in scenario.issues
        if isinstance(value := terms.get(issue.id), NUMBER if halves else int)
        and value not in issue.values
        and _lies_within(issue, value)
    }


def with_named(scenario: Scenario, named: Mapping[str, Collection[float]]) -> Scenario:
    """Give the scenario with these numbers among the values of its issues, by the issues' ids."""
    fresh = {
        issue.id: [value for value in named.get(issue.id, ()) if value not in issue.values]
        for issue in scenario.issues
    }
    if not any(fresh.values()):
        return scenario
    return replace(
        scenario,
        issues=tuple(_with_values(issue, fresh[issue.id]) for issue in scenario.issues),
        learner=_weighing(scenario.learner, fresh),
        counterpart=_weighing(scenario.counterpart, fresh),
    )


def _lies_within(issue: Issue, value: float) -> bool:
    numbers = [one for one in issue.values if isinstance(one, NUMBER)]
    return bool(numbers) and numbers[0] < value < numbers[-1]


def _with_values(issue: Issue, fresh: Collection[float]) -> Issue:
    """Add values, each said as most are: "for a year" is said of one value alone."""
    patterns = [said for said in issue.says.values() if "{" in said]
    says: dict[Value, str] = dict.fromkeys(fresh, patterns[0]) if patterns else {}
    numbers = sorted({*(one for one in issue.values if isinstance(one, NUMBER)), *fresh})
    values: tuple[Value, ...] = tuple(numbers) if fresh else issue.values
    return replace(issue, values=values, says={**issue.says, **says})


def _weighing(side: Side, fresh: Mapping[str, Collection[float]]) -> Side:
    likes = {issue: _between(known, fresh[issue]) for issue, known in side.likes.items()}
    return replace(side, likes=likes)


def _between(likes: Mapping[Value, float], fresh: Collection[float]) -> dict[Value, float]:
    """Weigh further numbers on the lines between those whose worth is known."""
    if not fresh:
        return dict(likes)
    known = {value: how for value, how in likes.items() if isinstance(value, NUMBER)}
    numbers = sorted(known)
    hows = [known[number] for number in numbers]
    return {**likes, **{value: float(np.interp(value, numbers, hows)) for value in fresh}}
