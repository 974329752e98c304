"""The series in a table: which column holds the numbers, and which their labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
_SUMS = {"total", "totals", "sum", "average", "mean", "median", "grand total"}


@dataclass(frozen=True)
class _Column:
    """A column of a table below its heading, each cell with the number of its row."""

    heading: str
    cells: tuple[str, ...]


def series_of(rows: Sequence[Sequence[str]], *, is_typed: bool = False) -> Series:
    """Read the series in the rows of a table; ``is_typed``: its numbers have a point for decimals.

    Raises:
        SeriesError: no column holds numbers, or a row of it holds something else.
    """
    remarks = Remarks()
    title, first, columns = _columns(rows)
    numeric = [i for i, column in enumerate(columns) if _is_numeric(column)]
    if not numeric:
        raise SeriesError("I found no column of numbers. Please put one number in each row.")
    label = _label_column(columns, numeric)
    values = [i for i in numeric if i != label]
    if len(values) > 1:
        names = " or ".join(columns[i].heading or f"column {i + 1}" for i in values[:4])
        remarks.ask(f"Which column shall I take: {names}?")
    chosen = columns[values[0]]
    labels = columns[label].cells if label is not None else ("",) * len(chosen.cells)
    writing = Writing() if is_typed else _writing(chosen, remarks)
    pairs = _pairs(labels, chosen.cells, first, Scanner(writing), remarks)
    return _series(pairs, title or chosen.heading, remarks)


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
    filled = [cell for cell in column.cells if cell]
    numbers = sum(_is_number(cell) and any(map(str.isdigit, cell)) for cell in filled)
    return numbers * 2 > len(filled)


def _label_column(columns: Sequence[_Column], numeric: Sequence[int]) -> int | None:
    """Give the column of labels: the first of words or dates, or one that counts up."""
    words = [i for i, column in enumerate(columns) if i not in numeric and any(column.cells)]
    if words:
        return words[0]
    first = columns[numeric[0]].cells
    if len(numeric) < 2 or not all(cell.isdecimal() for cell in first):
        return None
    counts_up = all(int(after) - int(before) == 1 for before, after in pairwise(first))
    return numeric[0] if counts_up else None


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
    tokens = [token for token in scanner.scan(plain(cell)) if token.kind not in {"end", "word"}]
    if not cell:
        return Token("value", "", 0, 0)
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
