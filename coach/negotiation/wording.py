"""Terms in words: "26 a tonne, 4 days a week, for a year, gloves and boots half and half"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coach.negotiation.scenario import Issue, Scenario, Value

HISSING = ("ches", "shes", "sses", "xes")


def say_value(issue: Issue, value: Value) -> str:
    """Say a value as people do: in the scenario's own words, else plainly.

    Plainly is a number with its unit, or an option after what it settles.
    """
    amount = say_amount(issue, value)
    if value in issue.says:
        return issue.says[value].format(value=value, amount=amount)
    return amount if issue.is_number else f"{issue.title}: {amount}"


def say_terms(scenario: Scenario, terms: Mapping[str, Value], only: Iterable[str] = ()) -> str:
    """Say a package, or some of its issues, in the scenario's order."""
    wanted = set(only) or set(terms)
    said = (
        say_value(issue, terms[issue.id])
        for issue in scenario.issues
        if issue.id in wanted and issue.id in terms
    )
    return ", ".join(said)


def list_terms(scenario: Scenario, terms: Mapping[str, Value]) -> str:
    """List a package with all its titles: "the price: 29 a tonne; the pick-ups: 1 day a week"."""
    said = (f"{issue.title}: {say_amount(issue, terms[issue.id])}" for issue in scenario.issues)
    return "; ".join(said)


def list_values(issue: Issue) -> str:
    """List how each value of an issue is said: "dogs inside, dogs in the yard or dogs outside"."""
    *others, last = (say_value(issue, value) for value in issue.values)
    return f"{', '.join(others)} or {last}" if others else last


def say_amount(issue: Issue, value: Value) -> str:
    """Say a value by itself: a number with its unit, or an option by its name."""
    if not issue.is_number:
        return str(value).replace("_", " ")
    return f"{value} {_one(issue.unit) if value == 1 else issue.unit}".strip()


def _one(unit: str) -> str:
    """Give a unit as it is said after 1: "day a week"."""
    first, space, rest = unit.partition(" ")
    if first.endswith(HISSING):
        first = first[:-2]
    elif first.endswith("s"):
        first = first[:-1]
    return f"{first}{space}{rest}"
