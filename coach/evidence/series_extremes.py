"""The largest and smallest said again beside a series: "101, 99, 104, 98. Max 104, min 98"."""

from __future__ import annotations

import re

_EXTREME = re.compile(
    r"[,;.]?(?:\s{1,2}and)?\s{0,3}\b(?:the )?(?:max(?:imum)?|min(?:imum)?|highest|lowest|peak|best"
    r"|worst|biggest|smallest|busiest|quietest|record|low|high)"
    r"(?: (?:was|is|of|one|day|week|month))*\W{1,2}"
    r"(?P<number>\d+(?:[.,]\d+)?)(?![\d:/%])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)?(?![\w/]|[.,]\d)")
_FEWEST = 3  # other numbers


def without_extremes(text: str) -> str:
    """Take out what is said to be the largest or smallest of the numbers before it, and is."""
    found = list(_EXTREME.finditer(text))
    if not found:
        return text
    others = [_value(number) for number in _NUMBER.findall(text[: found[0].start()])]
    said = [_value(match["number"]) for match in found]
    if len(others) < _FEWEST or not set(said) <= {max(others), min(others)}:
        return text
    return _EXTREME.sub("", text)


def _value(number: str) -> float:
    return float(number.replace(",", "."))
