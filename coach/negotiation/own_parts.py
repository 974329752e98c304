"""What of a preparation speaks of more than the ask: a time, and what our side could do."""

from __future__ import annotations

import itertools
import re

from coach.negotiation.asked import NUMBER, as_you
from coach.negotiation.preparation_words import STANDARD
from coach.quoting import quote

WORDS_OF_A_DEED = 8
WORDS_OF_A_TOPIC = 8
LONG_WORD = 4  # letters of two words that stand side by side: "the stall" names nothing
_I = re.IGNORECASE
_TIME = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|soon|sooner|deadline|at once|right away|"
    r"immediately|(?:by|from|before|after|in|within|this|next) (?:the )?(?:(?:first|end|start|"
    r"middle|\w+) (?:of )?)?(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|\w+day|spring|summer|autumn|winter|christmas|easter|ramadan|eid|"
    r"weeks?|months?|year|term|holidays))\b",
    _I,
)
_DEED = re.compile(
    r"\b(?:we|i)(?:'d|'ll| can| could| will| would| may| might| offer to| also| then)* "
    r"(?P<deed>(?!(?:want|need|ask|wish|like|get|hope|think|know|believe|are|am|have|had|has|do|"
    r"don|did|say|said|agree|accept|should|must|was|were|not|can|could|will|would|if)\b)"
    r"[a-z]{2,}[^,;.\n]*?)(?=[,;.\n]|\s(?:if|when|and (?:they|he|she)|but|or|so)\b|$)",
    _I,
)
_SENTENCE = re.compile(
    r"\b(they|he|she|it|i|we|you|that|not|no|is|are|was|has|have|had|will|want|wants|need|needs|"
    r"fear|fears|worry|worries|think|thinks|because)\b|[.!?;:]",
    _I,
)
_I_THINK = re.compile(
    r"^\W*(i|we) (think|guess|suppose|believe)( that)?\s+|"
    r"\W+(i|we) (think|guess|suppose|believe)\W*$",
    _I,
)
_FEARED = re.compile(
    r"\b(?:fears?|afraid of|worr(?:y|ies|ied) about|scared of|hates?) "
    r"(?P<what>(?!(?:that|the|it|losing|his|her|their|we|i|they|he|she)\b)[a-z]+(?: [a-z]+)?)"
    r"(?=[,;.\n]|\s(?:and|but|or|because|so|if|when|in|on|at)\b|$)",
    _I,
)
_NOUN = re.compile(r"\b(?:the|his|her|their|our|my) (?P<noun>[a-z]+)\b", _I)
_BESIDE = re.compile(r"\b(?:next to|beside|next door|neighbou?rs?)\b", _I)
_WORDS_BESIDE = ("next to", "beside", "next door", "neighbour", "neighbor")


def speaks_of_time(*texts: str) -> bool:
    """Tell whether an ask, an option or a limit speaks of a start or a date."""
    return any(_TIME.search(text) for text in texts)


def deed_in(options: str) -> str:
    """Give what our side could do, as it is said after "you": "bring the tea"; nothing without.

    What has a number in it is about the ask itself; what is long would be cut in the middle.
    """
    deeds = (match["deed"].strip() for match in _DEED.finditer(options))
    plain = (
        deed for deed in deeds if not NUMBER.search(deed) and len(deed.split()) <= WORDS_OF_A_DEED
    )
    return quote(as_you(next(plain, "")), WORDS_OF_A_DEED)


def topic_of(worry: str) -> str:
    """Give what a worry is about: itself where it is short, else its first thing."""
    worry = _I_THINK.sub("", worry)
    if len(worry.split()) <= WORDS_OF_A_TOPIC and not _SENTENCE.search(worry):
        said = quote(as_you(worry))
        return said[:1].lower() + said[1:]
    feared = _FEARED.search(worry)
    if feared:
        return feared["what"].lower()
    match = _NOUN.search(worry)
    return f"the {match['noun'].lower()}" if match else "what weighs over there"


def called_by(standard: str) -> list[str]:
    """Give the words by which somebody names this standard, and not the matter in general.

    Those are words of law and custom in it, and any two words that stand side by side there.
    """
    words = re.findall(r"[a-z]+", standard.lower())
    pairs = [
        f"{one} {other}"
        for one, other in itertools.pairwise(words)
        if min(len(one), len(other)) >= LONG_WORD
    ]
    known = [match[0].lower() for match in STANDARD.finditer(standard)]
    beside = _WORDS_BESIDE if _BESIDE.search(standard) else ()
    return list(dict.fromkeys([*known, *beside, *pairs]))
