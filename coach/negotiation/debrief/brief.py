"""The learner's side told in plain words: "Price: target 30 a tonne, walk-away 25"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coach.negotiation.debrief.case import Case, Stake, singular
from coach.negotiation.debrief.numbers import Number, find_numbers
from coach.negotiation.debrief.options import LIKES, option_in_brief

TARGET, LEAST = "target", "least"

_ROLE = re.compile(
    r"\b(?P<least>walk[- ]?away|least|not? (?:below|under|less|over|above|more)|"
    r"(?:less|more|fewer|worse) than|at most|limit|minimum|min|maximum|max|lowest|highest|worst|"
    r"bottom line|below|under|above|over)\b|"
    r"\b(?P<target>target|hop(?:e|ing)|want|wish|would like|aim|ideal(?:ly)?|goal|dream|ask)\w*\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"\b(least|below|under|less|fewer|minimum|min|lowest)\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(most|above|over|more|maximum|max|highest)\b", re.IGNORECASE)
_KNOWN = re.compile(
    r"\b(we|i|you) (also )?know\b|\bgoing rate\b|\bothers? (pay|paid|get|got)\b|\bit is known\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"\.(?=\s|$)|[;\n]+")
MONEY = (
    r"(?:dollars?|euros?|pounds?|rupees?|nairas?|pesos?|soles|rands?|shillings?|cedis?|reais|"
    r"usd|eur|gbp|inr|ngn|kes|bucks?|quid|cents?|francs?|dinars?|dirhams?|birr|takas?|k)\b"
)
_RATE = re.compile(
    rf"(?:\s*{MONEY})?\s*(?:(?:a|an|per|each|every)\s+|/\s*)(?P<noun>[a-z]+)", re.IGNORECASE
)
_NOUN = re.compile(rf"(?:\s*{MONEY})?\s*-?(?!{MONEY})(?P<noun>[a-z]+)", re.IGNORECASE)
_NO_NOUNS = frozenset(
    [
        "and",
        "or",
        "to",
        "for",
        "in",
        "on",
        "at",
        "of",
        "by",
        "with",
        "the",
        "we",
        "i",
        "you",
        "is",
        "it",
        "if",
        "but",
        "that",
        "as",
        "from",
        "not",
        "then",
        "no",
        "walk",
        "target",
        "least",
        "most",
        "about",
        "pm",
        "am",
        "per",
        "a",
        "an",
    ]
)
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
        if _KNOWN.search(sentence):
            known += [number.value for number in find_numbers(sentence)]
        else:
            _read_sentence(sentence, drafts)
    for draft in drafts.values():
        draft.is_informed = any(_is_near(value, draft) for value in known)
    return Case(tuple(_stake(draft) for draft in drafts.values()) or (Stake("number"),))


def _read_sentence(sentence: str, drafts: dict[str, _Draft]) -> None:
    name, colon, _ = sentence.partition(":")
    name = _ROLE.sub("", name).strip(" -").lower() if colon else ""  # "Walk-away price: 25"
    numbers = [n for n in find_numbers(sentence) if not colon or n.start > sentence.index(":")]
    for number in numbers:
        role, wording = _role_before(sentence, number.start)
        if role:
            draft = _draft_for(name, sentence, number, drafts)
            _add_number(draft, sentence, number, role, wording)
    if name and not numbers:
        _add_options(name, sentence, drafts)


def _role_before(text: str, place: int) -> tuple[str, str]:
    """Give what the number after the nearest word of hope or limit is, and that word."""
    matches = list(_ROLE.finditer(text, 0, place))
    if not matches:
        return "", ""
    return (LEAST if matches[-1]["least"] else TARGET), matches[-1].group(0)


def _draft_for(name: str, text: str, number: Number, drafts: dict[str, _Draft]) -> _Draft:
    if name:
        return drafts.setdefault(name, _named(name))
    _, noun = unit_after(text, number.end)
    if not noun and drafts:
        return next(iter(drafts.values()))
    same = (draft for draft in drafts.values() if noun in draft.words | draft.rates)
    return next(same, None) or drafts.setdefault(noun or "number", _Draft(noun or "number"))


def _named(name: str) -> _Draft:
    words = {singular(word) for word in re.findall(r"[a-z]+", name)} - _NO_NOUNS
    return _Draft(name, words)


def _add_number(draft: _Draft, text: str, number: Number, role: str, wording: str) -> None:
    is_rate, noun = unit_after(text, number.end)
    if noun:
        (draft.rates if is_rate else draft.words).add(noun)
    draft.values.setdefault(role, number.value)
    draft.is_clock |= number.is_clock or (bool(_CLOCK.search(draft.id)) and not noun)
    if role == LEAST and draft.wants_more is None:
        draft.wants_more = _direction(wording)


def _direction(wording: str) -> bool | None:
    if _AT_LEAST.search(wording):
        return True
    return False if _AT_MOST.search(wording) else None


def _add_options(name: str, text: str, drafts: dict[str, _Draft]) -> None:
    draft = drafts.setdefault(name, _named(name))
    matches = list(_ROLE.finditer(text))
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends[: len(matches)], strict=True):
        option = option_in_brief(text[match.end() : end])
        if option:
            draft.values.setdefault(LEAST if match["least"] else TARGET, option)


def unit_after(text: str, place: int) -> tuple[bool, str]:
    """Give whether a number is so much for each of something, and the noun that follows it."""
    rate = _RATE.match(text, place)
    if rate:
        return True, singular(rate["noun"])
    noun = _NOUN.match(text, place)
    if noun and noun["noun"].lower() not in _NO_NOUNS:
        return False, singular(noun["noun"])
    return False, ""


def _is_near(value: float, draft: _Draft) -> bool:
    numbers = [number for number in draft.values.values() if not isinstance(number, str)]
    return any(number / 1.6 <= value <= number * 1.6 for number in numbers)


def _stake(draft: _Draft) -> Stake:
    least, target = draft.values.get(LEAST), draft.values.get(TARGET)
    wants_more = draft.wants_more
    if isinstance(least, float) and isinstance(target, float) and least != target:
        wants_more = target > least
    is_option = any(isinstance(value, str) for value in draft.values.values())
    return Stake(
        draft.id,
        words=frozenset(draft.words),
        rates=frozenset(draft.rates),
        least=least,
        target=target,
        wants_more=wants_more,
        likes=LIKES if is_option else {},
        is_informed=draft.is_informed,
        is_clock=draft.is_clock,
    )
