"""The learner's side told in plain words: "Price: target 30 a tonne, walk-away 25"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coach.negotiation.debrief.case import Case, Stake, singular
from coach.negotiation.debrief.numbers import Number, find_numbers
from coach.negotiation.debrief.options import LIKES, option_in_brief
from coach.negotiation.debrief.roles import ASKED, LEAST, TARGET, Role, roles_in, usual_in

HALF_DAY = 12.0  # hours
LONGEST_NAME = 5  # words before a colon
FAR_APART = 4.0  # times: a limit is not farther from the hope

_ROLE_NAME = re.compile(
    r"\b(?P<least>walk[- ]?away|at least|least|at most|limit|minimum|maximum|max|min)\b|"
    r"\b(?P<target>target|hop(?:e|ing)|want|wish|would like|aim|ideal(?:ly)?|goal|dream)\w*\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"^\W*(i|we|you|they|he|she|it)\b", re.IGNORECASE)
_SPAN = re.compile(
    r"\bfrom \w+(?: (?:in the \w+|am|pm|o'?clock))? (?:to|till|until) \w+", re.IGNORECASE
)
_HOUR_BEFORE = re.compile(r"\b(until|till|earlier than|later than)\s*$", re.IGNORECASE)
_IS_AN_END = re.compile(r" is (the|my|our) \w*(m[aiou]\w+|least|most|limit)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\.(?=\s|$)|[;\n]+")
MONEY = (
    r"(?:dollars?|euros?|pounds?|rupees?|nairas?|pesos?|soles|rands?|shillings?|cedis?|reais|"
    r"usd|eur|gbp|inr|ngn|kes|bucks?|quid|cents?|francs?|dinars?|dirhams?|birr|takas?|k)\b"
)
_RATE = re.compile(
    rf"(?:\s*{MONEY})?\s*(?:(?:a|an|per|each|every)\s+|/\s*)(?P<noun>[a-z]+)", re.IGNORECASE
)
_NOUN = re.compile(rf"(?:\s*{MONEY})?\s*-?(?!{MONEY})(?P<noun>[a-z]+)", re.IGNORECASE)
_NO_NOUNS = frozenset((
    "a", "about", "above", "after", "again", "all", "also", "always", "am", "an", "and",
    "another", "apiece", "are", "around", "as", "at", "back", "because", "before", "below",
    "but", "by", "could", "each", "else", "every", "extra", "for", "from", "gets", "he", "here",
    "if",
    "in", "into", "is", "it", "its", "least", "less", "like", "long", "make", "maybe", "me",
    "mine", "more", "most", "much", "must", "my", "near", "next", "no", "not", "now", "of",
    "off", "old", "on", "once", "one", "only", "or", "our", "out", "over", "own", "per",
    "plus", "pm", "please", "several", "she", "so", "some", "square", "than", "that", "the",
    "their", "then", "there", "they", "this", "till", "to", "today", "together", "tomorrow",
    "under", "until", "up", "us", "very", "walk", "was", "we", "when", "where", "which",
    "while", "who", "will", "with", "would", "yes", "you", "your", "yours", "i", "target",
))  # fmt: skip
PERCENT = "percent"
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b)", re.IGNORECASE)
_CLOCK = re.compile(r"\b(opening|closing|close|open|until|till|hours? of|time)\b", re.IGNORECASE)


@dataclass
class _Draft:
    """An issue while its sentences are read."""

    id: str
    words: set[str] = field(default_factory=set)
    rates: set[str] = field(default_factory=set)
    values: dict[str, float | str] = field(default_factory=dict)
    wants_more: bool | None = None
    is_informed: bool = False
    is_clock: bool = False


def read_brief(text: str) -> Case:
    """Read the issues of a brief; one without a name or limits where it holds none."""
    drafts: dict[str, _Draft] = {}
    known: list[float] = []
    for sentence in filter(str.strip, _SENTENCE_END.split(text)):
        known += _read_sentence(sentence, drafts)
    for draft in drafts.values():
        draft.is_informed = any(_is_near(value, draft) for value in known)
    # An issue whose hope and limit are both known tells most.
    ordered = sorted(drafts.values(), key=lambda draft: -len(draft.values))
    return Case(tuple(_stake(draft) for draft in ordered) or (Stake("number"),))


def _read_sentence(sentence: str, drafts: dict[str, _Draft]) -> list[float]:
    """Read hopes and limits into the drafts; give what the sentence tells of others."""
    name = _name_of(sentence)
    after_name = sentence.index(":") if name else 0
    numbers = [number for number in find_numbers(sentence) if number.start >= after_name]
    roles = roles_in(sentence, numbers)
    for number, role in zip(numbers, roles, strict=True):
        if role.name in (LEAST, TARGET, ASKED) and not _is_no_amount(sentence, number):
            draft = _draft_for(name, sentence, number, role.name, drafts)
            _add_number(draft, sentence, number, role)
    if name and not numbers:
        _add_options(name, sentence, drafts)
    return usual_in(sentence, numbers, roles)


def _name_of(sentence: str) -> str:
    """Give the name of an issue before a colon: "Walk-away price: 25"; empty without one."""
    name, colon, _ = sentence.partition(":")
    if not colon or len(name.split()) > LONGEST_NAME or _SPOKEN.search(name):
        return ""
    return _ROLE_NAME.sub("", name).strip(" -").lower()


def _is_no_amount(text: str, number: Number) -> bool:
    """Tell whether a number is an end of a span ("from 9 in the evening to 6"), or a bare "one"."""
    is_one = text[number.start : number.end].lower() == "one"
    if is_one and not unit_after(text, number.end)[1] and not _IS_AN_END.match(text, number.end):
        return True
    return any(span.start() <= number.start < span.end() for span in _SPAN.finditer(text))


def _draft_for(
    name: str, text: str, number: Number, role: str, drafts: dict[str, _Draft]
) -> _Draft:
    if name:
        return drafts.setdefault(name, _named(name))
    _, noun = unit_after(text, number.end)
    same = (draft for draft in drafts.values() if noun in draft.words | draft.rates)
    free = (draft for draft in drafts.values() if _has_room(draft, role, number.value))
    found = next(same, None) if noun else None
    return (
        found or next(free, None) or drafts.setdefault(noun or "number", _Draft(noun or "number"))
    )


def _has_room(draft: _Draft, role: str, value: float) -> bool:
    """Tell whether a number without a known noun may be the other end of an issue."""
    others = [other for other in draft.values.values() if isinstance(other, float)]
    is_near = any(other / FAR_APART <= value <= other * FAR_APART for other in others)
    return not draft.values or (is_near and role not in draft.values)


def _named(name: str) -> _Draft:
    words = {singular(word) for word in re.findall(r"[a-z]+", name)} - _NO_NOUNS
    return _Draft(name, words)


def _add_number(draft: _Draft, text: str, number: Number, role: Role) -> None:
    is_rate, noun = unit_after(text, number.end)
    if noun:
        (draft.rates if is_rate else draft.words).add(noun)
    draft.values.setdefault(role.name, number.value)
    is_hour = bool(_HOUR_BEFORE.search(text, 0, number.start)) and number.value <= 24
    is_named_so = bool(_CLOCK.search(draft.id))
    draft.is_clock |= number.is_clock or (not noun and (is_named_so or is_hour))
    if role.name == LEAST and draft.wants_more is None:
        draft.wants_more = role.wants_more


def _add_options(name: str, text: str, drafts: dict[str, _Draft]) -> None:
    draft = drafts.setdefault(name, _named(name))
    matches = list(_ROLE_NAME.finditer(text))
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends[: len(matches)], strict=True):
        option = option_in_brief(text[match.end() : end])
        if option:
            draft.values.setdefault(LEAST if match["least"] else TARGET, option)


def unit_after(text: str, place: int) -> tuple[bool, str]:
    """Give whether a number is so much for each of something, and the noun that follows it."""
    if _PERCENT.match(text, place):
        return False, PERCENT
    rate = _RATE.match(text, place)
    if rate and rate["noun"].lower() not in _NO_NOUNS:
        return True, singular(rate["noun"])
    noun = _NOUN.match(text, place)
    if noun and noun["noun"].lower() not in _NO_NOUNS:
        return False, singular(noun["noun"])
    return False, ""


def _is_near(value: float, draft: _Draft) -> bool:
    numbers = [number for number in draft.values.values() if not isinstance(number, str)]
    return any(number / 1.6 <= value <= number * 1.6 for number in numbers)


def _hour_near(hour: float, other: float) -> float:
    """Give the hour meant beside another: "until 10pm, 12 at the latest" means midnight."""
    if hour > HALF_DAY or other <= HALF_DAY:
        return hour
    return min((hour, hour + HALF_DAY), key=lambda one: abs(one - other))


def _stake(draft: _Draft) -> Stake:
    least, target = draft.values.get(LEAST), draft.values.get(TARGET)
    if draft.is_clock and isinstance(least, float) and isinstance(target, float):
        least = _hour_near(least, target)
    wants_more = draft.wants_more
    if isinstance(least, float) and isinstance(target, float) and least != target:
        wants_more = target > least
    asked = draft.values.get(ASKED)
    is_option = any(isinstance(value, str) for value in draft.values.values())
    return Stake(
        draft.id,
        words=frozenset(draft.words),
        rates=frozenset(draft.rates),
        least=least,
        target=target,
        wants_more=wants_more,
        asked=asked if isinstance(asked, float) else None,
        likes=LIKES if is_option else {},
        is_informed=draft.is_informed,
        is_clock=draft.is_clock,
    )
