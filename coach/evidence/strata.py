"""Reading shares before and after of several groups: "women 3/10 before, 5/12 after; men ..."."""

from __future__ import annotations

import re

from coach.evidence.comparison import Share
from coach.evidence.traps import Stratum

_FEWEST = 2
_SHARE = r"(\d+)\s*(?:/|out of|of)\s*(\d+)"
_GROUP = re.compile(
    rf"\s*(?P<name>[^\W\d][^\d:]{{0,40}}?)\s*:?\s+(?:before:?\s+)?{_SHARE}(?:\s+before)?"
    rf"\s*(?:,|->|then|and|to)\s*(?:after:?\s+)?{_SHARE}(?:\s+(?:after|since|now))?[\s.]*",
    re.IGNORECASE,
)


def read_strata(text: str) -> tuple[Stratum, ...]:
    """Read a group a line, or between semicolons; nothing where the text is something else."""
    parts = [part for part in re.split(r"[;\n]", text) if part.strip()]
    found = [_GROUP.fullmatch(part) for part in parts]
    if len(parts) < _FEWEST or not all(found):
        return ()
    groups = [group for match in found if match and (group := _stratum(match))]
    return tuple(groups) if len(groups) == len(parts) else ()


def _stratum(match: re.Match[str]) -> Stratum | None:
    """Give the group; None where a count is more than those it is of."""
    _, *numbers = match.groups()
    count, of, later, later_of = map(int, numbers)
    is_share = 0 < of >= count and 0 < later_of >= later
    return Stratum(match["name"], Share(count, of), Share(later, later_of)) if is_share else None
