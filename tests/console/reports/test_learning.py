"""What people learned: medians of many, and never a word of a few."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from coach.planning.learnt import ELEMENTS
from console.reports.learning import PARTS, last_measured, table_of_learning
from conversations.models import Learnt
from tests.console.review.talks import BEGIN, talk

pytestmark = pytest.mark.django_db(transaction=True)

FEW = ("fewer than five people", "not shown", "not shown", "not shown")


def learnt(first: int, last: int, may_read: bool = True, **overview: object) -> None:
    """Add a person whose goal had so many parts, first and last."""
    Learnt.objects.create(
        conversation_id=talk(may_read=may_read, **overview),
        goal_first=first,
        goal_last=last,
        measured_at=timezone.now(),
    )


def goals(days: int | None = None) -> tuple[object, ...]:
    """Give what is told of goals."""
    since = None if days is None else BEGIN - timedelta(days=days)
    return tuple(table_of_learning(since).rows[0].cells[1:])


def test_of_five_people_the_medians_are_told() -> None:
    """How many came further, only where five others did not."""
    for first, last in ((1, 2), (2, 4), (2, 5), (3, 5), (4, 8)):
        learnt(first, last)

    assert goals() == (5, "2", "5", "not shown")


def test_how_many_came_further_is_told_of_many() -> None:
    """Five on each side at least."""
    for first, last in [(1, 4)] * 6 + [(2, 2)] * 5:
        learnt(first, last)

    assert goals() == (11, "1", "4", 6)


def test_of_fewer_than_five_nothing_is_told() -> None:
    """Who has not agreed, or wrote before, is not counted."""
    for _ in range(4):
        learnt(1, 2)
    learnt(1, 2, may_read=False)
    learnt(1, 2, heard_at=BEGIN - timedelta(days=40))

    assert goals(days=28) == FEW


def test_nobody_is_told_of_as_of_few() -> None:
    """That there is nobody may not be told apart from that there are four."""
    assert all(tuple(row.cells[1:]) == FEW for row in table_of_learning(None).rows)


def test_it_is_said_when_it_was_measured_last() -> None:
    """Nothing before the first time."""
    assert last_measured() is None
    learnt(1, 2)
    assert last_measured() is not None


def test_a_goal_has_as_many_parts_as_in_the_codebook() -> None:
    """The reports do not load what reads goals, and know the number by heart."""
    assert len(ELEMENTS) == PARTS
