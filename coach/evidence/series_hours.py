"""Hours from one to the next as times of numbers: "between 8 and 9am 41, 9 and 10am 36"."""

from __future__ import annotations

import re
from itertools import pairwise

_HOURS = re.compile(
    r"(?<![\w.,:/-])(?:(?:between|from) )?(?P<from>\d{1,2})(?: ?[ap]m)? ?(?:and|to|till|until|-) ?"
    r"(?P<to>\d{1,2})(?P<half> ?[ap]m)?[ :=,-]+(?=\d)",
    re.IGNORECASE,
)
_HALF_OF_DAY = 12
# "20 people at 9, 35 at 10, 28 at 11"
_AT = re.compile(
    r"(?<=\w )(?P<at>at|um|à|a las) (?P<hour>\d{1,2})(?=[ ]*(?:[,;.\n]|$| and\b| y\b))", re.I
)
_FEWEST = 3  # hours


def with_hours(text: str) -> str:
    """Write "8:00-9:00:" where such hours follow each other, and some say that they are hours."""
    found = list(_HOURS.finditer(text))
    hours = [(int(one["from"]), int(one["to"])) for one in found]
    are_hours = any(one["half"] or "between" in one[0].lower() for one in found)
    are_next = all(_is_next(start, end) for start, end in hours)
    are_in_row = all(end == start for (_, end), (start, _) in pairwise(hours))
    if len(found) < 2 or not (are_hours and are_next and are_in_row):
        return text
    return _HOURS.sub(lambda one: f"{int(one['from'])}:00-{int(one['to'])}:00: ", text)


def with_hours_at(text: str) -> str:
    """Write "at 9:00" for "at 9" where such hours follow each other in even steps, each last."""
    found = list(_AT.finditer(text))
    hours = [int(one["hour"]) for one in found]
    steps = {(after - before) % _HALF_OF_DAY for before, after in pairwise(hours)}
    are_hours = len(found) >= _FEWEST and len(steps) == 1 and 0 not in steps
    is_each = len(re.findall(r"(?<![\w.,])\d[\d.,]*", text)) == 2 * len(found)
    if not (are_hours and is_each and max(hours) <= 2 * _HALF_OF_DAY):
        return text
    return _AT.sub(lambda one: f"{one['at']} {one['hour']}:00", text)


def _is_next(start: int, end: int) -> bool:
    return (end - start) % _HALF_OF_DAY == 1
