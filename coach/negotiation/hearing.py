"""What the counterpart makes of a message: its moves, its terms, and what it speaks of."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.negotiation.human import (
    asks_for_time,
    goes_public,
    is_sorry,
    menaces,
    tells_own_record,
)
from coach.negotiation.offers.numerals import NUMERALS
from coach.negotiation.questions import names, read_question
from coach.negotiation.scenario import OWN_ID, Scenario, Standard, Value

_WHO_DECIDES = re.compile(
    r"\b(who (else )?(can|could|may|does|would|has to|must|should|is the one)?\s*(\w+ ){0,2}"
    r"(decides?|approves?|signs?|agrees?|allows?|authori\w+)|who has the (power|authority|say)|"
    r"(your|the) (boss|head|manager|director|superior|supervisor|chief)|in charge|"
    r"(speak|talk|meet) (to|with) (him|her|them|whoever|the (person|one))|"
    r"may you (decide|sign)|can you (decide|sign|agree)|your mandate|how far (can|may) you)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(no|nope|never|not (that|so|for|at|with|this)|no way|(i|we) (do not|don'?t|can ?not|can'?t|won'?t|will not)"
    r"( (agree|accept|take|sign|do|want))?|that (won'?t|will not|does not|doesn'?t) (do|work)|forget it|"
    r"(i|we)('d| would)? rather not|(i|we) (refuse|decline))\b|\b(i|we) say no\b",
    re.IGNORECASE,
)
SETTLES = frozenset({"accept", "concede"})


@dataclass(frozen=True)
class Heard:
    """One message of the learner, as the counterpart understands it."""

    moves: frozenset[str] = frozenset()
    terms: Mapping[str, Value] = field(default_factory=dict)  # of the issues that are mentioned
    about: frozenset[str] = frozenset()  # issues spoken of
    echoes: frozenset[int] = frozenset()  # which of the counterpart's interests come again
    standards: frozenset[int] = frozenset()  # which of the scenario's are pointed to
    asks_who_decides: bool = False
    reason: int | None = None  # the counterpart's interest that is asked about
    asks_what_stands: bool = False
    asks_beside: bool = False  # what no interest answers
    supposes: Mapping[str, Value] = field(default_factory=dict)  # "what would you give for that?"
    waits: bool = False  # time is asked for, to think or to ask others
    settles: bool = True  # it says yes or no, or puts terms on the table
    corrects: bool = False  # its terms are what was wrong in what was said back
    is_sorry: bool = False  # a hard word is taken back
    refuses: bool = False  # it says that what was said back is wrong, and not where


def listen(
    scenario: Scenario, text: str, moves: Iterable[str], terms: Mapping[str, Value | None]
) -> Heard:
    """Put together what a message holds for the counterpart of a scenario."""
    said = text.lower()
    mentioned = {issue: value for issue, value in terms.items() if value is not None}
    spoken = {issue.id for issue in scenario.issues if names(said, issue.called)}
    made = _moves(scenario, text, moves)
    question = read_question(scenario, text, made)
    others = made - {"ask_interest"}
    is_talk = not mentioned and not made & {"threat", "collective_pressure", "accept"}
    return Heard(
        others | {"ask_interest"} if question.asks_why else others,
        mentioned,
        frozenset(spoken | set(mentioned)),
        _those_named(said, [interest.called for interest in scenario.counterpart.interests]),
        _standards(scenario, said),
        bool(_WHO_DECIDES.search(text)),
        question.reason,
        asks_what_stands=question.asks_what_stands and is_talk,
        asks_beside=question.asks_beside and is_talk and not _WHO_DECIDES.search(text),
        waits=is_talk and asks_for_time(text),
        is_sorry=is_sorry(text) and "threat" not in made,
        settles=bool(mentioned or made & SETTLES) or _refuses(text),
    )


def _moves(scenario: Scenario, text: str, moves: Iterable[str]) -> frozenset[str]:
    """Add what the words make plain.

    A standard with its number; one's own good record, which is a reason and no refusal; that
    others shall hear of it.
    """
    made = set(moves)
    if is_sorry(text):
        made = (made - {"reject", "concede", "threat"}) | {"acknowledge"}
    if tells_own_record(text):
        made = (made if _refuses(text) else made - {"reject"}) | {"give_reason"}
    is_own = scenario.id == OWN_ID and "?" not in text
    if any(_is_cited(one, text.lower(), is_own=is_own) for one in scenario.standards):
        made.add("cite_standard")
    if goes_public(text):
        # Going public together is a choice that people have; only harm held out is a threat.
        made = (made if menaces(text) else made - {"threat"}) | {"collective_pressure"}
    return frozenset(made)


def _is_cited(standard: Standard, said: str, *, is_own: bool) -> bool:
    """Tell whether a standard is pointed to with its number; one's own by two of its words."""
    if is_own and names(said, [called for called in standard.called if " " in called]):
        return True
    words = re.findall(r"\w+", said)
    numbers = {NUMERALS.get(word, int(word) if word.isdecimal() else None) for word in words}
    return standard.value in numbers and names(said, _words_alone(standard.called))


def _refuses(text: str) -> bool:
    return "?" not in text and bool(_NO.search(text))


def _standards(scenario: Scenario, said: str) -> frozenset[int]:
    return _those_named(said, [_words_alone(one.called) for one in scenario.standards])


def _those_named(said: str, called: Iterable[tuple[str, ...]]) -> frozenset[int]:
    return frozenset(place for place, words in enumerate(called) if names(said, words))


def _words_alone(called: tuple[str, ...]) -> tuple[str, ...]:
    """Leave numbers out: "30 a tonne" asks for it, and points to nothing."""
    return tuple(word for word in called if not any(sign.isdigit() for sign in word))
