"""First numbers and first counters: who named one first, and how far it reached."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.negotiation.debrief.case import Amount, Stake
from coach.negotiation.debrief.numbers import find_numbers
from coach.negotiation.debrief.proposals import is_report
from coach.negotiation.debrief.talk import Talk, cites_a_number
from coach.negotiation.debrief.words import HOPE, NOT_HOPED

NEAR_LEAST = 0.25  # of the way from the least to the hope: a hope below it is hardly one
NEAR_AMOUNT = 0.1  # of an amount, where hope and least are not known
HARDLY_OFF = 0.18  # of the way from their number to the hope
LITTLE_OFF = 0.25  # the same, where it is little of the amount or near the least too
HALF_WAY = 0.5

_SENTENCE_END = re.compile(r"[.!?]+(?=\s|$)")


def no_first_offer_when_informed(talk: Talk) -> int | None:
    """Knew the going rate, had the word, and let the other side name the first number."""
    for stake in informed_stakes(talk):
        own, theirs = talk.own(stake), talk.theirs(stake)
        if not theirs or (own and own[0].turn < theirs[0].turn):
            continue
        if any(_names_one(talk, stake, at) for at in talk.learner if at < theirs[0].turn):
            continue
        before = [at for at in talk.learner if at < theirs[0].turn]
        if before:  # else they opened the talk with it
            return before[-1]
    return None


def _names_one(talk: Talk, stake: Stake, at: int) -> bool:
    """Tell whether a turn puts a number like the issue's on the table, if only as a standard."""
    turn = talk.heard[at]
    known = [value for value in (stake.least, stake.target) if isinstance(value, (int, float))]
    if not known or not turn.makes("cite_standard", "make_offer", "trade"):
        return False
    numbers = (number.value for number in find_numbers(turn.text))
    return any(min(known) / 2 <= number <= max(known) * 2 for number in numbers)


def informed_stakes(talk: Talk) -> list[Stake]:
    """Give the issues on which the learner knew a going rate."""
    known = [stake for stake in talk.case.stakes if stake.is_informed]
    main = talk.case.main
    if main and main not in known and any(cites_a_number(talk.heard[at]) for at in talk.learner):
        known.append(main)
    return known


def opening(talk: Talk) -> tuple[Stake, int, Amount] | None:
    """Give the learner's first number, of several in a turn the heaviest: issue, turn, value."""
    stakes = (stake for stake in talk.case.stakes if stake.is_number)
    firsts = [(stake, own[0]) for stake in stakes if (own := talk.own(stake))]
    stake, first = min(firsts, key=lambda pair: pair[1].turn, default=(None, None))
    if not stake or not first or talk.takes(first.turn):
        return None
    return stake, first.turn, first.value


def unambitious_opening(talk: Talk) -> int | None:
    """Opened the numbers of an issue below half way to the hope.

    Where they had named one on it first, a number of one's own is an answer, and no opening.
    """
    first = opening(talk)
    if not first:
        return None
    stake, at, value = first
    if talk.theirs(stake, at):
        return None
    return at if _is_unambitious(stake, value) else None


def _is_unambitious(stake: Stake, value: Amount) -> bool:
    way = stake.way(value)
    return way < HALF_WAY if way is not None else _is_near_least(stake, value)


def weak_counter(talk: Talk) -> int | None:
    """Answered their first number with one that is hardly off it.

    After a first number of one's own that asked for little, this is no second error.
    """
    if unambitious_opening(talk) is not None:
        return None
    counters = (first_counter(talk, stake) for stake in talk.case.stakes)
    return next((counter.turn for counter in counters if counter and counter.is_weak), None)


@dataclass(frozen=True)
class Counter:
    """The learner's first answer to their number."""

    turn: int
    way: float | None  # how far from their number to the hope; None where no hope is known
    share: float  # how far from their number, as a share of it
    is_near_least: bool

    @property
    def is_weak(self) -> bool:
        """Tell whether it is hardly off their number."""
        if self.way is None:
            return self.share < NEAR_AMOUNT
        is_meagre = self.share < NEAR_AMOUNT or self.is_near_least
        return self.way < HARDLY_OFF or (self.way < LITTLE_OFF and is_meagre)


def first_counter(talk: Talk, stake: Stake) -> Counter | None:
    """Give the first answer to their number; None where it takes or undercuts that."""
    theirs = talk.theirs(stake) if stake.is_number else []
    answer = next((n for n in talk.own(stake) if theirs and n.turn > theirs[0].turn), None)
    if not answer or talk.takes(answer.turn):
        return None
    number = talk.theirs(stake, answer.turn)[-1].value
    if not stake.is_worse(number, answer.value):
        return None
    way = None
    if stake.target is not None:
        gap = stake.gain(number, stake.target)
        if gap <= 0:  # they had offered the hope already
            return None
        way = stake.gain(number, answer.value) / gap
    is_near_least = _is_near_least(stake, answer.value)
    return Counter(answer.turn, way, _share(answer.value, number), is_near_least)


def _share(one: Amount, other: Amount) -> float:
    """Give how far two numbers are apart, as a share of the second."""
    if isinstance(one, str) or isinstance(other, str) or not other:
        return 1.0
    return abs(one - other) / abs(other)


def weak_target(talk: Talk) -> int | None:
    """Hoped aloud for little more than the walk-away."""
    for at in talk.numbers:
        turn = talk.heard[at]
        if not HOPE.search(turn.text) or NOT_HOPED.search(turn.text):
            continue
        if _hopes_beside(talk, turn.text):
            return at
        for issue, value in turn.terms.items():
            stake = talk.case.stake(issue)
            if stake and stake.is_number and _is_near_least(stake, value):
                return at
    return None


def _hopes_beside(talk: Talk, text: str) -> bool:
    """Tell whether a small hope stands beside what is asked: "I'd be happy with 21. We ask 33"."""
    main = talk.case.main
    for sentence in filter(HOPE.search, _SENTENCE_END.split(text)):
        hoped = [n.value for n in find_numbers(sentence) if not is_report(sentence, n)]
        ways = [main.way(value) for value in hoped] if main else []
        # What lies far below the least is about another thing: "we'd be happy with two days".
        if any(way is not None and abs(way) <= NEAR_LEAST for way in ways):
            return True
    return False


def _is_near_least(stake: Stake, value: Amount) -> bool:
    way = stake.way(value)
    if way is not None:
        return way <= NEAR_LEAST
    if stake.target is not None or isinstance(value, str) or not isinstance(stake.least, float):
        return False
    return abs(value - stake.least) <= NEAR_AMOUNT * abs(stake.least)
