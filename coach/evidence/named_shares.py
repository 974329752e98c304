"""Two shares, each with the name of its group before it: "boxing 6 of 24, no boxing 15 of 30"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.evidence.comparison import Share
from coach.evidence.series_times import is_time

_I = re.IGNORECASE
_OF = r"\s?(?:/|out of|of)(?: the| our| all)?\s?"
_NAMED = re.compile(
    r"(?:^|[,;:.?!|\n\t]|\b(?:and|but|vs\.?|versus|against|while)\b)\s*"
    r"(?P<name>[^\W\d][^\d,;:.?!|\n\t]{0,40}?)[\s:=|(]*"
    rf"(?<![\d.,])(?P<count>\d+){_OF}(?P<of>\d+)(?![\d.,]*\d)",
    _I,
)
_SEPARATOR = r"\s*[\t|;,]\s*|\s{2,}|\s"
_ROW = re.compile(
    rf"^[\s|]*(?P<name>[^\d|\t;,]+?)(?:{_SEPARATOR})+(\d+)(?:{_SEPARATOR})+(\d+)[\s|]*$"
)
_YES_NO = re.compile(r"^[^\d]*\byes\b[^\w\d]*\bno\b[^\w\d]*$", _I)
_RULE = re.compile(r"^[\s|:+-]*$")  # the line under the headings of a table
_IN_TIME = re.compile(
    r"\b(before|after|now|then|earlier|later|first|second|third|today|yesterday|last|this|start|end|"
    r"years?|months?|weeks?|days?)\b",
    _I,
)
_BEFORE, _AFTER = re.compile(r"\bbefore\b", _I), re.compile(r"\b(after|now|since)\b", _I)
_SHARE = re.compile(rf"\d+{_OF}\d+", _I)
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class NamedShares:
    """Two groups by their names, each with its share."""

    names: tuple[str, str]
    shares: tuple[Share, Share]


def read_named_shares(text: str) -> NamedShares | None:
    """Read two named shares and nothing else; None where they are in time, or hold other numbers.

    A count may stand before its base, or yes beside no.
    """
    rows = _yes_and_no(text) or [
        (found["name"], int(found["count"]), int(found["of"])) for found in _NAMED.finditer(text)
    ]
    if len(rows) != 2 or len(_NUMBER.findall(text)) != 2 * len(rows):
        return None
    one, other = (" ".join(name.split()) for name, _, _ in rows)
    is_in_time = any(is_time(name) or _IN_TIME.search(name) for name in (one, other))
    is_share = all(0 <= count <= of and of > 0 for _, count, of in rows)
    if is_in_time or not is_share or one.lower() == other.lower():
        return None
    first, second = (Share(count, of) for _, count, of in rows)
    return NamedShares((one, other), (first, second))


def are_before_and_after(text: str) -> bool:
    """Tell whether a text holds two shares, one of before and one of after, and no other number."""
    shares = _SHARE.findall(text)
    return (
        len(shares) == 2
        and len(_NUMBER.findall(text)) == 2 * len(shares)
        and bool(_BEFORE.search(text) and _AFTER.search(text))
    )


def _yes_and_no(text: str) -> list[tuple[str, int, int]]:
    """Give the rows of a table with the headings yes and no, each with yes of both together."""
    lines = [line for line in text.splitlines() if line.strip() and not _RULE.match(line)]
    if len(lines) != 3 or not _YES_NO.match(lines[0]):
        return []
    found = [_ROW.match(line) for line in lines[1:]]
    return [(row["name"], int(row[2]), int(row[2]) + int(row[3])) for row in found if row]
