"""What was read amiss is put right in so many words."""

from __future__ import annotations

import pytest

from coach.evidence.comparison import Share
from coach.evidence.groups import read_groups
from coach.evidence.numbers_mending import mend
from coach.evidence.series import read_series

TEXT = "Jan 42, Feb 40, 38 in March"


WEEKS = "wk1: 22, wk2: 19, wk3: 25, wk4: 21, wk5: 24"


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
