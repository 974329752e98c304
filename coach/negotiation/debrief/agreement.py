"""What both sides named and what they agreed on, from the turns as they were understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.negotiation.debrief.case import Amount, Case, Stake, Terms
from coach.negotiation.debrief.heard import Heard
from coach.negotiation.debrief.numbers import find_numbers
from coach.negotiation.debrief.words import AGREES, CONDITION, NO_DEAL, PLAN_B, REFUSAL

OFFERS = ("make_offer", "trade")


@dataclass(frozen=True)
class Named:
    """A value that somebody proposed on an issue, and in which turn."""

    turn: int
    value: Amount


@dataclass(frozen=True)
class Agreement:
    """Where a talk came to an agreement, and its terms."""

    turn: int
    terms: Terms


def named_by(heard: Sequence[Heard], stake: Stake, *, is_learner: bool) -> list[Named]:
    """Give what one side proposed on an issue, in order."""
    return [
        Named(at, turn.terms[stake.id])
        for at, turn in enumerate(heard)
        if turn.is_learner == is_learner and stake.id in turn.terms
    ]


def find_agreement(heard: Sequence[Heard], case: Case) -> Agreement | None:
    """Give the agreement that holds at the end of a talk."""
    found: Agreement | None = None
    for at, turn in enumerate(heard):
        if found and _undoes(turn, found):
            found = None
        if found:
            found = replace(found, terms={**found.terms, **turn.terms, **_repeated(turn, found)})
        elif accepts(heard, at, case):
            found = Agreement(at, _last(heard[: at + 1], not turn.is_learner))
    return found


def accepts(heard: Sequence[Heard], at: int, case: Case) -> bool:
    """Tell whether a turn takes what the other side proposed, without a condition of its own."""
    turn = heard[at]
    theirs = _side_terms(heard[:at], not turn.is_learner)
    is_offered = bool(theirs) or any(h.makes(*OFFERS) for h in heard[max(0, at - 1) : at])
    if not is_offered or refuses(turn) or _have_left(heard[:at], not turn.is_learner):
        return False
    if any(theirs.get(issue, value) != value for issue, value in turn.terms.items()):
        return False
    is_new = any(issue not in theirs for issue in turn.terms)
    if is_new and (turn.makes("trade") or CONDITION.search(turn.text)):
        return False
    repeats = case.main is not None and case.main.id in turn.terms and case.main.id in theirs
    takes = turn.makes("accept") or (repeats and not turn.makes("trade") and not _is_asked(turn))
    return takes and not _is_put_off(heard[: at + 1])


def _is_asked(turn: Heard) -> bool:
    """Tell whether a number of a turn stands in a question."""
    numbers = find_numbers(turn.text)
    ends = (re.search(r"\.(?=\s|$)|[?!]", turn.text[number.end :]) for number in numbers)
    return any(end is not None and end[0] == "?" for end in ends)


def refuses(turn: Heard) -> bool:
    """Tell whether a turn says no; a move that was misheard is no refusal without such a word."""
    says_no = turn.makes("reject") and bool(REFUSAL.search(turn.text))
    return says_no and not (turn.makes("accept") and AGREES.search(turn.text))


def _have_left(heard: Sequence[Heard], is_learner: bool) -> bool:
    """Tell whether one side's last turn says no and what it does instead."""
    last = next((turn for turn in reversed(heard) if turn.is_learner == is_learner), None)
    if not last or last.terms or not refuses(last):
        return False
    return last.makes("mention_alternative") or bool(PLAN_B.search(last.text))


def _is_put_off(heard: Sequence[Heard]) -> bool:
    """Tell whether a side said that there is no agreement, and nothing was offered since."""
    for turn in reversed(heard):
        if NO_DEAL.search(turn.text):
            return True
        if turn.terms:
            return False
    return False


def _undoes(turn: Heard, agreement: Agreement) -> bool:
    """Tell whether a turn refuses, or offers something else without a word of what was agreed."""
    terms = {**turn.terms, **_repeated(turn, agreement)}
    differs = any(agreement.terms.get(issue, value) != value for issue, value in terms.items())
    return refuses(turn) or (differs and turn.makes(*OFFERS))


def _repeated(turn: Heard, agreement: Agreement) -> dict[str, Amount]:
    """Give what was agreed and is said again: "640, so 320 today and 320 on the day"."""
    said = {number.value for number in find_numbers(turn.text)} if turn.terms else set()
    return {issue: value for issue, value in agreement.terms.items() if value in said}


def _side_terms(heard: Sequence[Heard], is_learner: bool) -> dict[str, Amount]:
    terms: dict[str, Amount] = {}
    for turn in heard:
        if turn.is_learner == is_learner:
            terms |= turn.terms
    return terms


def _last(heard: Sequence[Heard], is_learner: bool) -> dict[str, Amount]:
    """Give the package that one side proposed; where it was silent, what the other said."""
    return {**_side_terms(heard, not is_learner), **_side_terms(heard, is_learner)}
