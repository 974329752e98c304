"""How much a number rose or fell is not the number."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    "text",
    [
        "Jan 40, Feb 42, down 10% in march",
        "Jan 40, Feb 42, Mar up by 5 percent",
    ],
)
def test_the_number_itself_is_asked_for(text: str) -> None:
    """Where one is told as so many per cent less than the last."""
    assert "what was the number then?" in read_series(text).doubt


def test_per_cent_that_are_counted_are_read() -> None:
    """As they were before."""
    assert read_series("Jan 40%, Feb 42%, Mar 39%").values == [40, 42, 39]
