"""Of all ways to read a text the one that explains most of it is taken; a tie is asked about."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series
from coach.evidence.series_reading import best_reading


def test_the_way_that_explains_most_costs_least() -> None:
    """Decimals with commas leave nothing over; as a list they would."""
    found = best_reading("Jan 11,2 / Feb 10,8 / Mar 11,5")

    assert [paired.value.value for paired in found.pairs] == [11.2, 10.8, 11.5]
    assert found.is_labelled
    assert found.cost < 0.5


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Block 7, 2023: 12 in Q1, 15 in Q2, 9 in Q3", [12, 15, 9]),
        ("Hello, flat 12 here. Parcels: Mon 3, Tue 5, Wed 2. Regards, Mrs Okoye", [3, 5, 2]),
        ("Counted between 8 and 9am\nTue 23rd: 118\nWed 24th: 124\nThu 25th: 109", [118, 124, 109]),
        ("Recettes\n2021 : 1 240 €\n2022 : 1 515 €\n2023 : 1 630 €", [1240, 1515, 1630]),
        ("20% in May (6 of 30), 25% in June (8 of 32)", [6, 8]),
        ("Visits\tSep\tOct\tNov\n\t340\t365\t352", [340, 365, 352]),
        ("jan 8 feb 9 mar 7 apr (easter, nobody counted) may 10", [8, 9, 7, None, 10]),
    ],
)
def test_numbers_of_titles_and_remarks_are_none_of_the_series(
    text: str, values: list[float | None]
) -> None:
    """And nothing else is lost."""
    found = read_series(text)

    assert ([point.value for point in found.points], found.doubt) == (values, "")


@pytest.mark.parametrize(
    "text",
    [
        "Jan 1 200, Feb 1 350, Mar 1 100",
        "Jan: 1.204\nFeb: 1.187\nMar: 1.340",
        "Jan 23, Feb 25, Mar 19, Feb 31, Apr 20",
        "3/4 5/6 7/8 9/10",
        "Feb 14, Mar 15, or maybe that was the other way round",
        "423841393633",
        "Mon: 4 5 6, Tue: 7 8 9",
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_about_once(text: str) -> None:
    """By one question."""
    assert read_series(text).doubt.count("?") == 1


def test_the_newest_first_are_turned_round() -> None:
    """With times or without."""
    without, with_times = "Most recent first: 12, 15, 19", "newest first:\n26 Mar - 34\n19 Mar - 30"

    assert [point.value for point in read_series(without).points] == [19, 15, 12]
    assert [point.value for point in read_series(with_times).points] == [30, 34]
