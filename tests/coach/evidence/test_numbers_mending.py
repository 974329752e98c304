"""What was read amiss is put right in so many words."""

from __future__ import annotations

import pytest

from coach.evidence.numbers_mending import mend

TEXT = "Jan 42, Feb 40, 38 in March"


@pytest.mark.parametrize(
    ("correction", "mended"),
    [
        ("no, Feb is 41", "Jan 42, Feb 41, 38 in March"),
        ("february was 41", "Jan 42, Feb 41, 38 in March"),
        ("March 35", "Jan 42, Feb 40, 35 in March"),
        ("Jan 1, Feb 2, Mar 3", "Jan 1, Feb 2, Mar 3"),
        ("that is wrong", TEXT),
    ],
)
def test_one_value_takes_the_place_of_the_one_with_its_label(correction: str, mended: str) -> None:
    """The rest stays as it was typed; all of them anew are all of them."""
    assert mend(TEXT, correction, is_wrong=True) == mended


def test_what_was_asked_for_is_added() -> None:
    """An answer to a doubt stands beside the numbers."""
    assert mend("12, 14", "per week", is_wrong=False) == "12, 14\nper week"
