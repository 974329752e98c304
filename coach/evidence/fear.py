"""Fear of what may follow for whoever asks or counts: it is met, and written down nowhere."""

from __future__ import annotations

import re

from coach.about import About
from coach.arc import Work
from coach.evidence.phrases import phrase
from coach.quoting import count_words, quote

_I = re.IGNORECASE
_ME = r"\b(?:me|us|my \w+|our \w+)\b"
_FEAR = re.compile(
    r"\b(?:i|we|he|she|they)(?:'ll| will| would| could| might| may| can| am going to)? lo+se "
    r"(?:my|our|the|her|his|their) (?:\w+ )?(?:flat|home|house|room|place|job|work|shift|stall|"
    r"shop|plot|papers|visa|permit|licen[cs]e|school|children|kids)\b|"
    r"\b(?:fire|sack|evict|throw|kick|beat|hurt|deport|arrest|punish|report|threaten)s?(?: out)? "
    rf"{_ME}|"
    rf"\b(?:come|comes|coming) (?:after|for) {_ME}|"
    r"\b(?:i|we)(?:'m| am|'re| are)? (?:so |too |very |really )?"
    r"(?:afraid|scared|frightened|fear)\b(?: of| that| they| he| she| to| my| the)|"
    r"\b(?:i|we)(?:'ll| will| would| could| might| may) (?:get|be) (?:in trouble|into trouble|"
    r"fired|sacked|evicted|thrown out|kicked out|beaten|arrested|deported|punished)\b",
    _I,
)
_PART = re.compile(r"(?<=[.!?;\n])\s+|,?\s+(?=(?:but|because|or else|or i|or we|since)\b)", _I)
_JOINT = re.compile(r"^\W*(?:but|because|or else|or|since|and)\b\W*", _I)
_OWN_WORDS = frozenset({"claim"})  # of others: what they say is checked as it was said
_FEWEST = 2  # words that are left, for an answer


def fear_in(text: str) -> str:
    """Give the part of a text that tells of such a fear, or nothing."""
    return next((part for part in _PART.split(text) if _FEAR.search(part)), "")


def about_fear(work: Work, text: str) -> About | None:
    """Give what meets a fear, and what the message says besides; None where none is told."""
    fear = "" if work["step"] in _OWN_WORDS else fear_in(text)
    if not fear:
        return None
    others = [_JOINT.sub("", part) for part in _PART.split(text) if not _FEAR.search(part)]
    rest = " ".join(part.strip() for part in others)
    is_answer = count_words(rest) >= _FEWEST
    told = phrase("fear", quote=quote(_JOINT.sub("", fear)))
    return About(told=told, rest=rest if is_answer else "")
