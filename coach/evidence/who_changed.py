"""The same people counted twice: how many went each way, which decides how sure a change is."""

from __future__ import annotations

import re

from coach.arc import Work, said
from coach.evidence.groups import SHARES, Groups
from coach.evidence.phrases import phrase

Changed = tuple[int, int]  # so many went from no to yes, and so many from yes to no

CHANGED, UNFIT, UNKNOWN = "who_changed", "who_changed_unfit", "who_changed_unknown"
NEXTS = frozenset({CHANGED, UNFIT, UNKNOWN})
WAYS = 2
_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = re.compile(rf"\b(?:\d+|{'|'.join(_WORDS)}|no one|nobody|zero)\b", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:from )?yes to no\b|\b(?:got )?worse\b|\bdown\b|\bstopped\b|\bwent back\b|\blost it\b",
    re.IGNORECASE,
)
_FORTH = re.compile(
    r"\b(?:from )?no to yes\b|\b(?:got )?better\b|\bup\b|\bstarted\b|\bnew\b", re.IGNORECASE
)


def read_changed(text: str) -> Changed | None:
    """Read how many went from no to yes, and from yes to no; None where it is not two numbers."""
    found = [_as_number(match.group(0).lower()) for match in _NUMBER.finditer(text)]
    if len(found) != WAYS:
        return None
    first, second = found
    return (second, first) if _begins_with_back(text) else (first, second)


def _begins_with_back(text: str) -> bool:
    """Tell whether the first of the two numbers is of those who went back."""
    forth, back = _FORTH.search(text), _BACK.search(text)
    if back is None or (forth is not None and forth.start() < back.start()):
        return False
    return len(_NUMBER.findall(text[: back.start()])) == 1


def _as_number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return _WORDS.index(text) if text in _WORDS else 0


def fits(groups: Groups, changed: Changed) -> bool:
    """Tell whether so many changes lead from the first count to the second."""
    before, after = groups.shares
    forth, back = changed
    is_possible = back <= before.count and forth <= before.of - before.count
    return is_possible and before.count + forth - back == after.count


def takes_changes(groups: Groups | None) -> bool:
    """Tell whether it takes how many changed: the same people, as many both times."""
    if groups is None or groups.kind != SHARES or not groups.are_same:
        return False
    before, after = groups.shares
    return before.of == after.of


def next_of(groups: Groups, text: str) -> str:
    """Name what follows: the changes, that they do not fit the counts, or that none is known."""
    changed = read_changed(text)
    if changed is None:
        return UNKNOWN
    return CHANGED if fits(groups, changed) else UNFIT


def changed_in(work: Work, groups: Groups) -> Changed | None:
    """Give the changes that were told, where they fit the counts."""
    lines = said(work, "what_next").split("\n")
    told = (read_changed(line) for line in lines)
    return next((one for one in told if one and fits(groups, one)), None)


def ask_again(groups: Groups, name: str) -> str:
    """Say that the changes do not fit, or that without them nothing is sure, and ask."""
    before, after = (share.count for share in groups.shares)
    facts = {"before": str(before), "after": str(after), "more": str(abs(after - before))}
    return phrase(name, **facts, way="more" if after >= before else "fewer")
