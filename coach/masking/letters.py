"""The words of a text in any script, each with where it stands and how it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Vowel signs and the like are no letters to Python, and stand in the middle of words.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963"
    "\u0971-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u1031-\u109f\u200c\u200d"
)
# The two must have no sign in common, or a long word is read in more ways than can be tried.
LETTER = rf"(?:[^\W\d_]|(?![^\W\d_])[{_MARKS}])"
WORD = re.compile(rf"{LETTER}+(?:['’ʼ\-]{LETTER}+)*")
_MARK = re.compile(f"[{_MARKS}]")
WITHOUT_MARKS = re.compile(r"[^\W\d_]+(?:['’ʼ\-][^\W\d_]+)*")  # the same in a third of the time
# A list's dash or dot, a quotation mark and a stop: after them anything may be a capital.
_STARTS = re.compile(r"(?:^|[.!?…。।؟\n]|(?:^|\s)[-*•–—]|[\"“«¿¡])[\s\"'“‘«¿¡(\[*•\-–—\d.)]*$")
_SHORTENED = re.compile(r"\b(?:mr|mrs|ms|dr|st|sr|sra|prof|rev|fr|[A-Z])\.\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’](?:s|S)$")
_LOOK_BACK = 12
MOST_CAPITALS = 0.75
FEWEST_TO_JUDGE = 4  # words that a text must have before its capitals say that it shouts


@dataclass(frozen=True)
class Word:
    """A word and its place, without a possessive "'s"."""

    text: str
    start: int
    opens: bool  # it stands where any word is written with a capital
    end: int
    lower: str
    is_capital: bool  # scripts without capitals have none
    has_cases: bool  # its script knows capitals

    @property
    def is_shouted(self) -> bool:
        """Tell whether all of it is in capitals: "NGO"."""
        return len(self.text) > 1 and self.text.isupper()


def words_of(text: str) -> list[Word]:
    """Cut a text into its words."""
    return [_word(text, match) for match in WORD.finditer(text)]


def all_words(text: str) -> list[str]:
    """Give the words of a long text as they stand."""
    return (WORD if _MARK.search(text) else WITHOUT_MARKS).findall(text)


def are_capitals_a_sign(words: list[Word], ordinary: frozenset[str]) -> bool:
    """Tell whether a capital says anything: not in a headline, and not where all is shouted.

    A list of names is full of capitals too; but in a headline most of them are ordinary words.
    """
    inner = [word for word in words if not word.opens and word.has_cases and len(word.text) > 1]
    if len(inner) < FEWEST_TO_JUDGE:
        return not all(word.is_shouted for word in words if len(word.text) > 1)
    capitals = [word for word in inner if word.is_capital]
    are_few = len(capitals) <= MOST_CAPITALS * len(inner)
    return are_few or 2 * sum(word.lower in ordinary for word in capitals) < len(capitals)


def _word(text: str, match: re.Match[str]) -> Word:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    at_start = match.start() <= _LOOK_BACK and not before.strip(" \"'“‘«¿¡([*•-–—.)0123456789")
    opens = at_start or (bool(_STARTS.search(before)) and not _SHORTENED.search(before))
    text = _POSSESSIVE.sub("", match[0])
    lower, start = text.lower(), match.start()
    is_capital, has_cases = text[0] != lower[0], lower != text.upper()
    return Word(text, start, opens, start + len(text), lower, is_capital, has_cases)
