"""What a talk was good at: the errors' mirror images, each with the turn that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from coach.negotiation.debrief.mistakes import (
    asks_interests,
    breaks_the_ice,
    closes_well,
    gives_reason,
    near_reason,
    shows_limit,
)
from coach.negotiation.debrief.openings import (
    first_counter,
    informed_stakes,
    opening,
    unambitious_opening,
)
from coach.negotiation.debrief.signs import (
    ACTS_TOGETHER,
    CITES_A_STANDARD,
    HEARS_THEM,
    NAMES_A_PLAN_B,
    TRADES,
    Sign,
    does,
)
from coach.negotiation.debrief.talk import Talk
from coach.negotiation.debrief.words import LIMIT

HIGH = 0.75  # of the way from the least to the hope
FAR = 0.5  # of the way from their number to the hope
CALM = ("acknowledge", "ask_interest", "share_interest", "trade", "invite_option")


def set_limit(talk: Talk) -> int | None:
    return _first(at for at in shows_limit(talk) if LIMIT.search(talk.heard[at].text))


def ambitious_opening(talk: Talk) -> int | None:
    first = opening(talk)
    way = first[0].way(first[2]) if first else None
    return first[1] if first and way is not None and way >= HIGH else None


def broke_the_ice(talk: Talk) -> int | None:
    return talk.learner[0] if talk.learner and breaks_the_ice(talk) else None


def first_offer_informed(talk: Talk) -> int | None:
    if unambitious_opening(talk) is not None:  # to be first with too little is no strength
        return None
    for stake in informed_stakes(talk):
        own, theirs = talk.own(stake), talk.theirs(stake)
        if own and (not theirs or own[0].turn < theirs[0].turn):
            return own[0].turn
    return None


def strong_counter(talk: Talk) -> int | None:
    main = talk.case.main
    counter = first_counter(talk, main) if main else None
    return counter.turn if counter and counter.way is not None and counter.way >= FAR else None


def gave_reasons(talk: Talk) -> int | None:
    """A reason stands by a number; a talk without numbers of one's own needs only a reason."""
    reasons = [at for at in talk.learner if gives_reason(talk, at)]
    numbers = [at for at in talk.numbers if near_reason(talk, at)]
    if talk.numbers and not numbers:
        return None
    both = [at for at in reasons if at in numbers]
    return _first(both or reasons)


def closed_well(talk: Talk) -> int | None:
    return closes_well(talk)


def asked_interests(talk: Talk) -> int | None:
    return _first(asks_interests(talk))


def stayed_calm(talk: Talk) -> int | None:
    """Nothing sharp of one's own, and something kind or sensible, after they refused or pressed."""
    pressed = (
        at
        for at, turn in enumerate(talk.heard)
        if not turn.is_learner and (turn.makes("reject", "threat") or turn.tone == "competitive")
    )
    first = _first(pressed)
    is_sharp = any(
        talk.heard[at].tone == "competitive" or talk.heard[at].makes("threat")
        for at in talk.learner
    )
    if first is None or is_sharp:
        return None
    return _first(at for at in talk.learner if at > first and talk.heard[at].makes(*CALM))


def _of_signs(signs: Sequence[Sign]) -> Callable[[Talk], int | None]:
    return lambda talk: _first(at for at in talk.learner if does(signs, talk, at))


def _first(turns: Iterable[int]) -> int | None:
    return next(iter(turns), None)


STRENGTHS: dict[str, Callable[[Talk], int | None]] = {
    "set_limit": set_limit,
    "ambitious_opening": ambitious_opening,
    "broke_the_ice": broke_the_ice,
    "first_offer_informed": first_offer_informed,
    "strong_counter": strong_counter,
    "gave_reasons": gave_reasons,
    "closed_well": closed_well,
    "asked_interests": asked_interests,
    "traded": _of_signs(TRADES),
    "heard_them": _of_signs(HEARS_THEM),
    "cited_standard": _of_signs(CITES_A_STANDARD),
    "named_plan_b": _of_signs(NAMES_A_PLAN_B),
    "acted_together": _of_signs(ACTS_TOGETHER),
    "stayed_calm": stayed_calm,
}
