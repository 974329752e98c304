"""A table of years by months or quarters, which is one series: row by row, or column by column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_names import A_MONTH, marked, place_of
from coach.evidence.series_phrases import SUMS

_YEAR = re.compile(r"(?:19|20)\d\d")
_QUARTER = re.compile(r"[QTqt][1-4]")
_FEWEST = 2


def in_one_column(rows: Sequence[Sequence[str]]) -> list[list[str]] | None:
    """Give each time with its number, one a row; None where this is another table.

    What is still to come, at the end, is left out; totals of rows and columns too.
    """
    square = _without_sums(rows)
    if len(square) < _FEWEST + 1 or len({len(row) for row in square}) > 1:
        return None
    heads, names = square[0][1:], [row[0] for row in square[1:]]
    if _are_parts(heads) and _are_years(names):
        turned = square
    elif _are_years(heads) and _are_parts(names):
        turned = [list(column) for column in zip(*square, strict=True)]
    else:
        return None
    parts = turned[0][1:]
    found = [
        [f"{part} {row[0]}", cell]
        for row in turned[1:]
        for part, cell in zip(parts, row[1:], strict=True)
    ]
    while found and not found[-1][1]:
        found.pop()
    while found and not found[0][1]:
        found.pop(0)
    return found if len(found) > len(parts) else None


def _without_sums(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    kept = [row for row in rows if row and row[0].lower().strip(" :.") not in SUMS]
    if not kept:
        return []
    sums = {i for i, cell in enumerate(kept[0]) if cell.lower().strip(" :.") in SUMS}
    return [[cell for i, cell in enumerate(row) if i not in sums] for row in kept]


def _are_years(cells: Sequence[str]) -> bool:
    years = [int(cell) for cell in cells if _YEAR.fullmatch(cell)]
    return len(years) == len(cells) >= _FEWEST and all(b - a == 1 for a, b in pairwise(years))


def _are_parts(cells: Sequence[str]) -> bool:
    """Tell whether cells are the quarters or months of a year, one after another."""
    if len(cells) < _FEWEST:
        return False
    if all(map(_QUARTER.fullmatch, cells)):
        return all(int(b[1]) - int(a[1]) == 1 for a, b in pairwise(cells))
    named = marked("\n".join(cells)).split("\n")
    if not all(re.fullmatch(rf"{A_MONTH}\.?", name) for name in named):
        return False
    return all(place_of(b) - place_of(a) == 1 for a, b in pairwise(named))
