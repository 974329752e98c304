"""A span of times promises so many numbers."""

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    "text",
    [
        "Jan to June: 40, 42, 39, 31",
        "Steps, week 1-6: 4200, 5100, 4800, 6000, 6200",
        "2019-2024: 14, 13, 9, 11, 12",
        "the last 6 months were 14, 12, 15, 9 and 8",
    ],
)
def test_a_number_that_a_span_promises_and_that_is_missing_is_asked_for(text: str) -> None:
    """It may have been left out, or the span is wrong."""
    assert read_series(text).doubt


def test_a_span_of_as_many_gives_each_number_its_time() -> None:
    """So a change told by its time is found."""
    read = read_series("Lights on 14h, 13h, 14h, 9h, 8h, weeks 1 to 5. We fitted it in week 4")

    assert (read.doubt, read.starts_at, len(read.points)) == ("", 3, 5)


def test_several_numbers_may_be_of_each_time() -> None:
    """Two weeks, each from Monday to Friday."""
    assert not read_series("Mon to Fri: 4, 5, 4, 6, 5, 7, 6, 5, 4, 6").doubt
