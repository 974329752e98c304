"""Hours that follow each other are times."""

from coach.evidence.series_hours import with_hours


def test_hours_that_follow_each_other_are_spans_of_the_clock() -> None:
    """With "am" at some of them."""
    text = "between 8 and 9am 41, 9 and 10am 36, 10 and 11 18"

    assert with_hours(text) == "8:00-9:00: 41, 9:00-10:00: 36, 10:00-11:00: 18"


def test_numbers_of_which_nobody_says_that_they_are_hours_stay() -> None:
    """They may be anything."""
    assert with_hours("8 and 9 41, 9 and 10 36") == "8 and 9 41, 9 and 10 36"
