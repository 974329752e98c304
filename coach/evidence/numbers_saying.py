"""Saying somebody's numbers back for checking: a series, two groups, pairs, or several groups."""

from __future__ import annotations

from coach.evidence.comparison import Share
from coach.evidence.figures import say_number, with_capital, with_unit
from coach.evidence.groups import Groups
from coach.evidence.my_numbers import Numbers
from coach.evidence.series_saying import say_series
from coach.evidence.traps import Stratum


def say_numbers(numbers: Numbers) -> str:
    """Say back what was read."""
    if numbers.series is not None:
        return " ".join([say_series(numbers.series), *numbers.series.noted])
    if numbers.strata:
        return _rows("groups", [_stratum(one) for one in numbers.strata])
    groups = numbers.groups
    if groups is None:
        return ""
    return _pairs(groups) if groups.people else _two(groups)


def _stratum(one: Stratum) -> str:
    return f"{one.name}: {_share(one.before)}, then {_share(one.after)}"


def _pairs(groups: Groups) -> str:
    both = zip(groups.people, *groups.values, strict=True)
    return _rows(
        "people", [f"{who} {say_number(one)}, then {say_number(o)}" for who, one, o in both]
    )


def _rows(what: str, rows: list[str]) -> str:
    return f"I read {len(rows)} {what}. {'; '.join(rows)}."


def _two(groups: Groups) -> str:
    parts = [_share(share) for share in groups.shares] or [
        ", ".join(with_unit(say_number(value), groups.unit) for value in values)
        for values in groups.values
    ]
    named = zip(map(with_capital, groups.names), parts, strict=True)
    told = ["I read two groups.", *(f"{name}: {part}." for name, part in named)]
    return " ".join([*told, "The same people both times."] if groups.are_same else told)


def _share(share: Share) -> str:
    return f"{share.count} of {share.of}"
