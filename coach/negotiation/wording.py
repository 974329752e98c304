"""Terms in words: "26 a tonne, 3 days a week, gloves and boots: shared"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coach.negotiation.scenario import Issue, Scenario, Value


def say_value(issue: Issue, value: Value) -> str:
    """Say a value as people do: a number with its unit, an option after what it settles."""
    if issue.is_number:
        return f"{value} {_one(issue.unit) if value == 1 else issue.unit}".strip()
    return f"{issue.title}: {value}"


def _one(unit: str) -> str:
    """Give a unit for one: "days a week" becomes "day a week"."""
    first, _, rest = unit.partition(" ")
    is_many = len(first) > 1 and first.endswith("s") and not first.endswith("ss")
    return f"{first[:-1] if is_many else first} {rest}".strip()


def say_terms(scenario: Scenario, terms: Mapping[str, Value], only: Iterable[str] = ()) -> str:
    """Say a package, or some of its issues, in the scenario's order."""
    wanted = set(only) or set(terms)
    said = (
        say_value(issue, terms[issue.id])
        for issue in scenario.issues
        if issue.id in wanted and issue.id in terms
    )
    return ", ".join(said)
