"""Before and after as a table says them, in a column or two headings, and in brackets beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_change_words import AFTER, BEFORE

EARLIER = BEFORE | {"pre", "without", "old", "ohne", "sin", "sans", "sem", "senza", "zonder"}
LATER = AFTER | {
    *("post", "with", "new", "intervention", "treatment", "pilot", "mit", "con", "avec", "com"),
    *("met", "intervención", "intervenção", "neu", "nuevo", "nouveau", "nuovo"),
}
# What a column is headed whose cells may be called anything: "A" and "B", "I" and "II".
_PHASE = re.compile(
    r"\W*(?:(?:project|study|trial) )?(?:phase|period|stage|condition|fase|per[ií]odo|p[ée]riode"
    r"|etapa|[ée]tape|abschnitt|zeitraum|before ?(?:/|or|and) ?after|vorher ?/ ?nachher"
    r"|antes ?/ ?despu[ée]s|avant ?/ ?apr[èe]s)\W*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-up)?")
_LEAD = 2  # words, among which a cell says its side
_ROW_AND_HEADING = 2
_FEWEST_ROWS = 2
_BESIDE = re.compile(r"\s{0,3}\((?P<said>[^()\d\n]{2,30})\)")
_A_VALUE = re.compile(r"\d+")
_END = re.compile(r"[,;](?!\d)|\n")
_FEWEST_BESIDE = 3
_KEY = (
    r"(?P<key{n}>[^\W_]{{1,3}}) ?(?:[=:]|-(?= )|stands for|means?|is) ?"
    r"(?P<said{n}>[^,;=:\n()]{{3,40}})"
)
# "(A = before the barrier, B = after)", in a line of its own
_LEGEND = re.compile(
    rf"^\W{{0,3}}{_KEY.format(n=1)}(?:[,;.]| and| -)\s{{0,2}}{_KEY.format(n=2)}\W*$",
    re.MULTILINE | re.IGNORECASE,
)


def later_rows(heading: str, cells: Sequence[str]) -> list[bool] | None:
    """Tell of each row whether it is from after the change; None where the column tells of none.

    What is empty is of the side that is not named, if a whole block of rows is.
    """
    if sum(map(bool, cells)) < _FEWEST_ROWS:
        return None  # a remark upon one row
    named = {cell.casefold().strip(" .:") for cell in cells if cell}
    sides = {name: side_of(name) for name in named}
    if named and all(sides.values()):
        other = {"before": "after", "after": "before"}
        empty = other[next(iter(sides.values()))] if len(set(sides.values())) == 1 else ""
        told = [sides.get(cell.casefold().strip(" .:"), empty) for cell in cells]
        is_parted = {*told} == {"before", "after"} and (not empty or _changes(told) == 1)
        return [side == "after" for side in told] if is_parted else None
    are_two_blocks = len(named) == _ROW_AND_HEADING < len(cells) and _changes(cells) == 1
    if not _PHASE.fullmatch(heading) or not are_two_blocks or not all(cells):
        return None
    first = cells[0].casefold().strip(" .:")
    return [cell.casefold().strip(" .:") != first for cell in cells]


def _changes(cells: Sequence[str]) -> int:
    """Count how often a cell differs from the one above it."""
    return sum(one != then for one, then in pairwise(cells))


def side_of(words: str) -> str:
    """Tell whether a cell is named after what was before or after; nothing where it is neither."""
    lead = {word.lower() for word in _WORD.findall(words)[:_LEAD]}
    is_before, is_after = not lead.isdisjoint(EARLIER), not lead.isdisjoint(LATER)
    if is_before == is_after:
        return ""
    return "before" if is_before else "after"


def with_phases_named(text: str) -> str:
    """Put "before" and "after" into the cells for which a line says what "A" and "B" are."""
    found = _LEGEND.search(text)
    if found is None or found["key1"].lower() == found["key2"].lower():
        return text
    sides = {found[f"key{n}"].lower(): side_of(found[f"said{n}"]) for n in (1, 2)}
    if sorted(sides.values()) != ["after", "before"]:
        return text
    keys = "|".join(map(re.escape, sides))
    cell = re.compile(rf"(?:(?<=[\t;|,\n])|^)[ ]*({keys})[ ]*(?=[\t;|,\n]|$)", re.IGNORECASE)
    rest = f"{text[: found.start()].rstrip()}\n{text[found.end() :].strip()}".strip("\n")
    is_of_rows = len(cell.findall(rest)) > _FEWEST_ROWS
    return cell.sub(lambda one: sides[one[1].lower()], rest) if is_of_rows else text


def with_sides_told(text: str) -> str:
    """Write "before: 34" and "after: 21" for one row of numbers below two such headings."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) != _ROW_AND_HEADING:
        return text
    for sign in "\t;|,":
        heads, cells = ([cell.strip() for cell in line.strip(" |").split(sign)] for line in lines)
        name = cells.pop(0) if len(cells) > _ROW_AND_HEADING and not heads[0] else ""
        heads = heads[1:] if len(heads) > len(cells) else heads
        sides = [side_of(head) for head in heads]
        are_numbers = all(re.match(r"\W?\d", cell) for cell in cells)
        if len(cells) == len(heads) and sorted(sides) == ["after", "before"] and are_numbers:
            told = "\n".join(f"{head}: {cell}" for head, cell in zip(heads, cells, strict=True))
            return f"{name}\n{told}" if name else told
    return text


def with_sides_beside(text: str) -> str:
    """Part the numbers once where brackets tell their sides: "80 (before), 60 (after)"."""
    sides = [(found, side_of(found["said"])) for found in _BESIDE.finditer(text)]
    told = [side for _, side in sides]
    numbers = len(_A_VALUE.findall(_BESIDE.sub(" ", text)))
    if set(told) != {"before", "after"} or _changes(told) != 1 or told[0] != "before":
        return text
    if len(told) < _FEWEST_BESIDE or numbers < len(told):
        return text
    first = told.index("after")
    ends = list(_END.finditer(text, sides[first - 1][0].start(), sides[first][0].start()))
    if not ends:
        return text
    before, after = text[: ends[-1].start()], text[ends[-1].end() :]
    return f"{_BESIDE.sub('', before)} | {_BESIDE.sub('', after).lstrip()}"
