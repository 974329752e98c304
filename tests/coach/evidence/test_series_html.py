"""A table copied as HTML is read as the table it is."""

from __future__ import annotations

from coach.evidence.series import read_series
from coach.evidence.series_html import without_html

TABLE = (
    "<table><tr><th>Week</th><th>Cups</th></tr>\n<tr><td>1</td> <td>44</td></tr>"
    "<tr><td>2</td><td><b>52</b></td></tr><tr><td>3</td><td>49</td></tr></table>"
)


def test_cells_are_parted_by_tabs_and_rows_by_lines() -> None:
    """The tags within a cell go."""
    assert without_html(TABLE) == "Week\tCups\n1\t44\n2\t52\n3\t49"
    assert [point.value for point in read_series(TABLE).points] == [44, 52, 49]


def test_other_texts_stay() -> None:
    """A sign for less is no tag, and half a tag is no table."""
    for text in ("under <40, 38", "a <trend, 12", "<table", "<" * 5000):
        assert without_html(text) == text
