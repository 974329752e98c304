"""Whether a message is numbers that somebody has typed or pasted, and little else."""

from __future__ import annotations

import re

from coach.evidence.named_shares import are_before_and_after, read_named_shares

_FEWEST = 3  # numbers
_WORDS_EACH = 2  # words that may stand with each number: "38 in March"
_MANY, _WORDS_BESIDE = 6, 4
_WORDS_OF_TWO_GROUPS = 12
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_REMARK = re.compile(r"\([^()]*\)")  # "(that was the month the new bins came)"
_CUT = re.compile(r"[,;|\t\n/>]|\d\s+(?=\d)")
_REPORTED = re.compile(
    r"\b(says?|said|claims?|claimed|reports?|reported|told|tells|announced|according|published)\b",
    re.IGNORECASE,
)
# Whoever wants to know something of two groups says so in a sentence before them.
_WANTS_TO_KNOW = re.compile(
    r"\b(want|wants|like|need|try|trying|wonder(ing)?) .{0,20}"
    r"\b(know|see|tell|find out|compare|check|if|whether)\b|"
    r"\b(did|does|do|is|are|has|can) .{1,40}\b(help|work|better|worse|difference)|"
    r"\b(we|i) ('?ve |have )?(counted|asked|compared?|measured)\b|\bcompare\b|\bhere (is|are)\b",
    re.IGNORECASE,
)


def is_pasted(text: str) -> bool:
    """Tell whether a text is a row of numbers or two groups, and no sentence that holds some."""
    return _is_row(text) or _is_two_groups(text)


def is_reported(text: str) -> bool:
    """Tell whether somebody says whose numbers they are: "the council says 40, 31, 22"."""
    return bool(_REPORTED.search(text))


def _is_two_groups(text: str) -> bool:
    """Tell whether two shares stand there by their names, perhaps behind a wish to know."""
    are_two = read_named_shares(text) is not None or are_before_and_after(text)
    if not are_two or is_reported(text):
        return False
    words = len(_WORD.findall(text))
    return words <= _WORDS_OF_TWO_GROUPS or bool(_WANTS_TO_KNOW.search(text))


def _is_row(text: str) -> bool:
    text = _REMARK.sub(" ", text)
    numbers, words = len(_NUMBER.findall(text)), len(_WORD.findall(text))
    is_row = numbers >= _FEWEST and words <= _WORDS_EACH * numbers
    takes_turns = numbers >= _MANY and words <= numbers + _WORDS_BESIDE  # "mon 12 tue 9 wed 14"
    return is_row and (takes_turns or len(_CUT.findall(text)) > 1)
