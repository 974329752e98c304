"""What happened in a talk: who named what and when, what was agreed, where ground was given."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.negotiation.debrief.agreement import (
    Agreement,
    Named,
    accepts,
    find_agreement,
    named_by,
    refuses,
)
from coach.negotiation.debrief.case import Amount, Case, Stake
from coach.negotiation.debrief.heard import Heard
from coach.negotiation.debrief.numbers import find_numbers
from coach.negotiation.debrief.words import (
    ASKS_A_THING,
    ASKS_BACK,
    CONDITION,
    FURTHER_DEMAND,
    HOPE,
    LEAVES,
    SWAPS,
    YIELDS,
)

LIKE_SIZE = 0.6  # a step that is answered by at least this share of it is an answered one
BEFORE_THE_TALK = -1  # the turn of what they asked for already
SMALL_STEP = 0.15  # of the distance between both first numbers: less is the usual last inch


@dataclass(frozen=True)
class Concession:
    """Ground given by the learner; ``issue`` is empty where it was given in words alone."""

    turn: int
    issue: str
    before: Amount | None
    after: Amount | None
    is_traded: bool  # something was asked for it in the same turn
    is_answered: bool  # they had moved as much, or it was the last small step


class Talk:
    """One talk with the case of the learner; turns are counted from 0."""

    def __init__(self, heard: Sequence[Heard], case: Case) -> None:
        self.heard = heard
        self.case = _with_directions(case, heard)
        self.learner = [at for at, turn in enumerate(heard) if turn.is_learner]

    def own(self, stake: Stake) -> list[Named]:
        """Give what the learner proposed on an issue."""
        return named_by(self.heard, stake, is_learner=True)

    def theirs(self, stake: Stake, before: int | None = None) -> list[Named]:
        """Give what the counterpart proposed on an issue, before a turn where one is given."""
        known = [Named(BEFORE_THE_TALK, stake.asked)] if stake.asked is not None else []
        return known + named_by(self.heard[:before], stake, is_learner=False)

    @functools.cached_property
    def agreement(self) -> Agreement | None:
        """The agreement that the talk ended with; None where there is none."""
        return find_agreement(self.heard, self.case)

    @functools.cached_property
    def numbers(self) -> list[int]:
        """The learner's turns that propose a number, other than by taking theirs."""
        ids = {stake.id for stake in self.case.stakes if stake.is_number}
        return [at for at in self.learner if ids & set(self.heard[at].terms) and not self.takes(at)]

    def takes(self, at: int) -> bool:
        """Tell whether a turn only accepts what the other side proposed."""
        return at in self._taking

    @functools.cached_property
    def _taking(self) -> frozenset[int]:
        turns = range(len(self.heard))
        return frozenset(at for at in turns if accepts(self.heard, at, self.case))

    def moves_of_learner(self, *moves: str) -> list[int]:
        """Give the learner's turns that make one of these moves."""
        return [at for at in self.learner if self.heard[at].makes(*moves)]

    @functools.cached_property
    def concessions(self) -> list[Concession]:
        """Where the learner gave ground, in order."""
        found = [step for stake in self.case.stakes for step in self._steps(stake)]
        stepped = {step.turn for step in found}
        granted = [at for at in self.learner if at not in stepped and self._grants_more(at)]
        found += [
            Concession(at, "", None, None, is_traded=False, is_answered=False) for at in granted
        ]
        turns = {*stepped, *granted, *self.numbers}
        for at in self.moves_of_learner("concede"):
            text = self.heard[at].text
            is_plain = bool(YIELDS.search(text)) and not LEAVES.search(text)
            if is_plain and at != self.learner[0] and at not in turns and not self.takes(at):
                found.append(Concession(at, "", None, None, self._asks(at), is_answered=False))
        return sorted(found, key=lambda step: step.turn)

    def _grants_more(self, at: int) -> bool:
        """Tell whether a turn plainly says yes to a further demand of the turn before."""
        turn, before = self.heard[at], self.heard[at - 1] if at else None
        if not before or before.is_learner or not turn.makes("accept", "concede"):
            return False
        answer = re.split(r"[.!?](?=\s|$)", turn.text, maxsplit=1)[0]
        is_bound = bool(CONDITION.search(answer) or ASKS_BACK.search(answer))
        is_yes = bool(YIELDS.search(turn.text)) and not refuses(turn) and not is_bound
        return is_yes and bool(FURTHER_DEMAND.search(before.text)) and not before.makes("trade")

    def _steps(self, stake: Stake) -> Iterator[Concession]:
        own = self.own(stake)
        taken = self.agreement.terms.get(stake.id) if self.agreement else None
        if taken is not None and self.agreement and own and own[-1].value != taken:
            own = [*own, Named(self.agreement.turn, taken)]
        is_first = True
        for one, two in itertools.pairwise(own):
            if stake.is_worse(two.value, one.value) and self.heard[two.turn].is_learner:
                is_answered = self._is_answered(stake, one, two, is_first)
                asks = self._asks(two.turn)
                yield Concession(two.turn, stake.id, one.value, two.value, asks, is_answered)
                is_first &= asks

    def _is_answered(self, stake: Stake, one: Named, two: Named, is_first: bool) -> bool:
        """Tell whether a step answers theirs of like size: the first, or the one that agrees."""
        is_last = bool(self.agreement and two.turn == self.agreement.turn)
        if not (is_first or is_last):
            return False
        given = stake.gain(two.value, one.value)
        own, theirs = self.own(stake), self.theirs(stake, two.turn)
        if not theirs:
            return False
        if is_last and given <= SMALL_STEP * stake.gain(theirs[0].value, own[0].value):
            return True
        if self._moved(stake, one.turn, two.turn) >= LIKE_SIZE * given:
            return True
        others = (other for other in self.case.stakes if other is not stake)
        return any(self._moved(other, one.turn, two.turn) > 0 for other in others)

    def _moved(self, stake: Stake, start: int, end: int) -> float:
        """Give how far they came on an issue between two turns; their first number is no move."""
        theirs = self.theirs(stake, end)
        if not theirs:
            return 0.0
        return stake.gain((self.theirs(stake, start) or theirs[:1])[-1].value, theirs[-1].value)

    def _asks(self, at: int) -> bool:
        """Tell whether a turn asks for something: in words, or on an issue better than theirs."""
        turn = self.heard[at]
        # A hope that was heard as a swap is none: "for 20 we would go, but I would love 24".
        swaps = bool(SWAPS.search(turn.text)) and not HOPE.search(turn.text)
        asks = ASKS_BACK.search(turn.text) or ASKS_A_THING.search(turn.text)
        if asks or (turn.makes("trade") and swaps):
            return True
        asked = ((self.case.stake(issue), value) for issue, value in turn.terms.items())
        return any(stake and self._betters(stake, value, at) for stake, value in asked)

    def _betters(self, stake: Stake, value: Amount, at: int) -> bool:
        """Tell whether a value asks more than before, or than theirs where there was none."""
        own = [named for named in self.own(stake) if named.turn < at]
        if own:
            return stake.is_worse(own[-1].value, value)
        theirs = self.theirs(stake, at)
        return bool(theirs) and stake.is_worse(theirs[-1].value, value)


def _with_directions(case: Case, heard: Sequence[Heard]) -> Case:
    """Find out from both sides' first numbers which way is better, where no brief tells it."""
    return replace(case, stakes=tuple(_directed(stake, heard) for stake in case.stakes))


def _directed(stake: Stake, heard: Sequence[Heard]) -> Stake:
    if stake.wants_more is not None or not stake.is_number:
        return stake
    own, theirs = (named_by(heard, stake, is_learner=is_learner) for is_learner in (True, False))
    differing = (
        one.value > two.value
        for one in own
        for two in theirs
        if isinstance(one.value, (int, float))
        and isinstance(two.value, (int, float))
        and one.value != two.value
    )
    return replace(stake, wants_more=next(differing, None))


def cites_a_number(turn: Heard) -> bool:
    """Tell whether a turn points to a standard with a number in it."""
    return turn.makes("cite_standard") and bool(find_numbers(turn.text))
