"""What a question to the counterpart asks: for its reasons, for what it said, or for something else.

"Why is the stop so far away?" asks for a reason, and for the one that is about that. "How long would
that take?" and "who does it?" ask for none: to tell a worry then would answer something else.
"""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coach.negotiation.offers.numerals import NUMERALS
from coach.negotiation.scenario import Interest, Issue, Scenario
from coach.wording import stems

_I = re.IGNORECASE
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_ASKS = re.compile(
    r"^\W*((and|but|so|ok(ay)?|well|sorry|please|thank you|thanks|then|now|honestly|hello|hi)\b\W*)*"
    r"(why|what'?s?|whats|how|who|when|where|which|whose|(from|at|until|till|between) (what|which)|did|does|do (you|u)|may i ask|can i ask|could i ask)\b"
    r"|\bwhich is it\b",
    _I,
)
_WHY = re.compile(
    r"\b(why|how come|reasons?|behind (it|that|this)|what (makes|stops|keeps|holds|prevents|hinders)|because of what)\b",
    _I,
)
_MOST = re.compile(r"\b(hardest|toughest|most|biggest|worst|main|first of all)\b", _I)
_WORRY = re.compile(
    r"\b(hard|difficult\w*|worr\w*|matters?|important|troubles?|problems?|concern\w*|afraid|fears?|stands? in the way|"
    r"bothers?|weighs?|need|care about|want from (us|me)|would help you|against it)\b",
    _I,
)
_FACT = re.compile(
    r"\b(who|when|where|which|whose|what (time|hours?)|how (long|many|much|often|far|fast|soon)|"
    r"did (some|any)\w*|do (you|u) want (us|me) to)\b",
    _I,
)
_WHAT_STANDS = re.compile(
    r"\b(which (is it|one|of (the|these|those)|do (you|u) mean)|how (long|many|much|often|far|fast|soon)|"
    r"(what|when) exactly|what (time|hours?)|what did (you|u) (say|offer)|what (is|was) (your|the) offer|by when)\b",
    _I,
)
_WHAT_HOUR = re.compile(r"\b(what|which) (time|hours?)\b", _I)
_HOUR = re.compile(r"\d:\d\d")
_WHAT_ABOUT = re.compile(  # one of the things that are settled
    r"^\W*((and|but|so|ok(ay)?|well|then)\b\W*)*((what|how) about|and) (the|your|our|my|a|an) "
    r"(\w+ ){0,2}\w+\W*$",
    _I,
)
_HOW_LONG = re.compile(r"\bhow (long|fast|soon)\b|\b(by )?when\b", _I)
_OF_A_THING = re.compile(  # yes or no, on how things are: "does it include the heating?"
    r"^\W*((and|but|so|ok(ay)?|well|then|sorry|please)\b\W*)*"
    r"(is|are|was|were|does|did|has|have|will|would) "
    r"(it|that|this|they|he|she|(the|your|my|our) \w+|any(body|one)|some(body|one)|others?)\b"
    r"(?!.*\b(ok|okay|fine|fair|possible|work|works|help|helps|deal|suit|suits|enough|all)\b)",
    _I,
)
_SPANS = ("day", "week", "month", "year")
_INVITES = re.compile(
    r"\b(what (do|would|could|can|should) (you|u|we|i) (think|say|propose|suggest|offer|do|prefer|like|give|see)|"
    r"how about|what if|how (is|does|would) (that|it) (sound|work|be|look))\b",
    _I,
)
_COMMON = frozenset(
    stems(
        "have from that them this with more some each time come every much will when last then than wants been does"
    )
)
SHORT = 3  # letters of a word that is too common to tell a reason by


@dataclass(frozen=True)
class Question:
    """What is asked; at most one of these holds."""

    asks_why: bool = False  # for a reason, whichever comes next where ``reason`` is none
    reason: int | None = None  # the counterpart's interest that it is about
    asks_what_stands: bool = False
    asks_beside: bool = False  # what no reason answers


def read_question(scenario: Scenario, text: str, moves: Iterable[str]) -> Question:
    """Read what a message asks; ``moves`` are those that it was heard to make."""
    asked = "".join(one for one in _SENTENCE.findall(text) if "?" in one or _ASKS.search(one))
    if not asked:
        return Question(asks_why="ask_interest" in moves)
    if _WHAT_ABOUT.match(asked) and _names_a_thing(scenario, asked):
        return Question(asks_what_stands=True)
    if _FACT.search(asked) and not _WHY.search(asked) and not _MOST.search(asked):
        stands = bool(_WHAT_STANDS.search(asked)) and _could_stand(scenario, asked)
        return Question(asks_what_stands=stands, asks_beside=not stands)
    if not _WHY.search(asked) and ("ask_interest" not in moves or _INVITES.search(asked)):
        return Question(asks_beside="?" in asked and bool(_OF_A_THING.search(asked)))
    if _MOST.search(asked):
        return Question(asks_why=True)
    return _about(scenario, asked)


def _names_a_thing(scenario: Scenario, asked: str) -> bool:
    """Tell whether a thing that is settled is named, and none of what weighs on the other side."""
    reasons = [words for one in scenario.counterpart.interests for words in one.called]
    things = [words for issue in scenario.issues for words in issue.called]
    return names(asked.lower(), things) and not names(asked.lower(), reasons)


def _could_stand(scenario: Scenario, asked: str) -> bool:
    """Tell whether what was offered could hold it: a time only where one is settled."""
    if _WHAT_HOUR.search(asked):
        return any(_HOUR.search(said) for one in scenario.issues for said in one.says.values())
    has_time = any(issue.unit.startswith(_SPANS) for issue in scenario.issues)
    return has_time or not _HOW_LONG.search(asked)


def _about(scenario: Scenario, asked: str) -> Question:
    """Give the reason that a question is about; an open one may have any."""
    interests = scenario.counterpart.interests
    shared = [_shared(scenario, interest, asked) for interest in interests]
    if any(shared):
        return Question(asks_why=True, reason=shared.index(max(shared)))
    is_named = any(names(asked.lower(), issue.called) for issue in scenario.issues)
    is_open = bool(_WORRY.search(asked)) or (bool(_WHY.search(asked)) and not is_named)
    if is_open or len(interests) == 1:
        return Question(asks_why=True)
    return Question(asks_beside=True)


def _shared(scenario: Scenario, interest: Interest, asked: str) -> int:
    """Count what a question shares with a reason: its issue, its words, and what it says."""
    said = _in_digits(asked)
    issue: Issue = scenario.issue(interest.about)
    return (
        names(said, issue.called)
        + names(said, map(_in_digits, interest.called))
        + len(_telling(interest.says) & _telling(said))
    )


def _telling(text: str) -> frozenset[str]:
    """Give the stems of the words that are not in every sentence."""
    long = {stem for stem in stems(_in_digits(text)) if len(stem) > SHORT}
    return frozenset(long - _COMMON)


def _in_digits(text: str) -> str:
    """Give "12 stops" for "twelve stops": people write either."""
    return re.sub(r"[a-z]+", lambda match: str(NUMERALS.get(match[0], match[0])), text.lower())


def names(said: str, words: Iterable[str]) -> bool:
    """Tell whether one of some words stands in a text, as the beginning of a word at least."""
    return any(re.search(rf"(?<!\w){re.escape(word)}", said) for word in words)
