"""The ten errors of the codebook, each with the learner's turn that shows it.

Eight are those of ACE (Shea et al., 2024); that nobody asked for interests, or gave ground for
nothing, are ours. An error is named only where the talk plainly shows it: a wrong reproach costs
more than one left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from coach.negotiation.debrief.heard import Heard
from coach.negotiation.debrief.numbers import find_numbers
from coach.negotiation.debrief.openings import (
    no_first_offer_when_informed,
    unambitious_opening,
    weak_counter,
    weak_target,
)
from coach.negotiation.debrief.talk import Talk
from coach.negotiation.debrief.words import (
    ASK,
    CLAUSE_END,
    GREETING,
    INTEREST_QUESTION,
    LIMIT,
    NEXT_STEP,
    NUMBER_QUESTION,
    PLAN_B,
    REASON,
    STATEMENT,
    SUMMARY,
)

FEW_TURNS = 2  # of the learner's; a shorter talk has no room for a question
FEW_WORDS = 3  # a clause of no more tells no why

REASONS = ("give_reason", "cite_standard", "share_interest")
ASKS = ("make_offer", "trade", "collective_pressure", "threat", "reject", "concede")


def no_walk_away_point(talk: Talk) -> int | None:
    """Accepted what is worse than no deal, or gave in to their first terms, no limit shown."""
    agreement = talk.agreement
    if not agreement:
        return None
    last = max((at for at in talk.learner if at <= agreement.turn), default=None)
    if talk.case.is_below_least(agreement.terms):
        return last
    gave_in = [step for step in talk.concessions if step.issue and not step.is_answered]
    is_unmoved = len(gave_in) >= 2 and _ends_at_their_first(talk)
    return last if is_unmoved and not shows_limit(talk) else None


def _ends_at_their_first(talk: Talk) -> bool:
    """Tell whether the main number agreed on is the counterpart's first one."""
    main = talk.case.main
    theirs = talk.theirs(main) if main else []
    agreed = talk.agreement.terms if talk.agreement else {}
    return bool(main and theirs and agreed.get(main.id) == theirs[0].value)


def shows_limit(talk: Talk) -> list[int]:
    """Give the learner's turns that show a limit or a plan B."""
    return [
        at
        for at in talk.learner
        if LIMIT.search(talk.heard[at].text)
        or PLAN_B.search(talk.heard[at].text)
        or talk.heard[at].makes("mention_alternative")
    ]


def no_ice_breaking(talk: Talk) -> int | None:
    """Went straight to the ask: no greeting, thanks or word about them in the first turn."""
    if not talk.learner:
        return None
    at = talk.learner[0]
    turn = talk.heard[at]
    is_ask = bool(turn.terms or NUMBER_QUESTION.search(turn.text)) or turn.makes(*ASKS)
    return at if is_ask and not breaks_the_ice(talk) else None


def breaks_the_ice(talk: Talk) -> bool:
    """Tell whether the learner's first turn greets, thanks, or is about them."""
    turn = talk.heard[talk.learner[0]]
    is_kind = turn.makes("rapport", "acknowledge", "ask_interest")
    return is_kind or bool(GREETING.search(turn.text))


def no_rationale(talk: Talk) -> int | None:
    """Named numbers and gave no reason, standard or interest in those turns or next to them."""
    numbers = talk.numbers
    return numbers[0] if numbers and not any(near_reason(talk, at) for at in numbers) else None


def near_reason(talk: Talk, at: int) -> bool:
    """Tell whether there is a reason in one of the learner's turns or in the ones next to it."""
    place = talk.learner.index(at)
    near = talk.learner[max(0, place - 1) : place + 2]
    return any(gives_reason(talk, turn) for turn in near)


def gives_reason(talk: Talk, at: int) -> bool:
    """Tell whether a turn says why: in so many words, or by a statement beside what it asks."""
    turn = talk.heard[at]
    if REASON.search(turn.text):
        return True
    clauses = [clause for clause in CLAUSE_END.split(turn.text) if _is_more_than_an_ask(clause)]
    plain = [clause for clause in clauses if not find_numbers(clause)]
    states = [clause for clause in clauses if STATEMENT.search(clause)]
    if turn.makes(*REASONS):
        return bool(plain or states)
    return at in talk.numbers and any(clause in states for clause in plain)


def _is_more_than_an_ask(clause: str) -> bool:
    is_long = len(re.findall(r"[^\W\d]+", clause)) > FEW_WORDS
    others = (ASK, GREETING, LIMIT, PLAN_B, NUMBER_QUESTION)
    return is_long and "?" not in clause and not any(p.search(clause) for p in others)


def poor_closing(talk: Talk) -> int | None:
    """Ended with no summary and no next step."""
    if len(talk.learner) < FEW_TURNS or closes_well(talk) is not None:
        return None
    return talk.learner[-1]


def closes_well(talk: Talk) -> int | None:
    """Give the learner's turn that sums up or names a next step at the end; None without one."""
    if talk.agreement:
        start = max((at for at in talk.learner if at <= talk.agreement.turn), default=0)
        ends = [at for at in talk.learner if at >= start]
    else:
        ends = talk.learner[-2:]
    found = [at for at in ends if _looks_ahead(talk, at)]
    return found[-1] if found else None


def _looks_ahead(talk: Talk, at: int) -> bool:
    turn = talk.heard[at]
    words = NEXT_STEP.search(turn.text) or SUMMARY.search(turn.text)
    return bool(words) or turn.makes("summarise_agreement", "ask_time")


def never_asked_interests(talk: Talk) -> int | None:
    """Never asked what matters to them, or why."""
    if len(talk.learner) < FEW_TURNS or asks_interests(talk):
        return None
    return talk.numbers[0] if talk.numbers else talk.learner[0]


def asks_interests(talk: Talk) -> list[int]:
    """Give the learner's turns that ask what matters to the other side."""
    return [at for at in talk.learner if _asks_interest(talk.heard[at])]


def _asks_interest(turn: Heard) -> bool:
    """Tell whether a turn asks what matters to them, and not only what they would pay."""
    if INTEREST_QUESTION.search(turn.text):
        return True
    return turn.makes("ask_interest") and not NUMBER_QUESTION.search(turn.text)


def conceded_without_trade(talk: Talk) -> int | None:
    """Gave ground and asked nothing for it."""
    free = (step for step in talk.concessions if not step.is_traded and not step.is_answered)
    return next((step.turn for step in free), None)


# The most telling first: the first one found is what to try next.
MISTAKES: dict[str, Callable[[Talk], int | None]] = {
    "no_walk_away_point": no_walk_away_point,
    "never_asked_interests": never_asked_interests,
    "conceded_without_trade": conceded_without_trade,
    "no_rationale": no_rationale,
    "unambitious_opening": unambitious_opening,
    "weak_counter": weak_counter,
    "no_first_offer_when_informed": no_first_offer_when_informed,
    "poor_closing": poor_closing,
    "no_ice_breaking": no_ice_breaking,
    "weak_target": weak_target,
}
