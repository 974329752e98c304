"""No export of the console holds a formula, wherever a spreadsheet cuts its cells."""

from __future__ import annotations

import csv
import io

import pytest

from console.data import making
from console.reports import table
from console.reports.table import Row, Table, as_csv, defused

BEGIN = "=+-@＝＋－＠"
CALL = 'cmd|"/c calc"!A1'
WORDS = [
    *(f"{sign}{CALL}" for sign in BEGIN),
    *(f" {sign}{CALL}" for sign in BEGIN),
    *(f"words;{sign}{CALL}" for sign in BEGIN),
    *(f"words\n{sign}{CALL}" for sign in BEGIN),
    *(f"words\r\n;\t {sign}{CALL}" for sign in BEGIN),
    *(f"\t{sign}{CALL}" for sign in BEGIN),
    f'";={CALL}',
]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("parted_by", [",", ";", "\t"])
def test_no_cell_begins_as_a_formula_does(words: str, parted_by: str) -> None:
    """By commas, as we part them, and by what a spreadsheet of another country parts by."""
    written = as_csv(Table("a", "", [words], [Row([words, 1]), Row(["before", words])]))

    cells = [
        cell for row in csv.reader(io.StringIO(written[1:]), delimiter=parted_by) for cell in row
    ]
    assert [cell for cell in cells if cell.lstrip().startswith(tuple(BEGIN))] == []


def test_all_exports_go_by_the_same_rule() -> None:
    """The whole export, the reports and the agreement of reviews."""
    assert making.defused is table.defused is defused
