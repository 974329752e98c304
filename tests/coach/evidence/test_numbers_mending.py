"""What was read amiss is put right in so many words."""

from __future__ import annotations

import pytest

from coach.evidence.comparison import Share
from coach.evidence.groups import read_groups
from coach.evidence.numbers_mending import corrects, mend, row_in_order
from coach.evidence.series import read_series

TEXT = "Jan 42, Feb 40, 38 in March"


WEEKS = "wk1: 22, wk2: 19, wk3: 25, wk4: 21, wk5: 24"

BARE = "55 61 58 60 57 63 49"
MARKED = "w1 55 w2 61 w3 58 w4 60 w5 57 w6 63 then the desk: w7 49 w8 52"


@pytest.mark.parametrize(
    ("text", "correction", "values"),
    [
        (TEXT, "no, Feb is 41", [42, 41, 38]),
        (TEXT, "february was 41", [42, 41, 38]),
        (TEXT, "March 35", [42, 40, 35]),
        (TEXT, "Jan 1, Feb 2, Mar 3", [1, 2, 3]),
        (WEEKS, "week 5 is wrong, should be 27", [22, 19, 25, 21, 27]),
        (WEEKS, "i told you week 5 is 27 not 24", [22, 19, 25, 21, 27]),
        (WEEKS, "the third one was wrong it was 35 not 25", [22, 19, 35, 21, 24]),
        (WEEKS, "no, 35 not 25", [22, 19, 35, 21, 24]),
        (WEEKS, "the last one is 26", [22, 19, 25, 21, 26]),
        (WEEKS, "week 5 is wrong", [22, 19, 25, 21, 24]),
        (BARE, "week 5 should be 59", [55, 61, 58, 60, 59, 63, 49]),
        (BARE, "59 in week 5", [55, 61, 58, 60, 59, 63, 49]),
        (BARE, "week 5 is wrong", [55, 61, 58, 60, 57, 63, 49]),
        (BARE, "week 9 should be 59", [55, 61, 58, 60, 57, 63, 49]),
        (BARE, "55 was wrong, it was 56", [56, 61, 58, 60, 57, 63, 49]),
        (BARE, "no, 57 should be 59", [55, 61, 58, 60, 59, 63, 49]),
        (TEXT, "that is wrong", [42, 40, 38]),
        (TEXT, "i am scared of the landlord", [42, 40, 38]),
    ],
)
def test_one_value_takes_the_place_of_another(
    text: str, correction: str, values: list[float]
) -> None:
    """It is named by its time, by which it is, or by what it was; all of them anew are all."""
    mended = read_series(mend(text, correction, is_wrong=True))

    assert [point.value for point in mended.points] == values


def test_what_was_asked_for_is_added() -> None:
    """An answer to a doubt stands beside the numbers."""
    assert mend("12, 14", "per week", is_wrong=False) == "12, 14\nper week"


@pytest.mark.parametrize("text", ["no, 15 of 20 before", "no, before it was 15/20"])
def test_a_share_is_put_right_as_a_share(text: str) -> None:
    """Its base is not taken for its count."""
    mended = mend("14 of 20 before, 7 of 20 after", text, is_wrong=True)

    assert read_groups(mended).shares == (Share(15, 20), Share(7, 20))


@pytest.mark.parametrize("text", [MARKED, "55 61 58 60 57 63 then the desk: 49 52"])
@pytest.mark.parametrize("correction", ["week 5 should be 59", "57 was wrong, it was 59"])
def test_a_marked_change_stays_where_it_is(text: str, correction: str) -> None:
    """And the words for it too."""
    mended = mend(text, correction, is_wrong=True)

    assert mended == text.replace("57", "59")
    assert read_series(mended).starts_at == 6


def test_a_value_that_stands_twice_is_put_right_in_its_place() -> None:
    """The other one stays."""
    assert mend("12 14 12 13", "the third was 15", is_wrong=True) == "12 14 15 13"


PARTLY_LABELLED = "w1 55 w2 61 58 w4 60 57 63 then the desk: 49 52"


@pytest.mark.parametrize("answer", ["they are weeks 1 to 8, in order", "they are in order"])
def test_numbers_that_are_in_order_become_a_plain_row(answer: str) -> None:
    """The times that stand with a few go, and the change stays."""
    series = read_series(mend(PARTLY_LABELLED, answer, is_wrong=False))

    assert not series.doubt
    assert series.values == [55, 61, 58, 60, 57, 63, 49, 52]
    assert series.starts_at == 6
    assert not any(point.label for point in series.points)


def test_an_order_of_other_numbers_is_none_of_these() -> None:
    """It is asked again then."""
    answer = "they are weeks 1 to 12, in order"

    assert row_in_order(PARTLY_LABELLED, answer) == ""
    assert mend(PARTLY_LABELLED, answer, is_wrong=False) == PARTLY_LABELLED


@pytest.mark.parametrize(
    ("text", "is_correction"),
    [
        ("55 was wrong, it was 56", True),
        ("sorry, week 5 should be 59", True),
        ("the school was closed for 3 days", False),
        ("no, before it was 15 of 30", True),
        ("no, in week 5 there was 1 holiday", False),
        ("the mayor was wrong", False),
    ],
)
def test_a_correction_is_told_from_another_answer(text: str, *, is_correction: bool) -> None:
    """It says that a number is wrong, or what it should be."""
    assert corrects(text) is is_correction
