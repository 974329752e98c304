"""Whether a message is numbers that somebody has typed or pasted, and little else."""

from __future__ import annotations

import re

_FEWEST = 3  # numbers
_WORDS_EACH = 2  # words that may stand with each number: "38 in March"
_MANY, _WORDS_BESIDE = 6, 4
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"[,;\t\n/>]|\d\s+(?=\d)")


def is_pasted(text: str) -> bool:
    """Tell whether a text is a row of numbers with their times, and no sentence that holds some."""
    numbers, words = len(_NUMBER.findall(text)), len(_WORD.findall(text))
    is_row = numbers >= _FEWEST and words <= _WORDS_EACH * numbers
    takes_turns = numbers >= _MANY and words <= numbers + _WORDS_BESIDE  # "mon 12 tue 9 wed 14"
    return is_row and (takes_turns or len(_CUT.findall(text)) > 1)
