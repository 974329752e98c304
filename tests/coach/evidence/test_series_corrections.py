"""What is taken back while typing is put right; a word of regret alone changes nothing."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series
from coach.evidence.series_corrections import without_corrections


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Jan 42, Feb 40, Mar 38. no wait, Feb was 41", [42, 41, 38]),
        ("31 (Jan), 29 (Feb), 33 (Mar), typo: Jan should be 37", [37, 29, 33]),
        ("w1 20, w2 22, w3 19; scratch that, w3 is 91", [20, 22, 91]),
        ("Mon 7, Tue 9, Wed 4. Sorry, Tue was 6, not 9", [7, 6, 4]),
        ("3 Feb 12, 10 Feb 15, 17 Feb 11. Oops, 10 Feb should be 51", [12, 51, 11]),
        ("12, 15, 11, 14. Sorry, the last one should be 41", [12, 15, 11, 41]),
        ("2019: 12, 2020: 15, 2021: 11. correction: 2020 was 51", [12, 51, 11]),
        ("Jan 30, Feb 33, Mar 29, scratch March, it's 39, Apr 41", [30, 33, 39, 41]),
        ("sat 340\nsun 415\nsunday was 451 not 415\nright, sun 451\nmon 288", [340, 451, 288]),
    ],
)
def test_the_later_number_takes_the_place_of_the_first(text: str, values: list[float]) -> None:
    """And it is said."""
    found = read_series(text)

    assert [point.value for point in found.points] == values
    assert not found.doubt
    assert "as you wrote last" in " ".join(found.noted)


@pytest.mark.parametrize(
    "text",
    [
        "Sorry for the delay. Jan 12, Feb 15, Mar 11",
        "week 3 - forgot, sorry\nweek 4 - 11.5",
        "Jan 12, Feb 15, sorry no more",
    ],
)
def test_a_word_of_regret_alone_changes_nothing(text: str) -> None:
    """It takes a time that stands before it, and a number."""
    assert without_corrections(text) == (text, [])


def test_a_correction_without_its_time_is_asked_about() -> None:
    """Which number it was cannot be told."""
    assert read_series("14, 12, sorry 13, 15").doubt


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("March: 120, no, 102. April: 98. May: 110.", [102, 98, 110]),
        ("Mon 12, Tue 14 - no, 15, Wed 11", [12, 15, 11]),
        ("in march it was 12 i think no sorry 13, april 11, may 9", [13, 11, 9]),
    ],
)
def test_a_no_behind_its_time_takes_the_number_back(text: str, values: list[float]) -> None:
    """At once, without the time said again."""
    found = read_series(text)

    assert [point.value for point in found.points] == values
    assert not found.doubt


def test_a_no_in_a_bare_list_is_asked_about() -> None:
    """One may be missing there; a name before the list is no time."""
    assert read_series("Counts: 12, no, 14, 11").doubt
