"""Reading a series from a sheet that somebody sends: CSV or XLSX, as data and nothing else.

Formulas are not run: of each the result counts that was saved with it. Macros are not looked at.
"""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from coach.errors import SeriesError
from coach.evidence.series import MOST_POINTS
from coach.evidence.series_points import Series
from coach.evidence.sheet_table import series_of_sheet

MOST_BYTES = 256 * 1024
_MOST_UNPACKED = 2_000_000  # bytes: what a small archive may hold, read in three seconds
_MOST_COLUMNS = 30
_MOST_IN_CELL = 200  # characters; no number, date or heading has more
_DELIMITERS = ",;\t|"
_TEXTS = {"csv", "tsv", "txt"}
_WORKBOOKS = {"xlsx", "xlsm"}
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # also what Excel wraps a sheet with a password in
# What the readers of archives and of their XML raise at files that break their rules.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError),
    *(SyntaxError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
)


def read_sheet(name: str, content: bytes, column: str = "") -> Series:
    """Read the series of a sheet, its kind told by content and name; check ``doubt`` first.

    ``column`` is one of the ``columns`` that were asked about.

    Raises:
        SeriesError: the file is too large, of another kind or damaged, or a row holds no number.
    """
    if len(content) > MOST_BYTES:
        raise SeriesError(
            f"{name} has more than {MOST_BYTES // 1024} KB, which is the most I can read. "
            "Please send only the column of the numbers and that of their dates."
        )
    ending = name.lower().rpartition(".")[2]
    if content.startswith(_OLD_OFFICE):
        raise SeriesError(
            f"{name} has a password, or is of the old XLS kind. "
            "Please save it as XLSX without a password, or as CSV."
        )
    if ending not in _TEXTS | _WORKBOOKS:
        raise SeriesError(f"{name} is no CSV or XLSX file. Please save the sheet as one of these.")
    if ending in _WORKBOOKS or content.startswith(_ZIP):
        return series_of_sheet(_rows_of_workbook(name, content), column, is_typed=True)
    return series_of_sheet(_rows_of_text(name, content), column)


def _rows_of_text(name: str, content: bytes) -> list[list[str]]:
    text = _decoded(content)
    if "\0" in text:
        raise SeriesError(f"{name} holds no text. Please save the sheet as CSV again.")
    try:
        delimiter = csv.Sniffer().sniff(text[:4_000], _DELIMITERS).delimiter
    except csv.Error:  # a single column
        delimiter = "\t"
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as exc:
        raise SeriesError(f"{name} is damaged: {exc}. Please save it as CSV again.") from exc
    return _checked(name, rows)


def _decoded(content: bytes) -> str:
    """Decode a text as spreadsheets save it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows_of_workbook(name: str, content: bytes) -> list[list[str]]:
    try:
        _check_archive(name, content)
        saved, written = _cells(content, with_results=True), _cells(content, with_results=False)
    except SeriesError:
        raise
    except _DAMAGED as exc:
        raise SeriesError(f"{name} is damaged. Please save it as XLSX again, or as CSV.") from exc
    # A formula without its result stays as it is written, to be named where it matters.
    rows = zip(saved, written, strict=False)
    return _checked(name, [[a or b for a, b in zip(*row, strict=False)] for row in rows])


def _check_archive(name: str, content: bytes) -> None:
    """Refuse an archive that unpacks to far more than a sheet, before it is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
            raise SeriesError(f"{name} unpacks to too much. Please send the numbers alone.")


def _cells(content: bytes, *, with_results: bool) -> list[list[str]]:
    """Give the cells of the first sheet as text."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they would put what is in a cell into the log
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=with_results)
        try:
            rows = book.worksheets[0].iter_rows(max_row=MOST_POINTS + 20, max_col=_MOST_COLUMNS)
            return [[_text(cell) for cell in row] for row in rows]
        finally:
            book.close()


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float | int) and not isinstance(value, bool):
        is_share = "%" in (cell.number_format or "")
        plain = f"{value * 100 if is_share else value:.10f}".rstrip("0").rstrip(".")
        return f"{plain}%" if is_share else plain
    return str(value).strip()


def _checked(name: str, rows: Sequence[list[str]]) -> list[list[str]]:
    """Give the rows without the empty ones at the end, cut to size; refuse too many."""
    kept = [[cell.strip()[:_MOST_IN_CELL] for cell in row[:_MOST_COLUMNS]] for row in rows]
    while kept and not any(kept[-1]):
        kept.pop()
    if len(kept) > MOST_POINTS:
        raise SeriesError(
            f"{name} has more than {MOST_POINTS:,} rows. "
            "Please send a total for each week or month instead."
        )
    return kept
