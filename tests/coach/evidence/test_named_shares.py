"""Two shares with the names of their groups are two groups."""

from __future__ import annotations

import pytest

from coach.evidence.comparison import Share
from coach.evidence.groups import SHARES, read_groups
from coach.evidence.named_shares import are_before_and_after, read_named_shares


@pytest.mark.parametrize(
    "text",
    [
        "boxing 6 of 24, no boxing 15 of 30",
        "we want to know if the boxing helps: boxing 6 of 24, no boxing 15 of 30",
        "does it help? boxing 6 out of 24 fought and no boxing 15 out of 30",
        "boxing\t6/24\nno boxing\t15/30",
        "boxing = 6/24; no boxing = 15/30",
        "group\tyes\tno\nboxing\t6\t18\nno boxing\t15\t15",
        "| group | yes | no |\n|---|---|---|\n| boxing | 6 | 18 |\n| no boxing | 15 | 15 |",
    ],
)
def test_a_name_before_each_share_makes_two_groups(text: str) -> None:
    """Whatever stands before them, and in a table too."""
    groups = read_groups(text)

    assert (groups.kind, groups.doubt) == (SHARES, "")
    assert groups.names == ("boxing", "no boxing")
    assert groups.shares == (Share(6, 24), Share(15, 30))


@pytest.mark.parametrize(
    "text",
    [
        "last year 6 of 24, this year 9 of 24",
        "Mon 6 of 24, Tue 15 of 30",
        "boxing 6 of 24, no boxing 15 of 30, both 3 of 9",
        "boxing 6 of 24, no boxing 35 of 30",
        "boxing 6 of 24, boxing 15 of 30",
    ],
)
def test_what_is_in_time_or_more_is_read_elsewhere(text: str) -> None:
    """A count above its base is no share."""
    assert read_named_shares(text) is None


def test_before_and_after_are_told_by_their_words() -> None:
    """Both must be there."""
    assert are_before_and_after("14 of 20 before, 7 of 20 after")
    assert not are_before_and_after("14 of 20 before, 7 of 20")
    assert not are_before_and_after("14 of 20 before, 7 of 20 after, 3 away")
