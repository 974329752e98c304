"""Numbers in what people write, in figures and in words, and times by the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * place for place, word in enumerate(_TENS, start=2)
}
_TIMES = {"hundred": 100, "thousand": 1000}
_ANY_WORD = "|".join(sorted([*WORDS, *_TIMES], key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"\b(?:a (?=hundred|thousand))?(?P<words>(?:{_ANY_WORD})(?:(?:[\s-]+|"
    rf"(?:(?<=hundred)|(?<=thousand))\s+and\s+)(?:{_ANY_WORD}))*)"
    r"(?P<half>\s+and a half)?\b(?P<clock>\s?o'?clock\b)?",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"(?<![\w.,:])(?:[£$€₹]|rs\.?|r)?\s?"
    r"(?P<figures>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?)(?P<thousand>k\b)?"
    r"(?P<minutes>:[0-5]\d)?(?P<part>\s?(?:am|pm|o'?clock)\b)?(?P<ending>st|nd|rd|th)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Number:
    """A number and where it stands; ``is_clock`` where the writing shows a time of the day."""

    value: float
    start: int
    end: int
    is_clock: bool = False


def find_numbers(text: str) -> list[Number]:
    """Give the numbers of a text in order; a time by the clock is in hours."""
    found = [_of_figures(match) for match in _IN_FIGURES.finditer(text) if not match["ending"]]
    found += [_of_words(match) for match in _IN_WORDS.finditer(text)]
    return sorted(found, key=lambda number: number.start)


def _of_figures(match: re.Match[str]) -> Number:
    figures = match["figures"]
    is_long = re.fullmatch(r"\d{1,3}(,\d{3})+", figures)
    value = float(figures.replace(",", "" if is_long else "."))
    if match["thousand"]:
        value *= 1000
    if match["minutes"]:
        value += int(match["minutes"][1:]) / 60
    part = (match["part"] or "").strip().lower()
    if part == "pm" and value < 12:
        value += 12
    is_clock = bool(part or match["minutes"])
    return Number(value, match.start("figures"), match.end(), is_clock)


def _of_words(match: re.Match[str]) -> Number:
    whole, part = 0.0, 0.0
    for word in re.findall(r"[a-z]+", match["words"].lower()):
        if word in _TIMES:
            part = max(part, 1.0) * _TIMES[word]
            if word == "thousand":
                whole, part = whole + part, 0.0
        else:
            part += WORDS.get(word, 0)
    half = 0.5 if match["half"] else 0.0
    return Number(whole + part + half, match.start(), match.end(), bool(match["clock"]))
