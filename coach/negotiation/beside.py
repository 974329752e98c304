"""What is spoken of in one's own talk beside what its model weighs: years, a date, paper, paint.

The model knows the numbers and things of the preparation alone. What else is named is heard, in the
learner's own words, but nothing is ever agreed to by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.language import MONTHS, WEEKDAYS
from coach.negotiation.human import without_own_record
from coach.negotiation.offers.evidence import weight_of_telling
from coach.negotiation.offers.musings import only_muses
from coach.negotiation.offers.numerals import NUMERALS
from coach.negotiation.questions import names
from coach.negotiation.scenario import OURS, Issue, Scenario

PAPER, LATER, WISH = "paper", "later", "wish"  # can be written down; must be asked; is noted
MOST_WORDS = 6
_I = re.IGNORECASE
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_OPEN_QUESTION = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|then|hello|hi|good \w+|(?:mr|mrs|ms|dr)\W+\w+)\W+)*"
    r"(?:why|what|how|who|when|where|which)\b"
    r"(?! about\b)",
    _I,
)
_ASKS_FOR_TIME = re.compile(r"\b(?:think|ask|talk|decide|discuss|sleep)\b", _I)
_NUMBER = rf"(?:\d+|{'|'.join(sorted(NUMERALS, key=len, reverse=True))})"
_SPAN = "years?|months?|weeks?"
_PAPER = re.compile(
    r"\b(?:in writing|on paper|in black and white|written down"
    r"|(?:a|the) (?:written|signed) [a-z]+|a (?:letter|paper|receipt|contract))\b",
    _I,
)
_LONG = re.compile(
    rf"\b(?:for (?:at least )?(?:an?|half a|another|{_NUMBER}) (?:more )?|{_NUMBER} (?:more )?)"
    rf"(?P<span>{_SPAN})\b(?! (?:ago|old|now|already|later))",
    _I,
)
_DATE = re.compile(
    r"\b(?:by|from|before|until|till|on|in|after|since) (?:the )?"
    r"(?:(?:first|end|middle|start|\d{1,2}(?:st|nd|rd|th)?)(?: day)? (?:of )?)?"
    rf"(?:next )?(?:{'|'.join([*MONTHS, *WEEKDAYS])}|spring|summer|autumn|winter|christmas|easter"
    r"|ramadan|eid|diwali|(?:next|this) (?:week|month|year))\b",
    _I,
)
_WHO = (
    r"\b(?:you|we|i|they)(?:'d|'ll)?"
    r"(?: (?:will|would|could|can|should|must|also|all|then|please|still|just))*"
)
_ENDS = (
    r"(?= (?:and|but|if|for|by|in|at|from|before|until|with|or|because|so|when|too|we|you|i|they)\b"
    r"|[,.;:!?]|$)"
)
_NO_NOUN = "it|that|this|you|me|us|them|back|up|more|less|in|to|for|of|on|with|so|not"
_WHAT = rf"(?P<what>(?!(?:{_NO_NOUN})\b)[^,.;:!?\d]+?){_ENDS}"
_GIVES = re.compile(
    rf"{_WHO} (?P<said>(?:gives?|brings?|pay(?: for)?|buy|provide|supply|put(?: in| up)?|mend|fix"
    r"|repair|paint|clean|replace|change|install|lend|look after|take care of|include|build|open) "
    rf"{_WHAT})",
    _I,
)
_WANTS = re.compile(
    rf"(?:{_WHO} (?:want|need|like|ask for|get|insist on)|(?:can|could|may) we have) "
    rf"(?P<said>{_WHAT})",
    _I,
)
_GIVEN_BY = (
    r"you(?:'d|'ll| will| would| must| should)? (?:pay for|buy|bring|provide|supply|deliver)"
)
_NOUN = r"[a-z]+(?: (?!(?:and|if|but|or|so|when|with|that|you)\b)[a-z]+)?"
_GIVEN = re.compile(
    r"(?:,? (?:and|with|if|plus|but)(?: also)?)? (?P<said>"
    rf"(?:the|a|some|all the) (?P<what>{_NOUN}) (?:that )?{_GIVEN_BY}"
    rf"|{_GIVEN_BY} (?:the|a|some|all the) (?P<thing>[a-z]+))\b(?! \d)",
    _I,
)
_ADDED = re.compile(
    r"\b(?:with|plus|including|and(?: also)?) (?P<said>(?P<what>(?:new|fresh|free|some|an?)"
    rf"(?: [a-z]+){{1,2}}(?: (?:for|in|of) (?:the|our|my) [a-z]+)?)){_ENDS}",
    _I,
)
_NO_THING = re.compile(
    r"\b(?:time|moment|chance|question|answer|offer|deal|word|way|idea|compromise|solution|help"
    r"|attention|reason|mind|problem|trouble|talk|meeting|minute|day|week|month|year|price|rent"
    r"|pay|wage|amount|sum|money|part|half|most|all|little|rest|same|other|thing|people|limit"
    r"|child|children|kid|parent|mother|father|family|families|neighbour|television|tv|radio"
    r"|newspaper|press|council|police|law|mayor|court|lawyer"
    r"|you|that|what|how|who)s?\b",
    _I,
)


@dataclass(frozen=True)
class Beside:
    """Something that the model does not weigh, as it was said."""

    kind: str  # PAPER, LATER or WISH
    says: str


def spoken_beside(scenario: Scenario, text: str) -> list[Beside]:
    """Give what a message asks or gives beside the issues of a talk, in its order, each once.

    What is told of the past or of others, and what is only asked about, is left out.
    """
    found = [
        one
        for match in _SENTENCE.finditer(text)
        if _puts_forward(match[0])
        for one in _in_sentence(scenario, match[0])
    ]
    return list({one.says.lower(): one for one in found}.values())


def still_open(named: Iterable[str], most: int) -> str:
    """Say what was spoken of and is in no figure, so many of it at most; nothing without any."""
    said = ", ".join(f'"{one}"' for one in list(named)[:most])
    return f"Still open, agreed by nobody: {said}. In the real talk, ask for it by name. " * bool(
        said
    )


def without_things_given(scenario: Scenario, text: str) -> str:
    """Give a text without things beside the model that the other side shall give.

    "The paint you pay for" tells nothing of who paints.
    """
    for match in reversed(list(_things_given(scenario, text))):
        text = f"{text[: match.start()]}{text[match.end() :]}"
    return text


def _things_given(scenario: Scenario, text: str) -> Iterator[re.Match[str]]:
    """Find what the other side shall give, but for what is asked of it anyway."""
    asked = [issue for issue in scenario.issues if issue.id != OURS]
    for match in _GIVEN.finditer(text):
        if not _names_one(asked, match["what"] or match["thing"]):
            yield match


def _puts_forward(sentence: str) -> bool:
    plain = f" {' '.join(re.findall(r'[a-z0-9]+', sentence.lower()))} "
    if _OPEN_QUESTION.match(sentence) or _ASKS_FOR_TIME.search(sentence):
        return False
    return weight_of_telling(plain) <= 0 and not only_muses(plain)


def _in_sentence(scenario: Scenario, sentence: str) -> Iterator[Beside]:
    things = [issue for issue in scenario.issues if not issue.is_number]
    if not _names_one(things, paper := _first(_PAPER, sentence)):
        yield from _beside(PAPER, paper)
    for match in _LONG.finditer(without_own_record(sentence)):
        if not _is_counted(scenario, match["span"]) and not _names_one(things, match[0]):
            yield Beside(LATER, match[0])
    yield from _beside(LATER, _first(_DATE, sentence))
    yield from (Beside(WISH, match["said"]) for match in _things_given(scenario, sentence))
    for pattern in (_GIVES, _WANTS, _ADDED):
        for match in pattern.finditer(without_things_given(scenario, sentence)):
            if _is_a_thing(match["what"]) and not _names_one(scenario.issues, match["what"]):
                yield Beside(WISH, match["said"].strip())


def _first(pattern: re.Pattern[str], sentence: str) -> str:
    match = pattern.search(sentence)
    return match[0] if match else ""


def _beside(kind: str, says: str) -> list[Beside]:
    return [Beside(kind, says)] if says else []


def _is_counted(scenario: Scenario, span: str) -> bool:
    """Tell whether an issue is in weeks or months: then such a span was read already."""
    single = span.lower().removesuffix("s")
    spans = ("week", "month") if single != "year" else ("year", "month")
    return any(issue.unit.startswith(spans) for issue in scenario.issues)


def _names_one(issues: Iterable[Issue], words: str) -> bool:
    return any(names(words.lower(), issue.called) for issue in issues)


def _is_a_thing(words: str) -> bool:
    named = [word.lower() for word in words.split()]
    is_number = any(word in NUMERALS for word in named)
    is_written = bool(_PAPER.search(words))
    return len(named) <= MOST_WORDS and not (is_number or is_written or _NO_THING.search(words))
