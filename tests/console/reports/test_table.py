"""A table as a spreadsheet opens it."""

from __future__ import annotations

import pytest

from console.reports.table import Row, Table, as_csv, with_bars


def table(*cells: str) -> Table:
    """Give a table of one row."""
    return Table("t", "What it shows", ("What", "How many"), [Row(cells)])


def test_a_spreadsheet_is_told_that_the_letters_are_utf8() -> None:
    """Excel takes them for something else otherwise."""
    assert as_csv(table("Quién", "3")).encode() == "\ufeffWhat,How many\r\nQuién,3\r\n".encode()


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_taken_for_a_formula(begin: str) -> None:
    """A quote before it leaves it as words."""
    assert f"'{begin}SUM(A1)" in as_csv(table(f"{begin}SUM(A1)", "3"))


def test_a_number_stays_a_number() -> None:
    """It can be added up."""
    assert ",-3\r\n" in as_csv(Table("t", "", ("What", "How many"), [Row(("a", -3))]))


def test_the_greatest_number_has_the_longest_bar() -> None:
    """The others are measured by it; of nothing there is no bar."""
    assert [row.bar for row in with_bars([("a", 4), ("b", 1), ("c", 0)])] == [100, 25, 0]
    assert [row.bar for row in with_bars([("a", 0)])] == [0]
