"""A sign in the place of a number says that it is missing; "12 x 3" is something else."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("8 9 7 x 6 5 x 4 (x = no count)", [8, 9, 7, None, 6, 5, None, 4]),
        ("12 14 x 9 8", [12, 14, None, 9, 8]),
        ("5 6 ? 4 3 (? = forgot)", [5, 6, None, 4, 3]),
        ("day 1 88\nday 2 92\nday 3 skip\nday 4 skip\nday 5 79", [88, 92, None, None, 79]),
        ("mon 5 tue off wed 7 thu 6 fri sick", [5, None, 7, 6, None]),
    ],
)
def test_a_sign_or_word_in_its_place_says_that_a_number_is_missing(
    text: str, values: list[float | None]
) -> None:
    """And what follows is not lost."""
    found = read_series(text)

    assert ([point.value for point in found.points], found.doubt) == (values, "")


def test_so_many_times_so_many_is_asked_about() -> None:
    """Twelve three times, or twelve and a gap and three."""
    assert read_series("12 x 3 9 x 2").doubt


@pytest.mark.parametrize("sign", ["NA", "x", "?", "null", "_"])
def test_a_sign_in_a_row_of_numbers_is_one_that_is_missing(sign: str) -> None:
    """With nothing but blanks between them."""
    assert [point.value for point in read_series(f"20 22.5 {sign} 19 18").points] == [
        *(20, 22.5, None, 19, 18)
    ]
