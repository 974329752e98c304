"""Signs and gaps that are said in words."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("minus 3 on monday, 2 on tuesday, minus 1 on wednesday", [-3, 2, -1]),
        ("Mon 4, Tue 5, Wed nothing, I was at the dentist, Thu 6", [4, 5, None, 6]),
        ("mon 12\ntue 14\nwed nothing, we were away\nthu 9", [12, 14, None, 9]),
        ("Mon 5, Tue nothing, Wed 3", [5, 0, 3]),
        ("W1:12 W2:14 W3:9 W4:??? W5:11", [12, 14, 9, None, 11]),
        ("#N/A, 14, 12, 15", [None, 14, 12, 15]),
    ],
)
def test_words_are_read_as_the_signs_they_stand_for(text: str, values: list[float | None]) -> None:
    """A nothing with a reason is no nought: nobody counted."""
    found = read_series(text)

    assert (found.values, found.doubt) == (values, "")
