"""Numbers of several words, such as "twenty-one", "forty first" or "a hundred and twenty"."""

from __future__ import annotations

import re

Pairs = list[tuple[str, tuple[int, int]]]

TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_HUNDRED = "hundred"


def join_numbers(pairs: Pairs, typed: list[str]) -> Pairs:
    """Make one number of those that belong together; only of numbers that were words."""
    joined: Pairs = []
    room = 0  # what comes next is added if it is less
    for i, ((sign, place), word) in enumerate(zip(pairs, typed, strict=True)):
        if word == "and" and room == 100 and _number(pairs, typed, i + 1):
            continue
        number = _number(pairs, typed, i)
        adds = number is not None and 0 < int(number[1]) < room
        if number and (adds or (word == _HUNDRED and i and _number(pairs, typed, i - 1))):
            before, (start, _) = joined.pop()
            joined.append((_joined(int(before), number, adds), (start, place[1])))
        else:
            joined.append((sign, place))
        room = 100 if word == _HUNDRED else 10 * (word in TENS)
    return joined


def _joined(before: int, number: re.Match[str], adds: bool) -> str:
    value = before + int(number[1]) if adds else before * int(number[1])
    return f"{value}{number[2] or ''}"


def _number(pairs: Pairs, typed: list[str], i: int) -> re.Match[str] | None:
    if i >= len(pairs) or not typed[i].isalpha():
        return None
    return re.fullmatch(r"(\d{1,3})(th)?", pairs[i][0])
