"""What of a first message tells of somebody's case: no greeting, no wish to begin, no question."""

from __future__ import annotations

import re

from coach.asides import asks_to_start, is_question
from coach.quoting import count_words

WORDS_OF_A_CASE = 10  # "I want to make a plan" tells of no case yet
WORDS_OF_A_WISH = 9
WORDS_BESIDE_A_WISH = 3

_ABOUT = re.compile(r"\bplan (about|for|to|against|on) (?!me\b)\w", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s*(?=\S)")
_TO_COACH = re.compile(
    r"^\W*(hi|hello|hey|hola|salam|namaste|good (morning|day|evening|afternoon)|ok(ay)?|"
    r"thanks?|thank you|please|sorry)\b|"
    r"\b(i|we) (do ?n[o']?t|dont|do not|no) know (where|how|what)\b|"
    r"\b(you|u) (have|speak|talk|know|understand)\b|\bcan (you|u)\b",
    re.IGNORECASE,
)


def tells_of_a_case(text: str) -> bool:
    """Tell whether a wish to begin tells along with it what it is about."""
    is_told_beside = count_words(text) > count_words(without_wish(text)) >= WORDS_BESIDE_A_WISH
    return is_told_beside or count_words(text) >= WORDS_OF_A_CASE or bool(_ABOUT.search(text))


def without_wish(text: str) -> str:
    """Give the sentences that tell of the case; of one sentence alone all of it."""
    sentences = [part.strip() for part in _SENTENCE.split(text) if part.strip()]
    if len(sentences) == 1:
        return text.strip()
    return " ".join(sentence for sentence in sentences if not _is_to_coach(sentence))


def _is_to_coach(sentence: str) -> bool:
    if count_words(sentence) >= WORDS_OF_A_WISH:
        return False
    is_asked = asks_to_start(sentence) or is_question(sentence)
    return is_asked or bool(_TO_COACH.search(sentence))
