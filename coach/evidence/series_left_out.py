"""Numbers of a text that a reading leaves out, though they look counted: these are asked about.

Each number must be accounted for: as a value, a time, what others are out of, or what is said of
them again (their sum, average, count, per cent).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from statistics import fmean, median

from coach.evidence.series_paired import Paired
from coach.evidence.series_roles import Number
from coach.evidence.series_tokens import Token

_COUNTED = 0.7  # so likely must it be that a number was counted
_TIMES = {"time", "from", "before", "after"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d|\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
# "Date <tab> cars over 30", the names of columns above their rows
_HEADING = re.compile(r"\A[^\W\d][^\d\t\n]*\t[^\W\d][^\n]*(?=(?:\n[^\t\n]+\t[^\n]*){2,}\Z)")
# "3 weeks before:", as long as it was counted
_SIDE_AFTER = re.compile(
    r" (?:days?|weeks?|months?|years?|tage|wochen|monate|d[ií]as|semanas|meses|jours|semaines|mois)"
    r" (?:before|after|earlier|later|vorher|nachher|antes|después|avant|après)\b",
    re.IGNORECASE,
)
# "house no. 14, Mill Lane" and "Hope Street 2-40", before all numbers
_ADDRESS = re.compile(
    r"\b(?:no|nr|number|house|flat|room|apartment|block|street|st|road|rd|lane|avenue|square|bus|tram|tube"
    r"|site|sensor|device|class|ward)\.? ?(?:no\.? ?)?\d+(?: ?(?:-|to) ?\d+)?\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:asked|surveyed|interviewed) $", re.IGNORECASE)  # and then how many
_EACH = re.compile(r"[^.;:\n]*\b(?:each|every)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def left_out(
    text: str, numbers: Sequence[Number], pairs: Sequence[Paired], tokens: Sequence[Token]
) -> str:
    """Give the first number that nothing accounts for, as it is written; none if there is none."""
    spans = [(one.value.start, one.value.end) for one in pairs]
    spans += [(token.start, token.end) for token in tokens if token.kind in _TIMES]
    spans += [match.span() for match in _CLOCK.finditer(text)]
    spans += [match.span() for match in _HEADING.finditer(text)]
    first = min((start for start, _ in spans), default=0)
    spans += [match.span() for match in _ADDRESS.finditer(text, 0, first)]
    said_again = _said_again(pairs)
    for one in numbers:
        written = text[one.start : one.end]
        is_asked = _ASKED.search(text[: one.start]) and not _EACH.match(text, one.end)
        is_likely = one.chance >= _COUNTED or is_asked
        if not is_likely or not _NUMBER.fullmatch(written) or _YEAR.fullmatch(written):
            continue
        if any(start < one.end and one.start < end for start, end in spans):
            continue
        if _SIDE_AFTER.match(text, one.end):
            continue
        value = float(written.replace(",", "."))
        if not any(math.isclose(value, known, abs_tol=0.5) for known in said_again):
            return written
    return ""


def _said_again(pairs: Sequence[Paired]) -> list[float]:
    """Give what may be said of all numbers, or of one: sums, averages, shares, bases."""
    values = [one.value for one in pairs if one.value.value is not None]
    known = [value.value for value in values if value.value is not None]
    if not known:
        return []
    bases = [value.of for value in values if value.of]
    shares = [100 * (value.value or 0) / value.of for value in values if value.of]
    return [math.fsum(known), fmean(known), median(known), float(len(pairs)), *bases, *shares]
