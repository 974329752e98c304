"""The ten errors of the codebook, each with the learner's turn that shows it.

Eight are those of ACE (Shea et al., 2024); that nobody asked for interests, or gave ground for
nothing, are ours. An error is named only where the talk plainly shows it: a wrong reproach costs
more than one left out.
"""

from __future__ import annotations

from collections.abc import Callable

from coach.negotiation.debrief.openings import (
    no_first_offer_when_informed,
    unambitious_opening,
    weak_counter,
    weak_target,
)
from coach.negotiation.debrief.signs import (
    ASKS_INTERESTS,
    BREAKS_THE_ICE,
    ENOUGH,
    GIVES_A_REASON,
    LOOKS_AHEAD,
    SHOWS_A_LIMIT,
    does,
)
from coach.negotiation.debrief.talk import Talk
from coach.negotiation.debrief.words import ANYTHING, DEMAND, NUMBER_QUESTION

FEW_TURNS = 2  # of the learner's; a shorter talk has no room for a question

ASKS = ("make_offer", "trade", "collective_pressure", "threat", "reject", "concede")


def no_walk_away_point(talk: Talk) -> int | None:
    """Accepted what is worse than no deal, or gave in with no limit shown."""
    anything = [at for at in talk.learner if ANYTHING.search(talk.heard[at].text)]
    if not talk.agreement and not anything:
        return None
    weight = sum(weight for sign, weight in WITHOUT_LIMIT.items() if sign(talk))
    if weight < ENOUGH:
        return None
    end = talk.agreement.turn if talk.agreement else anything[0]
    return max((at for at in talk.learner if at <= end), default=None)


def _is_worse_than_no_deal(talk: Talk) -> bool:
    """Tell whether the deal is below the least, or the number that weighs most is."""
    main, terms = talk.case.main, talk.agreement.terms if talk.agreement else {}
    is_below = talk.agreement is not None and talk.case.is_below_least(terms)
    return is_below or bool(main and main.is_worse(terms.get(main.id), main.least))


def _takes_anything(talk: Talk) -> bool:
    return any(ANYTHING.search(talk.heard[at].text) for at in talk.learner)


def _ends_at_their_first(talk: Talk) -> bool:
    """Tell whether the main number agreed on is the counterpart's first one, and not ours."""
    main = talk.case.main
    theirs, own = (talk.theirs(main), talk.own(main)) if main else ([], [])
    agreed = talk.agreement.terms.get(main.id) if talk.agreement and main else None
    return bool(theirs and own and agreed == theirs[0].value and agreed != own[0].value)


def _knows_no_limit(talk: Talk) -> bool:
    main = talk.case.main
    return main is not None and main.least is None and main.target is None


def _gave_in_twice(talk: Talk) -> bool:
    free = [s for s in talk.concessions if s.issue and not s.is_answered and not s.is_traded]
    return len(free) > 1


def _shows_limit(talk: Talk) -> bool:
    return bool(shows_limit(talk))


# Read as the signs of a turn are; what is worse than no deal outweighs every word.
WITHOUT_LIMIT: dict[Callable[[Talk], bool], float] = {
    _is_worse_than_no_deal: 2.0,
    _takes_anything: 1.0,
    _ends_at_their_first: 0.5,
    _knows_no_limit: 0.2,
    _gave_in_twice: 0.5,
    _shows_limit: -1.0,
}


def shows_limit(talk: Talk) -> list[int]:
    """Give the learner's turns that show a limit or a plan B."""
    return [at for at in talk.learner if does(SHOWS_A_LIMIT, talk, at)]


def no_ice_breaking(talk: Talk) -> int | None:
    """Went straight to the ask: no greeting, thanks or word about them in the first turn."""
    if not talk.learner:
        return None
    at = talk.learner[0]
    turn = talk.heard[at]
    says_ask = NUMBER_QUESTION.search(turn.text) or DEMAND.search(turn.text)
    is_ask = bool(turn.terms or says_ask) or turn.makes(*ASKS)
    return at if is_ask and not breaks_the_ice(talk) else None


def breaks_the_ice(talk: Talk) -> bool:
    """Tell whether the learner's first turn greets, thanks, or is about them."""
    return does(BREAKS_THE_ICE, talk, talk.learner[0])


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
    return does(GIVES_A_REASON, talk, at)


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
    found = [at for at in ends if does(LOOKS_AHEAD, talk, at)]
    return found[-1] if found else None


def never_asked_interests(talk: Talk) -> int | None:
    """Never asked what matters to them, or why."""
    if len(talk.learner) < FEW_TURNS or asks_interests(talk):
        return None
    return talk.numbers[0] if talk.numbers else talk.learner[0]


def asks_interests(talk: Talk) -> list[int]:
    """Give the learner's turns that ask what matters to the other side."""
    return [at for at in talk.learner if does(ASKS_INTERESTS, talk, at)]


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
