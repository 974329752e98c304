"""Thanks and a kiss after all numbers say nothing of them."""

import pytest

from coach.evidence.series import read_series
from coach.evidence.series_asides import without_closing


@pytest.mark.parametrize("said", [" thanks Jean x", " xx", ". Many thanks", ", cheers Bob"])
def test_thanks_are_taken_off_the_end(said: str) -> None:
    """However people close."""
    assert without_closing(f"17, 19, 16{said}") == "17, 19, 16"


@pytest.mark.parametrize(
    "text", ["Jan 17, Feb x", "thanks for asking: 17, 19", "17, 19 thanks to the new sign"]
)
def test_what_says_something_of_a_number_stays(text: str) -> None:
    """A cross beside a time is a number that is missing."""
    assert without_closing(text) == text


@pytest.mark.parametrize(
    "text",
    ["target 90%. we got 71%, 74%, 78%, 80%", "Attendance 71%, 74%, 78%, 80%, our target is 90%"],
)
def test_an_aim_before_or_behind_all_numbers_is_none_of_them(text: str) -> None:
    """Whatever parts it from them."""
    found = read_series(text)

    assert [point.value for point in found.points] == [71, 74, 78, 80]
    assert found.starts_at is None
