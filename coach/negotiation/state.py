"""What the counterpart remembers of a talk: plain data, so that a conversation can keep it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from coach.negotiation.hearing import Heard
from coach.negotiation.scenario import Scenario, Value

DEAL, NO_DEAL, OPEN = "deal", "no_deal", ""


@dataclass(frozen=True)
class State:
    """What the counterpart remembers."""

    seed: int
    turn: int = 0  # its own turns so far
    standing: dict[str, Value] = field(default_factory=dict)  # what it offered last
    asked: dict[str, Value] = field(default_factory=dict)  # what the learner asked last
    first_asked: dict[str, Value] = field(default_factory=dict)
    cares: dict[str, float] = field(default_factory=dict)  # issue -> signs that it matters
    told: list[int] = field(default_factory=list)  # its interests that it told
    questions: int = 0  # about what matters to it
    heard: int = 0  # times that the learner showed to have heard
    standards: list[int] = field(default_factory=list)
    threats: int = 0
    together: bool = False
    mandate_open: bool = False
    waited: int = 0  # times that the learner was given to ask others
    repeated: int = 0  # times that the last offer stood once more
    set_right: int = 0  # times that what it said back was set right
    over: str = OPEN
    agreed: dict[str, Value] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """Give plain data for a slot."""
        return asdict(self)

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> State:
        """Read what ``as_data`` gave."""
        return cls(**data)


def remember(scenario: Scenario, state: State, heard: Heard) -> State:
    """Take in what was heard; terms outside an issue's values are not taken in."""
    values = {issue.id: issue.values for issue in scenario.issues}
    shown = set(heard.standards) if "cite_standard" in heard.moves else set()
    standards = sorted(set(state.standards) | shown)
    terms = {i: v for i, v in heard.terms.items() if v in values[i]}
    fair = {scenario.standards[at].about: scenario.standards[at].value for at in standards}
    asked = {**fair, **state.asked, **terms}  # who points to a standard asks for what it says
    is_heard = "acknowledge" in heard.moves or bool(heard.echoes & set(state.told))
    return replace(
        state,
        asked=asked,
        first_asked={**terms, **state.first_asked},
        cares=_cares(scenario, state, heard),
        questions=state.questions + ("ask_interest" in heard.moves),
        heard=state.heard + is_heard,
        standards=standards,
        # Who takes a hard word back is forgiven it.
        threats=max(0, state.threats + ("threat" in heard.moves) - heard.is_sorry),
        together=state.together or "collective_pressure" in heard.moves,
        mandate_open=state.mandate_open or (bool(scenario.mandate) and heard.asks_who_decides),
    )


def _cares(scenario: Scenario, state: State, heard: Heard) -> dict[str, float]:
    """Count signs of what the learner cares for: told, traded for, or held on to."""
    cares = dict(state.cares)
    if {"share_interest", "trade"} & heard.moves:
        for issue in heard.about:
            if _is_for_learner(scenario, issue, heard):
                cares[issue] = cares.get(issue, 0.0) + 1.0
    return cares


def _is_for_learner(scenario: Scenario, issue: str, heard: Heard) -> bool:
    """Of what is named with its terms, what is asked counts, and not what is given for it."""
    if issue not in heard.terms:
        return True
    likes = scenario.learner.likes[issue]
    worth, middle = likes.get(heard.terms[issue], 0.0), sum(likes.values()) / len(likes)
    return worth > middle
