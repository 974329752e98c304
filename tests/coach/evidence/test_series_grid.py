"""Years by months or quarters are one series, whichever way the table lies."""

from coach.evidence.series_grid import in_one_column


def test_years_below_each_other_are_read_row_by_row() -> None:
    """What is still to come is left out."""
    rows = [["", "Q1", "Q2"], ["2023", "5", "6"], ["2024", "4", ""]]

    assert in_one_column(rows) == [["Q1 2023", "5"], ["Q2 2023", "6"], ["Q1 2024", "4"]]


def test_years_side_by_side_are_read_column_by_column() -> None:
    """As people put one year beside the last."""
    rows = [["Month", "2023", "2024"], ["Jan", "5", "4"], ["Feb", "6", "3"]]

    read = in_one_column(rows)

    assert read is not None
    assert [cell for _, cell in read] == ["5", "6", "4", "3"]


def test_totals_are_left_out() -> None:
    """They sum the others up."""
    rows = [["", "Q1", "Q2", "Total"], ["2023", "5", "6", "11"], ["2024", "4", "3", "7"]]

    assert [cell for _, cell in in_one_column(rows) or []] == ["5", "6", "4", "3"]


def test_two_groups_by_months_are_another_table() -> None:
    """Which of them is meant is asked elsewhere."""
    assert in_one_column([["", "Jan", "Feb"], ["North", "5", "6"], ["South", "4", "3"]]) is None
