"""What is said once more counts once."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series
from coach.evidence.series_restated import with_last_list


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("last week 20, this week 25, before those 15. (so 15, 20, 25 in order)", [15, 20, 25]),
        ("6, 8, 8, 10... that second 8 is a typo, it should be 9. So 6, 8, 9, 10.", [6, 8, 9, 10]),
    ],
)
def test_the_list_at_the_end_is_how_it_is_meant(text: str, values: list[float]) -> None:
    """What stands before it says no more."""
    assert [point.value for point in read_series(text).points] == values


@pytest.mark.parametrize(
    ("text", "starts_at"),
    [
        ("Jan 12, Feb 14, Mar 9. So 12, 14, 9.", None),
        ("Before the lamp 12, 14, 11; after it 9, 8, 7. So 12, 14, 11, 9, 8, 7.", 3),
    ],
)
def test_months_and_sides_say_more_than_the_list(text: str, starts_at: int | None) -> None:
    """What they tell is not lost without a question."""
    found = read_series(text)

    assert found.doubt or found.starts_at == starts_at
    assert with_last_list(text) == text


def test_a_hostile_list_is_read_in_time() -> None:
    """A number with a comma could be one or two, again and again."""
    text = "so " + ",".join(["12"] * 900) + " x"
    assert with_last_list(text) == text


def test_a_list_with_other_numbers_is_no_repeat() -> None:
    """What was not said before is not lost."""
    for text in ("Jan 12, Feb 14, so 7, 8, 9", "12, 14, 9, 11. So 9, 11, 12"):
        assert with_last_list(text) == text
