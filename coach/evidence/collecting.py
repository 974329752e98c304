"""A small plan for counting something ourselves: what an answer shows, and one next thing."""

from __future__ import annotations

import re

from coach.evidence.wordings import LEADS, says_nothing
from coach.feedback import NOTED, Feedback

STEPS = frozenset(
    {"find_out", "count", "counter", "often", "put_so", "absent", "figures", "careful"}
)
NEXTS = frozenset({"count_same", "often_fixed", "put_open"})  # what is asked once is said anew

_I = re.IGNORECASE
# Two people would not count the same: "how bad it is", "if it is clean".
_LOOSE = re.compile(
    r"\b(better|worse|bad(ly)?|good|nice|clean(er|liness)?|dirty|safe(r|ty)?|happy|happiness|"
    r"satisfied|enough|problems?|quality|situation|everything|mood|stress|"
    r"how (?!many|often|long|much)\w+ (it|they|that|we|people|the \w+) (is|are|feels?|goes|go))\b",
    _I,
)
_COUNTABLE = re.compile(
    r"\b(how many|how often|number of|count(s|ed|ing)?|times|minutes?|hours?|per|each|"
    r"every|kilos?|kg|lit(er|re)s?|met(er|re)s?|degrees?|\d+|yes or no)\b",
    _I,
)
_ONE = re.compile(r"^\W*(only |just )?(i|me|myself|i do|i will|me alone|one of us)\b[^,&+]*$", _I)
_TWO = re.compile(
    r"\b(and|with|two|three|four|both|we|us|each|together|pairs?|shifts?)\b|[,&+]", _I
)
_LOOSE_TIME = re.compile(
    r"\b(when(ever)? (i|we|someone|it|there|busy|full)|sometimes|now and then|if (i|we) (can|have)|"
    r"from time to time|when possible|not sure)\b",
    _I,
)
_FIXED_TIME = re.compile(
    r"\b(every|each|daily|weekly|monthly|once|twice|(mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"mornings?|evenings?|noon|\d+)\b",
    _I,
)
_ASKS_NOBODY = re.compile(r"\b(do ?n'?t|not?|nobody|only count|just count)\b", _I)


def feedback(step: str, text: str) -> Feedback:
    """Say what is strong in an answer about counting, and at most one next thing."""
    if step == "count":
        if _COUNTABLE.search(text):
            return Feedback("count_same_for_all")
        return Feedback(next="count_same" if _LOOSE.search(text) else None)
    if step == "counter":
        return _counter(text)
    if step == "often":
        return _often(text)
    if step == "put_so":
        return _put_so(text)
    if step in {"absent", "figures"} and not says_nothing(text):
        return Feedback("left_out" if step == "absent" else "figures_asked")
    return Feedback()


def _counter(text: str) -> Feedback:
    if _ONE.match(text):
        return Feedback("counted_by_one")
    return Feedback("counted_by_two" if _TWO.search(text) else NOTED)


def _often(text: str) -> Feedback:
    if _LOOSE_TIME.search(text):
        return Feedback(next="often_fixed")
    return Feedback("often_same" if _FIXED_TIME.search(text) else NOTED)


def _put_so(text: str) -> Feedback:
    if LEADS.search(text):
        return Feedback(next="put_open")
    return Feedback("put_fair" if "?" in text and not _ASKS_NOBODY.match(text) else NOTED)
