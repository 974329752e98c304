"""The numbers of a series as they stand in a text: digits, words, shares, money, per cent."""

from __future__ import annotations

import re

from coach.evidence.series_writing import Writing

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {word: number for number, word in enumerate(_ONES)}
VALUES |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
VALUES |= {"none": 0, "nil": 0, "nought": 0, "nobody": 0, "nothing": 0, "fourty": 40}

_ONE = "|".join(sorted(_ONES, key=len, reverse=True))
_TEN = "|".join((*_TENS, "fourty"))
_BELOW = rf"(?:(?:{_TEN})(?:[ -]?(?:{'|'.join(_ONES[1:10])})\b)?|{_ONE})\b"
IN_WORDS = (
    r"\b(?:(?:half an?|an? half)[ -]dozen\b"
    rf"|(?:{_BELOW}|an?) (?:hundred|dozen)\b(?:(?: and)? {_BELOW})?|{_BELOW}"
    r"|(?:none|nil|nought|nobody|nothing)\b|no ?one\b)(?! of (?:us|them|the)\b"
    r"(?! (?:the )?[\uf000-\uf7ff]| (?:in|on|that) ))"
)
MONEY = r"R\$|Rs\.?|KSh|USD|EUR|GBP|CHF|[$€£₹¥₦₱]"
TIMES = {
    "k": 1e3,
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
}


def digits(writing: Writing) -> str:
    """Give the pattern of a number without its sign, as somebody writes numbers."""
    point, group = re.escape(writing.decimal), re.escape(writing.thousands)
    # In India all groups but the last have two digits.
    groups = rf"(?:{group}\d{{2,3}})*{group}\d{{3}}(?!\d)"
    whole = rf"(?:\d{{1,3}}{groups}|\d+)" if writing.thousands else r"\d+"
    bare = rf"|{point}\d+" if writing.decimal == "." else ""  # ".5"
    return rf"(?:{whole}(?:{point}\d+)?{bare})"


def value_of(text: str, writing: Writing) -> float:
    """Give the value of a number in digits."""
    for sign in {",", ".", " ", "'"} - {writing.decimal}:
        text = text.replace(sign, "")
    return float(text.replace(writing.decimal, "."))


def value_in_words(text: str) -> float:
    """Give the value of a number in words: "a hundred and five"."""
    if text.lower().replace(" ", "") == "noone":
        return 0
    if "half" in text.lower():
        return TIMES["dozen"] / 2
    total = 0
    for word in re.split(r"[ -]|(?<=ty)(?=[a-z])", text.lower()):
        if word in {"hundred", "dozen"}:
            total = max(total, 1) * (100 if word == "hundred" else 12)
        total += VALUES.get(word, 0)
    return float(total)
