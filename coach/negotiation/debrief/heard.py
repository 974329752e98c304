"""Turns as they were understood: who spoke, the moves, the tone, and what was proposed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from coach.negotiation.debrief.case import Case, Terms
from coach.negotiation.debrief.numbers import Number, find_numbers
from coach.negotiation.debrief.proposals import is_report, is_time, read_proposals
from coach.negotiation.debrief.words import (
    AMOUNT,
    AT_THAT,
    BEYOND,
    REMINDS,
    WE_INSTEAD,
    WONDERS,
)
from coach.negotiation.human import asks_for_time
from coach.negotiation.offers.our_people import with_our_people
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
    were_asked = False  # the learner's people, so that "they agree" is "we agree"
    for turn in turns:
        text, who = turn["text"], LEARNER if turn["who"] == LEARNER else COUNTERPART
        before = heard[-1].text if heard and heard[-1].who != who else ""
        said = with_our_people(text, were_asked=were_asked) if who == LEARNER else text
        were_asked = were_asked or (who == LEARNER and asks_for_time(text))
        moves, tone = read_moves(said, before)
        terms = _read(Heard(who, said, tuple(moves)), case, heard, read_terms)
        heard.append(Heard(who, text, tuple(moves), tone, terms))
    return heard


def _read(turn: Heard, case: Case, heard: Sequence[Heard], read_terms: ReadTerms | None) -> Terms:
    plain = read_proposals(turn.text, turn.is_learner, case, _named(heard))
    before = heard[-1] if heard and heard[-1].is_learner != turn.is_learner else None
    if not read_terms:
        is_first = not _named(heard) and not any(s.least or s.target for s in case.stakes)
        if is_first and not _names_an_amount(turn):
            return {}
        by_clock = any(stake.is_clock for stake in case.stakes)
        return proposed(turn, plain, before, by_clock=by_clock)
    own = _without_reports(turn.text) if turn.is_learner else from_our_side(turn.text)
    # "The budget says eighteen" reports a number to what reads offers; in their mouth it is one.
    terms = read_terms(own, _on_the_table(heard)) or possible(plain, case)
    return proposed(turn, _with_main(turn, terms, plain, case), before)


def _without_reports(text: str) -> str:
    """Leave out the numbers that only tell what others pay: "22. The buyers pay more, 29"."""
    reports = [number for number in find_numbers(text) if is_report(text, number)]
    for number in reversed(reports):
        text = f"{text[: number.start]}so much{text[number.end :]}"
    return text


def _with_main(turn: Heard, terms: Terms, plain: Terms, case: Case) -> Terms:
    """Add the heaviest number where the other side's line only reports it beside the rest."""
    main = case.main
    if turn.is_learner or not main or main.id in terms or plain.get(main.id) in terms.values():
        return terms
    return {**terms, **{i: v for i, v in possible(plain, case).items() if i == main.id}}


def _names_an_amount(turn: Heard) -> bool:
    """Tell whether a number may be the first of a talk of which nothing is known: an offer is."""
    return turn.makes("make_offer", "trade") or bool(AMOUNT.search(turn.text))


def possible(terms: Terms, case: Case) -> Terms:
    """Leave out numbers that the scenario cannot settle."""
    known = {issue.id: issue.values for issue in case.scenario.issues} if case.scenario else {}
    numbers = {issue: value for issue, value in terms.items() if not isinstance(value, str)}
    return {
        issue: value
        for issue, value in numbers.items()
        if issue in known and float(known[issue][0]) <= value <= float(known[issue][-1])
    }


def proposed(
    turn: Heard, terms: Terms, before: Heard | None = None, *, by_clock: bool = False
) -> Terms:
    """Leave out numbers only said as a limit, as a time, again, or after the other side.

    "Below 24 it is not worth it", "Tuesday, after ten", "I said 25", and "Fourteen!" to
    "Fourteen calls";
    ``by_clock`` tells that an hour may be what is talked about.
    """
    numbers = find_numbers(turn.text)
    times = [n for n in numbers if is_time(turn.text, n)] if not by_clock else []
    others = [n for n in numbers if n in times or _is_no_proposal(turn, n, before)]
    meant = {n.value for n in numbers if n not in others}
    left_out = {n.value for n in others} - meant
    return {issue: value for issue, value in terms.items() if value not in left_out}


def _is_no_proposal(turn: Heard, number: Number, before: Heard | None) -> bool:
    if BEYOND.search(turn.text, 0, number.start):
        return True
    if turn.is_learner and REMINDS.search(turn.text, 0, number.start):
        return True
    if before and number.value in before.terms.values() and _is_echo(turn, number):
        return True
    if not before or not turn.is_learner or turn.text[: number.start].strip():
        return False
    said = {other.value for other in find_numbers(before.text)}
    return number.value in said and number.value not in before.terms.values()


def _is_echo(turn: Heard, number: Number) -> bool:
    """Tell whether what the other side named is only wondered at, or what one does instead of it.

    "32?? The budget says 18", "For 2.40 we would be at Hansen's by supper".
    """
    if WONDERS.match(turn.text, number.end):
        return not turn.is_learner
    is_condition = bool(AT_THAT.search(turn.text, 0, number.start))
    return turn.is_learner and is_condition and bool(WE_INSTEAD.match(turn.text, number.end))


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
