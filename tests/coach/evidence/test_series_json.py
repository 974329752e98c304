"""What a program writes is read as the table it is."""

from __future__ import annotations

from coach.evidence.series import read_series
from coach.evidence.series_json import without_json


def test_rows_become_a_table() -> None:
    """With the names as its heading."""
    assert without_json('[{"w": 1, "n": 12}, {"w": 2, "n": null}]') == "w\tn\n1\t12\n2\tn/a"


def test_names_with_their_numbers_become_lines() -> None:
    """Each number has its time so."""
    found = read_series('{"Jan": 14, "Feb": 18, "Mar": 11}')

    assert [point.value for point in found.points] == [14, 18, 11]


def test_other_texts_stay() -> None:
    """Brackets alone are no sign of a program, and neither are lists within lists."""
    for text in ("[12, 14]", "{12, 14}", '{"Jan": [1, 2]}', "[{", '{"a": ' * 5000):
        assert without_json(text) == text
