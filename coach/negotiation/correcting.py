"""What is set right after "So we say: ... Is it a deal?": "two years, not three".

Such a message is short and leans on what was just said, so a number is placed by its unit, by the
title beside it, or by the only issue whose value it could be; where several are left, it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coach.language import MONTHS
from coach.negotiation.offers.numerals import NUMERALS
from coach.negotiation.questions import names
from coach.negotiation.scenario import Issue, Scenario, Value

_SENTENCE = re.compile(r"[^.!?;,\n]+")
_NUMBER = re.compile(
    rf"\b(?P<number>\d{{1,7}}|{'|'.join(sorted(NUMERALS, key=len, reverse=True))})"
    r"(?:\W{1,2}(?P<unit>[a-z]+))?",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"\b(not|than|instead of|rather than|nor|agreed? (to|on|with)|never|you (said|wrote|put|heard))"
    r"(\W+(a|the|to|for|on|of|at|about))*\W*$",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\W+(\w+\W+){0,2}?(is|are|was|were) (too|more|less|not|far)\b", re.IGNORECASE
)
# The day of a month, or how often: "from the 4th of march" is no four weeks.
_MONTH = "|".join(month for month in MONTHS if month != "may")  # "236 may do"
_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)\b|\W+(?:day )?(?:of )?(?:{_MONTH})\b"
    r"|\W+(?:day )?of (?:may|(?:each|every|the|next|this) month)\b"
)
_DATE_BEFORE = re.compile(rf"\b(?:(?:{_MONTH}|may)(?: the)?|every|each) $")
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class Correction:
    """What it shall be; and where it cannot be told which of some issues was meant, these."""

    terms: dict[str, Value] = field(default_factory=dict)
    doubt: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class _Number:
    """A number that somebody wants, with the word after it and the part of a sentence around."""

    value: int
    unit: str
    around: str


def read_correction(
    scenario: Scenario,
    text: str,
    offered: Mapping[str, Value],
    standing: Mapping[str, Value],
    asked: Mapping[str, Value],
) -> Correction:
    """Read what is set right; ``offered`` is what the message offers by itself, ``asked`` before.

    Of the numbers that it offers only those count that are placed here too, or have a place of
    their own by their unit there.
    """
    numbers = list(_wanted(text.lower()))
    terms = {i: v for i, v in offered.items() if standing.get(i) != v}
    placed = {i: v for one in numbers for i, v in _by_unit(scenario, one).items()}
    bare = [one for one in numbers if not _by_unit(scenario, one)]
    told = {one.value for one in numbers if one not in bare}
    doubt: dict[str, Value] = {}
    for one in bare:
        terms = {i: v for i, v in terms.items() if v != one.value or i in placed}
        found = [] if one.value in told else _meant(scenario, one, standing, asked)
        placed |= dict(found) if len(found) == 1 else {}
        doubt = doubt or (dict(found) if len(found) > 1 else {})
    return Correction({**terms, **{i: v for i, v in placed.items() if standing.get(i) != v}}, doubt)


def read_which(scenario: Scenario, text: str, doubt: Mapping[str, Value]) -> dict[str, Value]:
    """Give what was meant, once it was asked which of some issues it is; nothing if not told."""
    named = [i for i in doubt if names(text.lower(), scenario.issue(i).called)]
    return {named[0]: doubt[named[0]]} if len(named) == 1 else {}


def _wanted(said: str) -> Iterator[_Number]:
    """Give the numbers that it shall be; "not three" and "thirty is too much" are none."""
    for part in _SENTENCE.finditer(said):
        for match in _NUMBER.finditer(part[0]):
            before, after = part[0][: match.start()], part[0][match.end("number") :]
            is_day = _DATE_AFTER.match(after) or _DATE_BEFORE.search(before)
            if not (is_day or _TURNED_DOWN.search(before) or _WEIGHED.match(after)):
                number = match["number"]
                value = int(number) if number.isdecimal() else NUMERALS[number]
                yield _Number(value, match["unit"] or "", part[0])


def _by_unit(scenario: Scenario, one: _Number) -> dict[str, Value]:
    """Give the issue that is counted in the word after a number; years are months too."""
    counts = {_single(one.unit): one.value, "month": one.value}
    if _single(one.unit) == "year":
        counts["month"] = MONTHS_OF_A_YEAR * one.value
    elif _single(one.unit) != "month":
        del counts["month"]
    return {
        issue.id: counts[unit]
        for issue in scenario.issues
        if (unit := _single(issue.unit.partition(" ")[0])) in counts
        and unit
        and counts[unit] in issue.values
    }


def _single(unit: str) -> str:
    short = {"wk": "week", "wks": "week", "yr": "year", "yrs": "year", "m": "metre"}
    return short.get(unit, unit.removesuffix("s"))


def _meant(
    scenario: Scenario, one: _Number, standing: Mapping[str, Value], asked: Mapping[str, Value]
) -> list[tuple[str, Value]]:
    """Give every issue that a bare number could be about: what was asked before, what is named."""
    could = [
        (issue, value)
        for issue in scenario.issues
        for value in _values(issue, one.value)
        if value != standing.get(issue.id)
    ]
    named = [(issue, value) for issue, value in could if names(one.around, issue.called)]
    before = [(issue, value) for issue, value in could if asked.get(issue.id) == value]
    fewest = next((some for some in (named, before) if len(some) == 1), named or could)
    return [(issue.id, value) for issue, value in fewest]


def _values(issue: Issue, number: int) -> list[Value]:
    """Give what a bare number can be on an issue; of a contract in months also its years."""
    is_months = issue.unit.startswith("month")
    counts = [number, *([MONTHS_OF_A_YEAR * number] if is_months else [])]
    return [count for count in counts if issue.is_number and count in issue.values]
