"""A small plan for counting something ourselves: what an answer shows, and one next thing."""

from __future__ import annotations

import re

from coach.arc import Work, said
from coach.evidence.phrases import phrase
from coach.evidence.wordings import LEADS, says_nothing
from coach.feedback import NOTED, Feedback
from coach.quoting import quote

STEPS = frozenset(
    {"find_out", "count", "counter", "often", "put_so", "absent", "figures", "careful"}
)
ONE_SIDED = "often_one_sided"
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
_DAY = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b", _I)
_INSTEAD = re.compile(r"^\W*no\b|\binstead\b|\brather\b|\bnot (?:at|on|the)\b", _I)
_TO_THEM = re.compile(r"\b(?:you|your)\b", _I)
_TO_COACH = re.compile(
    r"^\W*(?:(?:can|could|will|would) you (?:help|tell|give|show|explain|write|say|put|make)|"
    r"(?:what|why|how) (?:do|did|would|are) you (?:mean|ask|asking|want|suggest|think|put|say)|"
    r"are you (?:a|an|there|sure)|who are you)\b",
    _I,
)
_ONLY = re.compile(r"\b(only|just|always|alone)\b", _I)
_TOO = re.compile(r"^\W*(and|also|plus)\b|\b(too|also|as well)\W*$", _I)
_BOTH_SIDES = re.compile(
    r"\b(every|each|all) (day|hour|night and)|\b(all|whole) (day|week)\b|\bquiet\w*|\bboth\b|"
    r"\b(day and night|morning and (evening|night))\b|"
    r"\b(mon|tues|wednes|thurs)days?\b.*\b(fri|satur|sun)days?\b",
    _I,
)
# What an hour leaves out; those that are fair by themselves count only with "only".
_ONE_SIDED = (
    (re.compile(r"\b(worst|busiest|fullest|loudest|rush hours?|peak)\b", _I), ("quiet",), False),
    (re.compile(r"\bwhen it (rains|pours|floods)\b", _I), ("dry",), False),
    (re.compile(r"\b((fri|satur|sun)days?|weekends?|saturdays?) (at )?(nights?|evenings?)\b", _I),
     ("days", "day"), False),
    (re.compile(r"\bweekends?\b", _I), ("week",), False),
    (re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b(?! (nights?|evenings?))", _I),
     ("days",), True),
    (re.compile(r"(?<!day )(?<!days )\b(at )?(nights?|evenings?)\b", _I), ("day",), True),
    (re.compile(r"\b(mornings?|noon)\b", _I), ("later",), True),
)  # fmt: skip
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
    if left_out_by(text):
        return Feedback(next=ONE_SIDED)
    if _LOOSE_TIME.search(text):
        return Feedback(next="often_fixed")
    return Feedback("often_same" if _FIXED_TIME.search(text) else NOTED)


def left_out_by(text: str) -> str:
    """Say which hours somebody leaves out who counts at the worst, or at one kind alone.

    One fixed hour a week is fair unless it is like no other; so is one with another beside it.
    """
    if "\n" in text or _BOTH_SIDES.search(text):  # another hour was added
        return ""
    is_only = bool(_ONLY.search(text))
    found = [
        names
        for pattern, names, is_fair in _ONE_SIDED
        if pattern.search(text) and (is_only or not is_fair)
    ]
    left = [phrase(f"left_out_{name}") for names in found for name in names]
    return " and ".join(dict.fromkeys(left))


def ask_other_hour(text: str) -> str:
    """Say kindly what an hour leaves out, and ask for another."""
    return phrase("often_one_sided", quote=quote(text), left_out=left_out_by(text))


def merged(work: Work, pending: str, text: str) -> str:
    """Give the whole answer with what a next thing added: another hour stands beside the first.

    It is said anew where it names the first one's days again, or takes them back.
    """
    if pending != ONE_SIDED:
        return text
    before = said(work, "often")
    says_anew = bool(_days_in(before) & _days_in(text)) or bool(_INSTEAD.search(text))
    is_added = _TOO.search(text) or (_FIXED_TIME.search(text) and not says_anew)
    return f"{before}\n{text}" if is_added else text


def _days_in(text: str) -> set[str]:
    return {day.lower() for day in _DAY.findall(text)}


def takes(step: str, text: str) -> bool:
    """Tell whether a question is one for neighbours, whatever else it was read as."""
    is_for_them = (
        text.rstrip().endswith("?") and _TO_THEM.search(text) and not _TO_COACH.match(text)
    )
    return step == "put_so" and bool(is_for_them)


def _put_so(text: str) -> Feedback:
    if LEADS.search(text):
        return Feedback(next="put_open")
    return Feedback("put_fair" if "?" in text and not _ASKS_NOBODY.match(text) else NOTED)
