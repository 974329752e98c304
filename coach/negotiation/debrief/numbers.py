"""Numbers in what people write, in figures and in words, and times by the clock."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
_CLOCK_WORDS = {"noon": 12.0, "midnight": 24.0}
_NAMED_HOUR = re.compile(rf"\b(?:{'|'.join(_CLOCK_WORDS)})\b", re.IGNORECASE)
WORDS = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * place for place, word in enumerate(_TENS, start=2)
}
_TIMES = {"hundred": 100, "thousand": 1000}
_ANY_WORD = "|".join(sorted([*WORDS, *_TIMES], key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"\b(?:a (?=hundred|thousand))?(?P<words>(?:{_ANY_WORD})(?:(?:[\s-]+|"
    rf"(?:(?<=hundred)|(?<=thousand))\s+and\s+)(?:{_ANY_WORD}))*)"
    r"\b(?P<clock>\s?o'?clock\b)?",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"(?<![\w.,:])(?:[£$€₹]|rs\.?|r)?\s?"
    r"(?P<figures>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?)(?P<thousand>k\b|\s?thousand\b)?"
    r"(?P<minutes>:[0-5]\d)?(?P<part>\s?(?:am|pm|o'?clock)\b)?(?P<ending>st|nd|rd|th)?",
    re.IGNORECASE,
)


_BESIDE = re.compile(
    rf"(?P<first>{'|'.join(_SMALL[1:])})\s(?P<second>{'|'.join(_TENS)})$", re.IGNORECASE
)
# "Half nine" is half past nine.
_PARTS = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_PAST = re.compile(
    r"\b(?P<part>half|quarter) (?P<way>past|to)\s$|\b(?P<half>half)\s$", re.IGNORECASE
)
_OF_DAY = re.compile(
    r" (?:o'?clock )?(?:in the (?P<late>evening|afternoon)|in the morning|at night)\b",
    re.IGNORECASE,
)
_AND_PART = re.compile(
    r" and (?:an? )?(?P<part>half|quarter|three quarters)\b(?P<thousand> thousand\b)?",
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
    found += [
        Number(_CLOCK_WORDS[match[0].lower()], match.start(), match.end(), is_clock=True)
        for match in _NAMED_HOUR.finditer(text)
    ]
    return _apart(sorted((_with_part(n, text) for n in found), key=lambda number: number.start))


def _apart(numbers: Sequence[Number]) -> list[Number]:
    """Leave out what is part of the number before: the "thousand" of "8 and a half thousand"."""
    ends = itertools.accumulate((number.end for number in numbers), max, initial=0)
    return [number for number, end in zip(numbers, ends, strict=False) if number.start >= end]


def _with_part(number: Number, text: str) -> Number:
    """Add what is said beside a number: "half past seven", "three and a quarter"."""
    past = _PAST.search(text, 0, number.start)
    if past and number.value <= 12:
        part = _PARTS[(past["part"] or past["half"]).lower()]
        part = -part if past["way"] == "to" else part
        return replace(number, value=number.value + part, is_clock=True)
    of_day = _OF_DAY.match(text, number.end)
    if of_day and number.value <= 12:
        late = 12 if of_day["late"] and number.value < 12 else 0
        return replace(number, value=number.value + late, is_clock=True)
    beside = _AND_PART.match(text, number.end)
    if beside:
        part = _PARTS[beside["part"].lower()]
        times = 1000 if beside["thousand"] else 1
        return replace(number, value=(number.value + part) * times, end=beside.end())
    return number


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
    beside = _BESIDE.match(match["words"])
    if beside:
        return _of_two(match, WORDS[beside["first"].lower()], WORDS[beside["second"].lower()])
    whole, part = 0.0, 0.0
    for word in re.findall(r"[a-z]+", match["words"].lower()):
        if word in _TIMES:
            part = max(part, 1.0) * _TIMES[word]
            if word == "thousand":
                whole, part = whole + part, 0.0
        else:
            part += WORDS.get(word, 0)
    return Number(whole + part, match.start(), match.end(), bool(match["clock"]))


def _of_two(match: re.Match[str], first: int, second: int) -> Number:
    """Make a number of two beside each other: "ten thirty" is a time, "seven fifty" a price."""
    if second == 30 and first <= 12:
        return Number(first + 0.5, match.start(), match.end(), is_clock=True)
    return Number(first + second / 100, match.start(), match.end())
