"""The series in a sheet that somebody sends: one column of numbers, that of their times, no more.

A sheet may hold names and more of people; a pasted text is read by series_table.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from coach.errors import SeriesError
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_phrases import SUMS
from coach.evidence.series_points import Series
from coach.evidence.series_table import (
    Column,
    columns_of,
    is_number,
    pairs_of,
    series_from,
    times_of,
    writing_in,
)
from coach.evidence.series_writing import Writing

_COUNTED = re.compile(r"(?:week|wk|day|month|quarter|round|visit|session|meeting|term)s?", re.I)
_TIMED = re.compile(r"(?:year|date|when|time)s?", re.I)
_ISO_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_CLOCK = re.compile(r"[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?$")
_MARKS = {"before", "after"}


def series_of_sheet(
    rows: Sequence[Sequence[str]], wanted: str = "", *, is_typed: bool = False
) -> Series:
    """Read the series in the rows of a sheet: one column of numbers and that of their times.

    Nothing else of it is read, for it may be about people. ``wanted`` names the column of numbers
    where there are several; ``is_typed``: its numbers have a point for decimals.

    Raises:
        SeriesError: no column holds numbers, or a row of it holds something else.
    """
    remarks = Remarks()
    title, first, columns = columns_of(rows)
    numeric = [i for i, column in enumerate(columns) if _holds_numbers(column)]
    if not numeric:
        raise SeriesError("I found no column of numbers. Please put one number in each row.")
    label = _label_column(columns, numeric)
    names = _names(columns, [i for i in numeric if i != label])
    found = [i for i, name in names.items() if name.casefold() == wanted.strip().casefold()]
    if len(names) > 1 and len(found) != 1:
        return Series((), doubt=_which(names), columns=tuple(names.values()))
    value = found[0] if found else next(iter(names))
    _note_taken(columns, (label, value), remarks)
    times = _labels(columns[label]) if label is not None else [""] * len(columns[value].cells)
    labels = [total or time for total, time in zip(_totals(columns), times, strict=True)]
    writing = Writing() if is_typed else writing_in(columns[value], remarks)
    pairs = pairs_of(labels, columns[value].cells, first, writing, remarks)
    return series_from(pairs, title or columns[value].heading, None, remarks)


def _holds_numbers(column: Column) -> bool:
    """Tell whether most cells that hold something hold a number, or a formula for one; no month."""
    filled = [cell for cell in column.cells if cell and not _ISO_MONTH.fullmatch(cell)]
    return sum(cell.startswith("=") or _is_figure(cell) for cell in filled) * 2 > len(filled)


def _is_figure(cell: str) -> bool:
    return is_number(cell) and any(map(str.isdigit, cell))


def _names(columns: Sequence[Column], places: Sequence[int]) -> dict[int, str]:
    """Name columns by their headings; by their letters too where those do not tell them apart."""
    headings = [columns[i].heading.casefold() for i in places]
    return {
        i: columns[i].heading
        if columns[i].heading and headings.count(columns[i].heading.casefold()) == 1
        else f"{columns[i].heading} column {_letter(i)}".strip()
        for i in places
    }


def _letter(place: int) -> str:
    """Give the letter that a spreadsheet shows above a column: A to Z, then AA."""
    more, last = divmod(place, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + last)


def _which(names: dict[int, str]) -> str:
    shown = list(names.values())
    more = f" or one of {len(shown) - 4} more" if len(shown) > 4 else ""
    return f"Which column shall I take: {' or '.join(shown[:4])}{more}?"


def _note_taken(columns: Sequence[Column], taken: Sequence[int | None], remarks: Remarks) -> None:
    """Say what was read where there was more."""
    if all(i in taken or not any(column.cells) for i, column in enumerate(columns)):
        return
    names = [columns[i].heading or f"column {_letter(i)}" for i in taken if i is not None]
    remarks.note(f"I took {' and '.join(names)} and nothing else of the sheet.")


def _labels(column: Column) -> list[str]:
    """Give the labels as people write them; a number below "Week" is that week."""
    span = column.heading.lower().rstrip("s") if _COUNTED.fullmatch(column.heading) else ""
    return [
        f"{span} {cell}" if span and cell.isdecimal() and len(cell) < 4 else _spelled(cell)
        for cell in column.cells
    ]


def _totals(columns: Sequence[Column]) -> list[str]:
    """Give the word by which a row sums the others up, in whichever column it stands."""
    return [
        next((cell for cell in row if cell.lower().rstrip(":") in SUMS), "")
        for row in zip(*(column.cells for column in columns), strict=True)
    ]


def _spelled(cell: str) -> str:
    """Give a date without its time of day, and the month of a program as "Mar 2024"."""
    if _ISO_MONTH.fullmatch(cell):
        return date.fromisoformat(f"{cell}-01").strftime("%b %Y")
    return _CLOCK.sub("", cell)


def _label_column(columns: Sequence[Column], numeric: Sequence[int]) -> int | None:
    """Give the column of times: the first of dates and the like, or one that counts them."""
    for i, column in enumerate(columns):
        if i not in numeric and _is_timed(column):
            return i
    if len(numeric) < 2:
        return None
    for i in numeric:
        heading = columns[i].heading
        if _COUNTED.fullmatch(heading) or _TIMED.fullmatch(heading):
            return i
    first = columns[numeric[0]].cells
    if not all(cell.isdecimal() for cell in first):
        return None
    counts_up = all(int(after) - int(before) == 1 for before, after in pairwise(first))
    return numeric[0] if counts_up else None


def _is_timed(column: Column) -> bool:
    """Tell whether most cells that hold something hold a time: names of people are not read."""
    filled = [_spelled(cell) for cell in column.cells if cell]
    times = zip(filled, times_of(filled), strict=True)
    return sum(cell.lower() in _MARKS or time is not None for cell, time in times) * 2 > len(filled)
