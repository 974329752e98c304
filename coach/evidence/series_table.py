"""The series in a table: which column holds the numbers, and which their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from coach.errors import SeriesError
from coach.evidence.series import Point, Series
from coach.evidence.series_labels import Time
from coach.evidence.series_pairing import Paired, unit_of
from coach.evidence.series_phrases import Remarks
from coach.evidence.series_placing import placed
from coach.evidence.series_remarks import remark_values
from coach.evidence.series_spelling import plain
from coach.evidence.series_tokens import Scanner, Token
from coach.evidence.series_writing import Writing, writing_of

_TIMES = ("slash", "dot", "day_month", "month_day", "month_year", "year")
_COUNTED = re.compile(r"(?:week|wk|day|month|quarter|round|visit|session|meeting|term)s?", re.I)
_TIMED = re.compile(r"(?:year|date|when|time)s?", re.I)
_ISO_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_CLOCK = re.compile(r"[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?$")
_MARKS = {"before", "after"}
_SUMS = {"total", "totals", "sum", "average", "mean", "median", "grand total"}


@dataclass(frozen=True)
class _Column:
    """A column of a table below its heading, each cell with the number of its row."""

    heading: str
    cells: tuple[str, ...]


def series_of(rows: Sequence[Sequence[str]], wanted: str = "", *, is_typed: bool = False) -> Series:
    """Read the series in the rows of a table: one column of numbers and that of their times.

    Nothing else of it is read, for it may be about people. ``wanted`` names the column of numbers
    where there are several; ``is_typed``: its numbers have a point for decimals.

    Raises:
        SeriesError: no column holds numbers, or a row of it holds something else.
    """
    remarks = Remarks()
    title, first, columns = _columns(rows)
    numeric = [i for i, column in enumerate(columns) if _is_numeric(column)]
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
    writing = Writing() if is_typed else _writing(columns[value], remarks)
    pairs = _pairs(labels, columns[value].cells, first, Scanner(writing), remarks)
    return _series(pairs, title or columns[value].heading, remarks)


def _names(columns: Sequence[_Column], places: Sequence[int]) -> dict[int, str]:
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


def _note_taken(columns: Sequence[_Column], taken: Sequence[int | None], remarks: Remarks) -> None:
    """Say what was read where there was more."""
    if all(i in taken or not any(column.cells) for i, column in enumerate(columns)):
        return
    names = [columns[i].heading or f"column {_letter(i)}" for i in taken if i is not None]
    remarks.note(f"I took {' and '.join(names)} and nothing else of the sheet.")


def _labels(column: _Column) -> list[str]:
    """Give the labels as people write them; a number below "Week" is that week."""
    span = column.heading.lower().rstrip("s") if _COUNTED.fullmatch(column.heading) else ""
    return [
        f"{span} {cell}" if span and cell.isdecimal() and len(cell) < 4 else _spelled(cell)
        for cell in column.cells
    ]


def _totals(columns: Sequence[_Column]) -> list[str]:
    """Give the word by which a row sums the others up, in whichever column it stands."""
    return [
        next((cell for cell in row if cell.lower().rstrip(":") in _SUMS), "")
        for row in zip(*(column.cells for column in columns), strict=True)
    ]


def _spelled(cell: str) -> str:
    """Give a date without its time of day, and the month of a program as "Mar 2024"."""
    if _ISO_MONTH.fullmatch(cell):
        return date.fromisoformat(f"{cell}-01").strftime("%b %Y")
    return _CLOCK.sub("", cell)


def _columns(rows: Sequence[Sequence[str]]) -> tuple[str, int, list[_Column]]:
    """Give the title above the table, the number of its first row, and its columns."""
    width = max((len(row) for row in rows), default=0)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    title, start = "", 0
    while start < len(full) and sum(map(bool, full[start])) < min(2, width):
        title = title or next((cell for cell in full[start] if cell), "")
        start += 1
    has_heading = start < len(full) and not any(_is_number(cell) for cell in full[start])
    if not has_heading and width == 1 and title and _is_number(title):
        title = ""
    heading = full[start] if has_heading else [""] * width
    body = full[start + has_heading :]
    columns = [_Column(heading[i], tuple(row[i] for row in body)) for i in range(width)]
    return title, start + has_heading + 1, columns


def _is_number(cell: str) -> bool:
    tokens = Scanner(Writing()).scan(plain(cell))
    return bool(tokens) and all(token.kind in {"value", "end", "range"} for token in tokens)


def _is_numeric(column: _Column) -> bool:
    """Tell whether most cells that hold something hold a number, and no date."""
    filled = [cell for cell in column.cells if cell and not _ISO_MONTH.fullmatch(cell)]
    numbers = sum(_is_number(cell) and any(map(str.isdigit, cell)) for cell in filled)
    numbers += sum(cell.startswith("=") for cell in filled)
    return numbers * 2 > len(filled)


def _label_column(columns: Sequence[_Column], numeric: Sequence[int]) -> int | None:
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


def _is_timed(column: _Column) -> bool:
    """Tell whether most cells that hold something hold a time: names of people are not read."""
    filled = [cell for cell in column.cells if cell]
    scanner = Scanner(Writing())
    return sum(_is_time(cell, scanner) for cell in filled) * 2 > len(filled)


def _is_time(cell: str, scanner: Scanner) -> bool:
    return cell.lower() in _MARKS or _time(_spelled(cell), scanner) is not None


def _writing(column: _Column, remarks: Remarks) -> Writing:
    writing = writing_of(";\n".join(plain(cell) for cell in column.cells))
    if writing.doubt:
        remarks.ask(writing.doubt)
    if writing.noted:
        remarks.note(writing.noted)
    return writing


def _pairs(
    labels: Sequence[str], cells: Sequence[str], first: int, scanner: Scanner, remarks: Remarks
) -> list[Paired]:
    pairs = []
    for number, (label, cell) in enumerate(zip(labels, cells, strict=True), first):
        if label.lower().rstrip(":") in _SUMS:
            remarks.note(f'I left out row {number}, "{label}": it sums the others up.')
        elif label or cell:
            value = _value(cell, number, scanner)
            pairs.append(Paired(value, label, _time(label, scanner), number))
    return pairs


def _value(cell: str, number: int, scanner: Scanner) -> Token:
    """Give the number in a cell; an empty one is missing."""
    if not cell:
        return Token("value", "", 0, 0)
    if cell.startswith("="):
        raise SeriesError(
            f"Row {number} holds a formula without its result. "
            "Please write the number there, or open the sheet and save it again."
        )
    tokens = [token for token in scanner.scan(plain(cell)) if token.kind not in {"end", "word"}]
    if len(tokens) != 1 or tokens[0].kind != "value":
        raise SeriesError(
            f'Row {number}: "{cell[:40]}" is no number that I can read. '
            "Please write one number there, or leave the cell empty."
        )
    return tokens[0]


def _time(label: str, scanner: Scanner) -> Time | None:
    tokens = scanner.scan(plain(label), _TIMES)
    return tokens[0].time if len(tokens) == 1 else None


def _series(pairs: Sequence[Paired], title: str, remarks: Remarks) -> Series:
    values = [paired.value for paired in pairs]
    remark_values(pairs, values, remarks)
    sorted_pairs, _ = placed(pairs, [], remarks)
    return Series(
        tuple(Point(p.label, p.value.value, p.value.of) for p in sorted_pairs),
        unit=unit_of(values, remarks),
        title=title,
        doubt=remarks.doubts[0] if remarks.doubts else "",
        noted=tuple(remarks.noted),
    )
