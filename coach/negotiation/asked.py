"""What somebody asks for, one thing at a time: "rent 400 and the roof mended by june"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.negotiation.opposite import is_person
from coach.negotiation.our_wish import our_wish, their_wish
from coach.quoting import quote

MOST_THINGS = 3
WORDS_OF_A_THING = 7  # of a longer one only its unit is said again
WORDS_OF_A_TOPIC = 4
ENOUGH_WORDS = 3  # for the first of two things, so that "the mayor and the council" is one
NUMBER = re.compile(  # no hour of the day
    r"(?<!\d)(?<!\d:)\d{1,9}(?:,\d{3}){0,2}(?:\.\d{1,9})?(?!\d|:\d|\s?(?:am|pm|o'?clock)\b)"
)

_QUANTITY = r"(?:the|a|an|our|my|more|less|fewer|new|better|one|two|three|four|five|six)"
_NEXT_THING = re.compile(
    rf"(?:\s*(?:[,;]\s|\n|\.\s|\b(?:and|plus|also)\b|&))+\s*"
    rf"(?=(?:{_QUANTITY}\b|\d[\d.,]*%?)\s+(?!half\b)[^\W\d])",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W*(?:(?:we|i)(?:'d| would|'ll| will)? (?:want|need|ask|like|wish|demand|hope)"
    r"(?: (?:them|you|him|her))?(?: (?:for|to get|to have|to))?\b|"
    r"that\b|to get\b|to have\b|please\b|for\b)\W*",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\W{0,2}(?P<unit>(?:[a-z]{3,} )?(?:an?|per|each|every) [a-z]+|percent|%|[a-z]{3,}s)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?<!\d )\b(?:the|your|an?) "
    r"(?P<noun>(?:(?:new|old|big|small|broken|whole|first|same|two) )?[^\W\d]+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\W*\b(?:(?:and|but) )?(?:not|instead of|in place of|rather than)\b.*", re.I)
# Another amount is said without it: "keep the rent at 240 at most" is "the rent at 245" then.
_ORDER = re.compile(
    r"^(?:(?:please|just) )*(?:keep|leave|hold|have|get|set|put|make|bring|let) "
    r"(?=(?:the|my|our|your|his|her|their) )|"
    r"^(?:(?:not|no) (?:more|less) than|up to|at (?:most|least)) ",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r",? (?:at (?:the )?(?:most|least)|or (?:less|lower|more)|max(?:imum)?|min(?:imum)?)$", re.I
)
_IT_STAYS = re.compile(  # what "it" is stands in the other side's wish
    r"^(?:it|this|that)(?: to|'s to)? (?:stays?|be|is|remains?|stand|stands|goes back|go back)\b",
    re.I,
)
_BETWEEN = re.compile(r"\bbetween\W+\S+(?: (?:am|pm|o'?clock))?$", re.IGNORECASE)
MINE_TO_YOURS = {
    "i am": "you are",
    "i'm": "you're",
    "i": "you",
    "we": "you",
    "me": "you",
    "us": "you",
    "my": "your",
    "our": "your",
    "mine": "yours",
    "ours": "yours",
    "ourselves": "yourselves",
    "myself": "yourself",
}
_OUR_WORDS = re.compile(
    rf"\b(?:{'|'.join(sorted(MINE_TO_YOURS, key=len, reverse=True))})\b", re.IGNORECASE
)
_NO_BRACES = str.maketrans("{}[]", "()()")  # they stand for places in what is said


@dataclass(frozen=True)
class Thing:
    """One thing that is asked for, in the person's own words."""

    text: str
    amount: int | None  # the one number in it
    says: str  # how another amount of it is said: "rent {value}", "{amount} for the rent"
    unit: str  # said after its number: "a month"
    topic: str  # what it is about, in a word or two: "the roof"


def things_asked(text: str) -> list[Thing]:
    """Give what is asked for: more than one thing only where that is plainly told, at most three.

    There is one at least, also where nothing is written.
    """
    plain = text.translate(_NO_BRACES)
    it = _named(their_wish(plain))
    parts: list[str] = []
    for part in _NEXT_THING.split(our_wish(plain)):
        if parts and not _is_whole(parts[-1]):
            parts[-1] = f"{parts[-1]} and {part}"
        else:
            parts.append(part)
    return [_thing(_IT_STAYS.sub(it or "it at", _bare(part))) for part in parts[:MOST_THINGS]]


def _named(text: str) -> str:
    """Give what is spoken of: "the rent", of "he wants to put the rent up"; else nothing."""
    match = next((m for m in _TOPIC.finditer(text) if not is_person(m[0])), None)
    return f"the {match['noun'].lower()}" if match else ""


def as_you(text: str) -> str:
    """Give a person's words as they are said to them: "our roof" is "your roof"."""
    return _OUR_WORDS.sub(lambda match: MINE_TO_YOURS.get(match[0].lower(), match[0]), text)


def first_amount(text: str) -> int | None:
    """Give the first number of a text, rounded; None without one."""
    match = NUMBER.search(text)
    return round(float(match[0].replace(",", ""))) if match else None


def _is_whole(part: str) -> bool:
    bare = _bare(part)
    if _BETWEEN.search(bare):
        return False
    return bool(NUMBER.search(bare)) or len(bare.split()) >= ENOUGH_WORDS


def _bare(text: str) -> str:
    """Give a text without "we want" and the like before it."""
    said = re.sub(r"\s+", " ", text).strip(" .,;:!?")
    while match := _LEAD.match(said):
        said = said[match.end() :]
    return said


def _thing(part: str) -> Thing:
    text = _bare(part)
    plain = _BOUND.sub("", _ORDER.sub("", text))
    said = as_you(_AGAINST.sub("", plain) or plain)
    numbers = list(NUMBER.finditer(said))
    unit = _unit_after(said, numbers[0]) if numbers else ""
    topic = _topic(said)
    is_short = len(said.split()) <= WORDS_OF_A_THING and len(numbers) == 1
    amount = "{amount}" if unit or not topic.startswith("the ") else f"{{amount}} for {topic}"
    says = _with_a_place(said, numbers[0], unit) if is_short else amount
    return Thing(text, first_amount(said), says, unit, topic)


def _with_a_place(said: str, number: re.Match[str], unit: str) -> str:
    """Give a thing with a place for its number; with the unit, so that one week is "1 week"."""
    before, after = _small(said[: number.start()]), said[number.end() :]
    counted = after.removeprefix(f" {unit}") if unit else after
    return f"{before}{'{value}' if counted == after else '{amount}'}{counted}"


def _unit_after(said: str, number: re.Match[str]) -> str:
    match = _UNIT.match(said, number.end())
    return match["unit"].lower() if match else ""


def _topic(said: str) -> str:
    is_short = 0 < len(said.split()) <= WORDS_OF_A_TOPIC
    match = _TOPIC.search(said)
    if match and not (is_short and NUMBER.search(said)):
        return f"the {match['noun'].lower()}"
    return quote(_small(said)) if is_short else "what you ask"


def _small(said: str) -> str:
    return said[:1].lower() + said[1:]
