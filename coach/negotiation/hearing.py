"""What the counterpart makes of a message: its moves, its terms, and what it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.negotiation.scenario import Scenario, Value

_WHO_DECIDES = re.compile(
    r"\b(who (else )?(can|could|may|does|would|has to|must|should|is the one)?\s*(\w+ ){0,2}"
    r"(decides?|approves?|signs?|agrees?|allows?|authori\w+)|who has the (power|authority|say)|"
    r"(your|the) (boss|head|manager|director|superior|supervisor|chief)|in charge|"
    r"(speak|talk|meet) (to|with) (him|her|them|whoever|the (person|one))|"
    r"may you (decide|sign)|can you (decide|sign|agree)|your mandate|how far (can|may) you)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heard:
    """One message of the learner, as the counterpart understands it."""

    moves: frozenset[str] = frozenset()
    terms: Mapping[str, Value] = field(default_factory=dict)  # of the issues that are mentioned
    about: frozenset[str] = frozenset()  # issues spoken of
    echoes: frozenset[int] = frozenset()  # which of the counterpart's interests come again
    standards: frozenset[int] = frozenset()  # which of the scenario's are pointed to
    asks_who_decides: bool = False


def listen(
    scenario: Scenario, text: str, moves: Iterable[str], terms: Mapping[str, Value | None]
) -> Heard:
    """Put together what a message holds for the counterpart of a scenario."""
    said = text.lower()
    mentioned = {issue: value for issue, value in terms.items() if value is not None}
    spoken = {issue.id for issue in scenario.issues if _names(said, issue.called)}
    return Heard(
        frozenset(moves),
        mentioned,
        frozenset(spoken | set(mentioned)),
        _those_named(said, [interest.called for interest in scenario.counterpart.interests]),
        _those_named(said, [_words_alone(one.called) for one in scenario.standards]),
        bool(_WHO_DECIDES.search(text)),
    )


def _those_named(said: str, called: Iterable[tuple[str, ...]]) -> frozenset[int]:
    return frozenset(place for place, words in enumerate(called) if _names(said, words))


def _words_alone(called: tuple[str, ...]) -> tuple[str, ...]:
    """Leave numbers out: "30 a tonne" asks for it, and points to nothing."""
    return tuple(word for word in called if not any(sign.isdigit() for sign in word))


def _names(said: str, words: Iterable[str]) -> bool:
    """Tell whether one of some words stands in a text, as the beginning of a word at least."""
    return any(re.search(rf"(?<!\w){re.escape(word)}", said) for word in words)
