"""A note beside a number may tell of a change."""

import pytest

from coach.evidence.series import read_series

_TABLE = "| Week | Bags | Note |\n|---|---|---|\n| 1 | 44 | |\n| 2 | 41 | |\n| 3 | 30 | {} |\n"


@pytest.mark.parametrize(
    ("note", "starts_at"),
    [("we put out the extra bins", 2), ("camera on from today", 2), ("heavy rain", None)],
)
def test_a_note_that_tells_of_a_change_is_heard(note: str, starts_at: int | None) -> None:
    """In whatever words; rain is no change."""
    assert read_series(_TABLE.format(note)).starts_at == starts_at
