"""A sheet gives the same series as a text; what is wrong with it is said with its row."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from coach.errors import SeriesError
from coach.evidence.series import Series
from coach.evidence.sheets import MOST_BYTES, read_sheet


def workbook(rows: Sequence[Sequence[Any]], formats: str = "General") -> bytes:
    """Build an XLSX file with these rows, the numbers in the second column as ``formats`` says."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    for row in book.active.iter_rows(min_col=2, max_col=2):
        row[0].number_format = formats
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def values(series: Series) -> list[float | None]:
    """Give the values of the points."""
    return [point.value for point in series.points]


def labels(series: Series) -> list[str]:
    """Give the labels of the points."""
    return [point.label for point in series.points]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_by_its_own_delimiter(delimiter: str) -> None:
    """With its heading as the title."""
    rows = [["Month", "Complaints"], ["Jan", "42"], ["Feb", ""], ["Mar", "38"]]
    found = read_sheet("a.csv", "\n".join(delimiter.join(row) for row in rows).encode())

    assert (values(found), labels(found)) == ([42, None, 38], ["Jan", "Feb", "Mar"])
    assert (found.title, found.doubt) == ("Complaints", "")


def test_a_single_column_is_a_series() -> None:
    """With or without a heading."""
    assert values(read_sheet("a.csv", b"cars\n31\n28\n30\n")) == [31, 28, 30]
    assert values(read_sheet("a.csv", b"31\n28\n30\n")) == [31, 28, 30]


def test_decimal_commas_of_a_sheet_are_told_by_all_of_them() -> None:
    """As spreadsheets in half of the world save them."""
    found = read_sheet(
        "a.csv", "Tag;Liter\n01.03.2024;12,5\n08.03.2024;13,25\n".encode("utf-8-sig")
    )

    assert values(found) == [12.5, 13.25]
    assert labels(found) == ["01.03.2024", "08.03.2024"]


def test_what_old_programs_save_is_read() -> None:
    """Windows letters, and the wide ones of Excel's "Unicode text"."""
    assert read_sheet("a.csv", "Tag;Müll\nMo;3\nDi;4".encode("cp1252")).title == "Müll"
    assert values(read_sheet("a.txt", "Jan\t42\nFeb\t40".encode("utf-16"))) == [42, 40]


def test_rows_out_of_order_are_put_in_the_order_of_time() -> None:
    """And it is said."""
    found = read_sheet("a.csv", b"date,n\n2024-03-15,9\n2024-03-01,12\n2024-03-08,11\n")

    assert values(found) == [12, 11, 9]
    assert found.noted


def test_a_row_that_sums_up_is_left_out() -> None:
    """And it is said which."""
    found = read_sheet("a.csv", b"Month,n\nJan,42\nFeb,40\nTotal,82\n")

    assert values(found) == [42, 40]
    assert "row 4" in found.noted[0]
    assert values(read_sheet("a.csv", b"Name,n\nAna,3\nBo,4\nTotal,7\n")) == [3, 4]


def test_two_columns_of_numbers_are_asked_about() -> None:
    """By their headings."""
    found = read_sheet("a.csv", b"Month,cars,bikes\nJan,42,3\nFeb,40,5\n")

    assert found.doubt == "Which column shall I take: cars or bikes?"
    assert found.columns == ("cars", "bikes")


def test_the_column_that_is_wanted_is_read() -> None:
    """And it is said that nothing else was."""
    found = read_sheet("a.csv", b"Month,cars,bikes\nJan,42,3\nFeb,40,5\n", "Bikes")

    assert (values(found), labels(found), found.title) == ([3, 5], ["Jan", "Feb"], "bikes")
    assert found.noted == ("I took Month and bikes and nothing else of the sheet.",)


def test_columns_without_a_heading_of_their_own_go_by_their_letters() -> None:
    """As a spreadsheet shows them."""
    assert read_sheet("a.csv", b"3,9\n7,8\n").columns == ("column A", "column B")
    assert read_sheet("a.csv", b"Day,n,n\nMon,3,9\nTue,4,8\n").columns == (
        "n column B",
        "n column C",
    )


def test_names_of_people_are_not_read() -> None:
    """Only times are labels, wherever they stand."""
    found = read_sheet("a.csv", b"Name,Day,n\nAna,Mon,3\nBo,Tue,4\n")

    assert (labels(found), values(found)) == (["Mon", "Tue"], [3, 4])
    assert labels(read_sheet("a.csv", b"Name,n\nAna,3\nBo,4\n")) == ["", ""]


def test_times_are_spelled_as_people_do() -> None:
    """Whatever a program writes."""
    assert labels(read_sheet("a.csv", b"Month,n\n2024-03,3\n2024-04,4\n"))[0] == "Mar 2024"
    assert labels(read_sheet("a.csv", b"When,n\n2024-03-01 00:00:00,3\n"))[0] == "2024-03-01"
    assert labels(read_sheet("a.csv", b"Year,n\n2019,3\n2021,4\n")) == ["2019", "2021"]


def test_a_cell_that_is_no_number_is_named_with_its_row() -> None:
    """What, where, and what to do."""
    content = b"Month,n\nJan,42\nFeb,14 or 15 maybe\nMar,38\nApr,40\n"
    with pytest.raises(SeriesError, match=r'Row 3: "14 or 15 maybe" .* leave the cell empty'):
        read_sheet("a.csv", content)


def test_a_workbook_is_read_with_its_dates_and_shares() -> None:
    """A share as people see it in the sheet."""
    rows = [["Day", "Present"], [date(2024, 3, 1), 0.4], [date(2024, 3, 8), 0.455]]
    found = read_sheet("a.xlsx", workbook(rows, formats="0%"))

    assert (values(found), found.unit) == ([40, 45.5], "%")
    assert labels(found) == ["2024-03-01", "2024-03-08"]


def test_a_workbook_has_a_title_above_its_table() -> None:
    """As people write one."""
    found = read_sheet("a.XLSX", workbook([["Our street"], ["Week", "Cars"], [1, 31], [2, 28]]))

    assert (found.title, values(found)) == ("Our street", [31, 28])
    assert labels(found) == ["week 1", "week 2"]


def test_formulas_are_not_run() -> None:
    """Where no result was saved, the row is named, if it is of the column that is read."""
    rows = [["Week", "Cars", "Note"], [1, 31, ""], [2, 28, "=1+1"], [3, 30, "x"]]
    assert values(read_sheet("a.xlsx", workbook(rows))) == [31, 28, 30]
    with pytest.raises(SeriesError, match=r"Row 3 holds a formula without its result"):
        read_sheet("a.xlsx", workbook([["Week", "Cars"], [1, 31], [2, "=B2*2"]]))


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    """With the limit."""
    with pytest.raises(SeriesError, match=r"big.csv has more than 256 KB"):
        read_sheet("big.csv", b"1\n" * (MOST_BYTES // 2 + 1))


def test_an_archive_that_swells_is_refused() -> None:
    """A small file may hold a very large one."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 40_000_000)
    with pytest.raises(SeriesError, match="unpacks to too much"):
        read_sheet("a.xlsx", content.getvalue())


def test_a_workbook_is_known_by_its_content() -> None:
    """Whatever its name; one with a password is told what to do."""
    assert values(read_sheet("a.csv", workbook([["Week", "Cars"], [1, 31], [2, 28]]))) == [31, 28]
    with pytest.raises(SeriesError, match="without a password"):
        read_sheet("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
@pytest.mark.parametrize("body", ["", "x", "<a>", "<a b='1'/>", "<!DOCTYPE a [<!ENTITY b 'c'>]>"])
def test_a_workbook_with_a_damaged_part_is_refused_or_read(part: str, body: str) -> None:
    """Never with an error of a library."""
    content = io.BytesIO(workbook([["Week", "Cars"], [1, 31], [2, 28]]))
    broken = io.BytesIO()
    with zipfile.ZipFile(content) as archive, zipfile.ZipFile(broken, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, body if name == part else archive.read(name))

    with contextlib.suppress(SeriesError):
        assert values(read_sheet("a.xlsx", broken.getvalue())) == [31, 28]


def test_a_row_or_cell_without_end_takes_no_longer() -> None:
    """Of a row the first columns are read, and of a cell what a number may have."""
    begun = time.process_time()
    for content in (b"7," * 120_000, b"n\n" + b"1 " * 60_000, b";," * 120_000):
        with contextlib.suppress(SeriesError):
            read_sheet("a.csv", content)

    assert time.process_time() - begun < 2


def test_too_many_rows_are_refused() -> None:
    """In either kind of file."""
    with pytest.raises(SeriesError, match="2,000 rows"):
        read_sheet("a.csv", b"7\n" * 2_001)
    with pytest.raises(SeriesError, match="2,000 rows"):
        read_sheet("a.xlsx", workbook([["", 7]] * 2_001))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"no archive"),
        ("a.xlsx", b"PK\x03\x04 cut off"),
        ("a.ods", b""),
        ("a.xls", b"\xd0\xcf\x11\xe0"),
        ("a", b"1,2"),
        ("a.csv", b""),
        ("a.csv", b"\x00\x01\x02\x00"),
        ("a.csv", b"only words\nand more\n"),
    ],
)
def test_what_is_no_sheet_of_numbers_is_refused_with_a_remedy(name: str, content: bytes) -> None:
    """Never with an error of a library."""
    with pytest.raises(SeriesError, match="Please"):
        read_sheet(name, content)
