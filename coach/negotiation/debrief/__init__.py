"""The debrief of a negotiation: what went well, what to try next, and the lines that show it."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from coach.negotiation.debrief.brief import read_brief
from coach.negotiation.debrief.case import Amount, Case, Stake, case_of, with_brief
from coach.negotiation.debrief.heard import Heard, ReadMoves, ReadTerms, possible, understand
from coach.negotiation.debrief.proposals import read_proposals
from coach.negotiation.debrief.review import Debrief, review
from coach.negotiation.debrief.talk import Concession
from coach.negotiation.moves import detect_moves
from coach.negotiation.offers import parse_offer
from coach.negotiation.scenario import Scenario, Value, find_scenario

# To hear the moves of more turns, or of longer ones, takes longer than anybody waits.
MOST_HEARD = 60
LONG = 300  # characters

__all__ = ["Case", "Concession", "Debrief", "Heard", "Stake", "case_for", "debrief", "review"]


def debrief(
    scenario: str | None, turns: Sequence[Mapping[str, str]], brief: str | None = None
) -> Debrief:
    """Look back at a talk.

    ``scenario`` is an id, and an unknown one counts as none; a turn is {"who": "learner" or
    "counterpart", "text": ...}; ``brief`` tells the learner's side in plain words, in place of
    the scenario's: "Price: target 30 a tonne, walk-away 25. We know that others paid 29."
    """
    found = find_scenario(scenario)
    case = case_for(found, brief)
    read_terms = _terms_of(found, case) if found else None
    return review(understand(turns, case, _moves_reader(len(turns)), read_terms), case)


def case_for(scenario: Scenario | None, brief: str | None = None) -> Case:
    """Give the learner's side of a scenario, of a brief in plain words, or of both."""
    own = read_brief(brief or "")
    if not scenario:
        return own
    return with_brief(case_of(scenario), own) if brief else case_of(scenario)


def _moves_reader(turns: int) -> ReadMoves:
    """Give what hears moves: of a very long talk those of its beginning and end alone."""
    ends = {*range(MOST_HEARD // 2), *range(turns - MOST_HEARD // 2, turns)}
    places = itertools.count()

    def read_moves(text: str, before: str) -> tuple[Sequence[str], str]:
        if next(places) not in ends:
            return (), "neutral"
        moves = detect_moves(shortened(text), shortened(before))
        return moves.moves, moves.tone

    return read_moves


def shortened(text: str) -> str:
    """Give a text's beginning and end, in whole words, where it is long."""
    if len(text) <= LONG:
        return text
    half = LONG // 2
    return f"{text[:half].rsplit(maxsplit=1)[0]} ... {text[-half:].split(maxsplit=1)[-1]}"


def _terms_of(scenario: Scenario, case: Case) -> ReadTerms:
    def read_terms(text: str, standing: Mapping[str, Value]) -> dict[str, Amount]:
        offer = parse_offer(text, scenario, standing)
        terms: dict[str, Amount] = {i: v for i, v in offer.terms.items() if v is not None}
        stake = case.stake(offer.unsure)
        if stake and stake.id not in terms:  # beside its list a value counts here all the same
            beside = possible(read_proposals(text, True, case, {}), case)
            value = beside.get(stake.id)
            terms |= {stake.id: value} if value and value not in terms.values() else {}
        return terms

    return read_terms
