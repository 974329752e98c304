"""Turns as they were understood: who spoke, the moves, the tone, and what was proposed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from coach.negotiation.debrief.case import Case, Terms
from coach.negotiation.debrief.numbers import find_numbers
from coach.negotiation.debrief.proposals import read_proposals
from coach.negotiation.debrief.words import BEYOND
from coach.negotiation.scenario import COUNTERPART, LEARNER, Value

ReadMoves = Callable[[str, str], tuple[Sequence[str], str]]  # text, line before -> moves, tone
ReadTerms = Callable[[str, Mapping[str, Value]], Terms]  # text, the package on the table

# A turn of the counterpart's is read from the learner's side: "you buy the boots" is our buying.
_SAID = ("i", "we", "us", "me", "our", "my", "ours", "ourselves", "you", "u", "your", "yours")
_MEANT = (
    "you",
    "you",
    "you",
    "you",
    "your",
    "your",
    "yours",
    "yourselves",
    "we",
    "we",
    "our",
    "ours",
)
_SIDES = dict(zip(_SAID, _MEANT, strict=True))
_SIDE = re.compile(rf"\b({'|'.join(_SIDES)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Heard:
    """One turn; ``terms`` holds only the issues on which it proposes something."""

    who: str  # LEARNER or COUNTERPART
    text: str
    moves: Sequence[str] = ()
    tone: str = "neutral"
    terms: Terms = field(default_factory=dict)

    @property
    def is_learner(self) -> bool:
        """Tell whether the learner speaks."""
        return self.who == LEARNER

    def makes(self, *moves: str) -> bool:
        """Tell whether it makes one of these moves."""
        return any(move in self.moves for move in moves)


def understand(
    turns: Sequence[Mapping[str, str]],
    case: Case,
    read_moves: ReadMoves,
    read_terms: ReadTerms | None = None,
) -> list[Heard]:
    """Understand the turns of a talk; without ``read_terms`` by the numbers of the brief alone."""
    heard: list[Heard] = []
    for turn in turns:
        text, who = turn["text"], LEARNER if turn["who"] == LEARNER else COUNTERPART
        before = heard[-1].text if heard and heard[-1].who != who else ""
        moves, tone = read_moves(text, before)
        terms = _read(text, who, case, heard, read_terms)
        heard.append(Heard(who, text, tuple(moves), tone, terms))
    return heard


def _read(
    text: str, who: str, case: Case, heard: Sequence[Heard], read_terms: ReadTerms | None
) -> Terms:
    plain = read_proposals(text, who == LEARNER, case, _named(heard))
    if not read_terms:
        return without_limits(text, plain)
    own = text if who == LEARNER else from_our_side(text)
    # "The budget says eighteen" reports a number to what reads offers; in their mouth it is one.
    terms = read_terms(own, _on_the_table(heard)) or possible(plain, case)
    return without_limits(text, terms)


def possible(terms: Terms, case: Case) -> Terms:
    """Leave out numbers that the scenario cannot settle."""
    known = {issue.id: issue.values for issue in case.scenario.issues} if case.scenario else {}
    numbers = {issue: value for issue, value in terms.items() if not isinstance(value, str)}
    return {
        issue: value
        for issue, value in numbers.items()
        if issue in known and float(known[issue][0]) <= value <= float(known[issue][-1])
    }


def without_limits(text: str, terms: Terms) -> Terms:
    """Leave out numbers that are only said as a limit: "below 24 it is not worth it"."""
    found = find_numbers(text)
    limits = {n.value for n in found if BEYOND.search(text, 0, n.start)}
    others = {n.value for n in found if not BEYOND.search(text, 0, n.start)}
    return {issue: value for issue, value in terms.items() if value not in limits - others}


def from_our_side(text: str) -> str:
    """Give a line of the counterpart's with "you" and "we" changed about."""
    return _SIDE.sub(lambda match: _SIDES[match[0].lower()], text)


def _on_the_table(heard: Sequence[Heard]) -> dict[str, Value]:
    """Give what was proposed last on each issue, by either side."""
    table: dict[str, Value] = {}
    for turn in heard:
        table |= {
            issue: value if isinstance(value, str) else round(value)
            for issue, value in turn.terms.items()
        }
    return table


def _named(heard: Sequence[Heard]) -> dict[str, list[float]]:
    named: dict[str, list[float]] = {}
    for turn in heard:
        for issue, value in turn.terms.items():
            if not isinstance(value, str):
                named.setdefault(issue, []).append(float(value))
    return named
