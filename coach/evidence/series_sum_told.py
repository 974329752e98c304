"""The sum behind the numbers it sums, in the words of everyday: "Fri 2 = 20 for the week"."""

from __future__ import annotations

import math
import re

_SPAN = r"for the (?:whole |entire )?(?:day|week|month|year|lot|season|term|period)"
_IN_ALL = rf"(?:in (?:all|total)|al(?:l )?together|overall|total|{_SPAN})"
# What follows "=", and "so 20 in all", as far as the end of the text.
_LAST = re.compile(
    rf"(?P<lead>\s{{0,3}}=|[,;.]\s{{0,3}}(?:so|that makes|makes|which is|that's|that is)?)\s{{0,3}}"
    rf"(?P<sum>\d{{1,15}}(?:[.,]\d{{1,15}})?)(?: [^\W\d]+)?"
    rf"(?: {_IN_ALL}){{1,2}}\s{{0,3}}[.!)]?\s{{0,3}}\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<!\d)\d{1,15}(?:[.,]\d{1,15})?(?!\d)")
_FEWEST = 2


def with_sum_last(text: str) -> str:
    """Put "= 20" for a sum that is told in other words, if the last ones before it make it."""
    found = _LAST.search(text)
    if found is None:
        return text
    known = [_value(one) for one in _NUMBER.findall(text[: found.start()])]
    told = _value(found["sum"])
    is_sum = any(
        math.isclose(math.fsum(known[first:]), told) for first in range(len(known) - _FEWEST + 1)
    )
    return f"{text[: found.start()]} = {found['sum']}" if is_sum else text


def _value(written: str) -> float:
    return float(written.replace(",", "."))
