"""Looking back at a talk: errors and strengths by the codebook, and what the deal is worth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from coach.negotiation.debrief.case import Case, Terms, whole_package
from coach.negotiation.debrief.heard import Heard
from coach.negotiation.debrief.mistakes import MISTAKES
from coach.negotiation.debrief.strengths import STRENGTHS
from coach.negotiation.debrief.talk import Concession, Talk
from coach.negotiation.scenario import COUNTERPART, LEARNER
from coach.negotiation.space import space_of


@dataclass(frozen=True)
class Debrief:
    """What a talk showed; None where a thing is not known. Worths are from 0 to 1.

    ``errors`` and ``strengths`` have the codebook's names, the most telling error first;
    ``lines`` holds for each of them the learner's own line that shows it. The worths are known
    with a scenario only, those of a deal only where there was one.
    """

    errors: list[str]
    strengths: list[str]
    lines: dict[str, str]
    one_thing: str = ""  # the error to work on next; empty where there is none
    agreed: dict[str, float | str] | None = None  # the final terms, by issue
    worth_learner: float | None = None
    least: float | None = None  # what no deal is worth to the learner
    best_for_learner: float | None = None
    worth_together: float | None = None
    best_together: float | None = None
    first_offer: str | None = None  # who named the first number of the main issue
    concessions: list[Concession] = field(default_factory=list)


def review(heard: Sequence[Heard], case: Case) -> Debrief:
    """Judge the turns of a talk, already understood, on the learner's side of the case."""
    talk = Talk(heard, case)
    errors, strengths = _shown(MISTAKES, talk), _shown(STRENGTHS, talk)
    agreed = dict(talk.agreement.terms) if talk.agreement else None
    return Debrief(
        errors=list(errors),
        strengths=list(strengths),
        lines={name: heard[at].text for name, at in (errors | strengths).items()},
        one_thing=next(iter(errors), ""),
        agreed=agreed,
        first_offer=_first_offer(talk),
        concessions=talk.concessions,
        **_worths(case, agreed),
    )


def _shown(judges: Mapping[str, Callable[[Talk], int | None]], talk: Talk) -> dict[str, int]:
    """Give what a talk shows, with the turn that shows it."""
    found = ((name, judge(talk)) for name, judge in judges.items())
    return {name: at for name, at in found if at is not None}


def _first_offer(talk: Talk) -> str | None:
    main = talk.case.main
    own, theirs = (talk.own(main), talk.theirs(main)) if main else ([], [])
    if not own and not theirs:
        return None
    if own and (not theirs or own[0].turn < theirs[0].turn):
        return LEARNER
    return COUNTERPART


def _worths(case: Case, agreed: Terms | None) -> dict[str, float]:
    """Give what the deal is worth beside what was possible; empty without a scenario."""
    if not case.scenario:
        return {}
    space, side = space_of(case.scenario), case.scenario.learner
    known = {
        "least": side.least,
        "best_for_learner": space.best_for_learner,
        "best_together": space.best_together,
    }
    if agreed is None:
        return known
    package = whole_package(case.scenario, agreed, side.walk_away)
    mine = side.worth(package)
    return known | {
        "worth_learner": mine,
        "worth_together": mine + case.scenario.counterpart.worth(package),
    }
