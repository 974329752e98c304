"""A table of a report, as the page shows it and as a spreadsheet opens it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

Cell = str | int
_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # what a spreadsheet reckons
# In many countries a spreadsheet parts cells by semicolons, and then knows no quotes of ours.
_LATER_FORMULA = re.compile(r"([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])")
MARK = "\ufeff"  # tells Excel that the letters are UTF-8


@dataclass(frozen=True)
class Row:
    """One line; its bar is as long as its number is of the greatest, in hundredths."""

    cells: Sequence[Cell]
    bar: int | None = None


@dataclass(frozen=True)
class Table:
    """Figures with what they mean; the first column names what a row is about."""

    name: str
    caption: str
    columns: Sequence[str]
    rows: Sequence[Row]

    @property
    def is_wide(self) -> bool:
        """Tell whether it has to be moved sideways on a phone, and reached by keyboard for it."""
        return len(self.columns) > 3

    def first(self, number: int) -> Table:
        """Give its first rows alone."""
        return replace(self, rows=self.rows[:number])


def with_bars(counted: Iterable[Sequence[Cell]]) -> list[Row]:
    """Give rows whose second cell, a count, is drawn as a bar too."""
    rows = list(counted)
    greatest = max((int(row[1]) for row in rows), default=0)
    return [Row(row, 100 * int(row[1]) // greatest if greatest else 0) for row in rows]


def share(part: int, whole: int) -> str:
    """Give a part of a whole in hundredths."""
    return f"{100 * part / whole:.0f}%"


def as_csv(table: Table) -> str:
    """Write a table for a spreadsheet, so that none of its cells is taken for a formula."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([defused(column) for column in table.columns])
    writer.writerows([defused(cell) for cell in row.cells] for row in table.rows)
    return MARK + file.getvalue()


def defused(cell: Cell) -> Cell:
    """Give a cell that no spreadsheet takes for a formula."""
    if not isinstance(cell, str):
        return cell
    inner = _LATER_FORMULA.sub(r"\1'", cell)
    return f"'{inner}" if inner.lstrip(" ").startswith(_FORMULA) else inner
