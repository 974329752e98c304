"""Signs that leave open what was counted are asked about."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("week,count\n1,14\n2,abc\n3,11\n4,8", "abc"),
        ("week,count\n1,14\n2,1x\n3,11\n4,8", "1x"),
        ("1#, 2, 4, 5", "1#"),
    ],
)
def test_a_cell_that_is_no_number_is_asked_about(text: str, what: str) -> None:
    """By the signs that stand there."""
    assert read_series(text).doubt == f'What does "{what}" mean?'


def test_signs_behind_every_number_are_how_somebody_writes() -> None:
    """Nothing is asked then."""
    found = read_series("scones sold 14x 16x 11x 13x 18x")

    assert [point.value for point in found.points] == [14, 16, 11, 13, 18]
    assert not found.doubt


@pytest.mark.parametrize("blank", ["x", "?", "####", "-"])
def test_a_sign_in_the_place_of_a_number_is_one_that_is_missing(blank: str) -> None:
    """Beside weeks that are counted, in a table of two columns."""
    found = read_series(f"Week\tbins\n1\t12\n2\t{blank}\n3\t9")

    assert [point.value for point in found.points] == [12, None, 9]


@pytest.mark.parametrize(
    "text", ["We cleaned 2x a week: 12, 14, 11, 9", "week, bins\n1, 14\n2, sick\n3, 11\n4, 8"]
)
def test_how_often_and_why_there_is_none_are_plain(text: str) -> None:
    """Neither is a cell that is no number."""
    assert "mean?" not in read_series(text).doubt
