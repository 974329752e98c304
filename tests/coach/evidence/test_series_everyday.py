"""Everyday ways to write numbers down: decimal commas, formulas, shares, and what stands beside."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12,5 %, 14 %, 11,8 %", [12.5, 14, 11.8]),
        ("61,5 €, 58 €, 70,2 €", [61.5, 58, 70.2]),
        ("Temperature 21,5, 22, 19,5, 20", [21.5, 22, 19.5, 20]),
        ("12 Jan: 3,85. 19 Jan: 3,92. 26 Jan: 4,40.", [3.85, 3.92, 4.4]),
        ("Points mean thousands: 1.200, 1.310, 1.190", [1200, 1310, 1190]),
        ("CO2\nMon 800\nTue 950\nWed 870", [800, 950, 870]),
        ("PM2.5 in our street: Jan 12, Feb 14, Mar 11", [12, 14, 11]),
        ("month,O3_ugm3\nMay,71\nJun,80\nJul,76", [71, 80, 76]),
        ("Dust 21 ug/m3 (Oct), 25 ug/m3 (Nov), 19 ug/m3 (Dec)", [21, 25, 19]),
        ("NO1 12, NO2 14, NO3 11", [12, 14, 11]),
        ("Cars parked outside flat no. 7, Station Road: 4, 6, 5, 3", [4, 6, 5, 3]),
        ("Litter, Mill Road 10-60\nJan: 12\nFeb: 15\nMar: 11", [12, 15, 11]),
        ("Week | Who | Bags\n---|---|---\n1 | Ann | 9\n2 | Bo | 7\n3 | Ann | 8", [9, 7, 8]),
        ("Jan 22 kg, Feb 21 kg, Mar 20 kg. The town average is 25 kg.", [22, 21, 20]),
        ("2021: 12 nests, 2022: 14, 2023: 15. The target for 2024 is 20.", [12, 14, 15]),
        ("2020: 31, 2021: 28, 2022: 30. Our target for 2025: 50.", [31, 28, 30]),
        ("First Saturday 12 people, second 15, third it rained, fourth 14", [12, 15, None, 14]),
        ("mon 12, tue 14, we came late, wed 9, thu 11", [12, 14, 9, 11]),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, values: list[float | None]) -> None:
    """There is nothing to ask, and no change."""
    read = read_series(text)

    assert [point.value for point in read.points] == values
    assert (read.doubt, read.starts_at) == ("", None)


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("month;late;trains;percent\nJan;4;40;10\nFeb;6;30;20", [(4, 40), (6, 30)]),
        ("month;%;yes;asked\nJan;40;12;30\nFeb;50;14;28", [(12, 30), (14, 28)]),
        ("Posted back (of 80 cards sent each time): May 21, June 25", [(21, 80), (25, 80)]),
        ("We inspect 30 lamps every week. Broken: Jan 5, Feb 7", [(5, 30), (7, 30)]),
        (
            "Of the 40 drivers we saw before the sign, 22 wore a belt. Afterwards 30 of 41 did.",
            [(22, 40), (30, 41)],
        ),
    ],
)
def test_what_each_number_is_out_of_is_found(text: str, shares: list[tuple[int, int]]) -> None:
    """In a column that the per cent bear out, in brackets, or in a sentence before."""
    read = read_series(text)

    assert [(point.value, point.of) for point in read.points] == shares
    assert not read.doubt


@pytest.mark.parametrize(
    "text",
    [
        "12,14, 13, 11,15",
        "cars14, 16, 15",
        "week,late,%\n1,4,10\n2,6,20\n3,8,25",
        "The council figure was 30. In Feb 32, in Mar 31, in Apr 29",
        "points are not thousands: 1.200, 1.310, 1.190",
        "spring 2022: 6, summer 2022: 9, autumn 2022: 11. The sign was put up in July 2022.",
    ],
)
def test_what_may_be_two_things_is_asked(text: str) -> None:
    """However much it looks like the others."""
    assert read_series(text).doubt


def test_a_month_between_two_seasons_tells_where_the_change_is() -> None:
    """What was switched on in winter is there in spring."""
    seasons = "spring 2021: 5\nautumn 2021: 6\nspring 2022: 9\nautumn 2022: 10\n"

    assert read_series(seasons + "The lamps were switched on in January 2022.").starts_at == 2


def test_words_before_all_numbers_are_no_label_of_the_first() -> None:
    """Blanks between thousands are read in it, too."""
    assert [one.value for one in read_series("visitors: 1 240, 11 310, 990").points] == [
        1240,
        11310,
        990,
    ]


def test_many_of_each_of_three_things_are_asked_about() -> None:
    """They follow no time."""
    assert "bins or buses or lights" in read_series("bins 12, buses 9, lights 4").doubt
    assert not read_series("mondays 4, tuesdays 5, fridays 6").doubt


def test_what_one_counted_three_times_is_no_length() -> None:
    """ "3 times" at each week is what was counted there."""
    series = read_series("Late 3 times in week 1, 5 times in week 2, 2 times in week 3")

    assert [one.value for one in series.points] == [3, 5, 2]


def test_nothing_measured_is_missing() -> None:
    """It is no nought."""
    assert read_series("Mon 12 cm, Tue nothing measured, Wed 9 cm").points[1].value is None


@pytest.mark.parametrize(
    "text",
    [
        "the council says 9 but my neighbour says 12",
        "3,120,2,980,3,050",
        "we had 40 complaints altogether",
        "Block A 4, Block B 7, Block C 2",
    ],
)
def test_what_is_no_series_is_asked_about(text: str) -> None:
    """Several people's numbers, marks that may mean two things, a sum, several places."""
    assert read_series(text).doubt


def test_a_heading_may_say_of_how_many_each_is() -> None:
    """With what they are behind it."""
    points = read_series("attendance, out of 25 kids: 19, 21, 18").points

    assert [(one.value, one.of) for one in points] == [(19, 25), (21, 25), (18, 25)]
