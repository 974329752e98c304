"""The same people counted twice."""

from __future__ import annotations

import pytest

from coach.evidence.comparison import Share
from coach.evidence.groups import SHARES, Groups
from coach.evidence.who_changed import CHANGED, UNFIT, UNKNOWN, next_of, read_changed, takes_changes

BEFORE, AFTER = Share(12, 30), Share(19, 30)
GROUPS = Groups(SHARES, shares=(BEFORE, AFTER), are_same=True)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("8 went from no to yes and 1 from yes to no", (8, 1)),
        ("8 and 1", (8, 1)),
        ("1 from yes to no, 8 from no to yes", (8, 1)),
        ("seven got better, none got worse", (7, 0)),
        ("one got worse and eight better", (8, 1)),
        ("next month", None),
        ("8", None),
    ],
)
def test_both_ways_are_read(text: str, changed: tuple[int, int] | None) -> None:
    """In the order of the question, or by their words."""
    assert read_changed(text) == changed


@pytest.mark.parametrize(
    ("text", "name"), [("8 and 1", CHANGED), ("5 and 1", UNFIT), ("next month", UNKNOWN)]
)
def test_changes_must_lead_from_one_count_to_the_other(text: str, name: str) -> None:
    """Or they are asked about."""
    assert next_of(GROUPS, text) == name


def test_two_groups_of_other_people_take_none() -> None:
    """They are compared as they are."""
    assert takes_changes(GROUPS)
    assert not takes_changes(Groups(SHARES, shares=(BEFORE, AFTER)))
