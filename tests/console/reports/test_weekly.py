"""How sure the coach was, week by week."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.reports.table import Table
from console.reports.weekly import AT_A_LOSS, DISPUTED, UNSURE, Weekly, count_weeks
from tests.console.review.talks import BEGIN, add, did, person, talk

pytestmark = pytest.mark.django_db(transaction=True)

WEEK = 7 * 24 * 60  # minutes


def weekly(name: str, days: int | None = None) -> Weekly:
    """Give one of the three, of so many days before the talks' own day."""
    since = None if days is None else BEGIN - timedelta(days=days)
    return next(one for one in count_weeks(since) if one.name == name)


def cells(table: Table) -> list[tuple[str | int, ...]]:
    """Give what stands in a table."""
    return [tuple(row.cells) for row in table.rows]


def test_messages_at_which_the_coach_was_at_a_loss_are_counted_by_week() -> None:
    """A week begins on Monday; one in which nobody wrote stands between the others."""
    conversation = talk()
    add(conversation, person("hello"), person("eh"), did("action_fallback"))
    last_minute_of_sunday = WEEK - 9 * 60 - 1
    add(conversation, person("late", minute=last_minute_of_sunday))
    add(conversation, person("so", minute=2 * WEEK), did("action_fallback", minute=2 * WEEK))

    assert cells(weekly(AT_A_LOSS).table) == [
        ("2026-11-02", 1, 3, "33%"),
        ("2026-11-09", 0, 0, "nobody wrote"),
        ("2026-11-16", 1, 1, "100%"),
    ]


def test_what_was_said_before_the_period_does_not_count() -> None:
    """By when it was said, and not by whom."""
    add(talk(), person("hello"), person("long ago", minute=-40 * 24 * 60))

    assert cells(weekly(AT_A_LOSS, days=28).table) == [("2026-11-02", 0, 1, "0%")]


def test_people_with_doubt_are_counted_by_the_week_of_their_last_word() -> None:
    """Of the coach about them, and of them about the coach."""
    talk(least_sure=0.3)
    talk(disputed=2)
    talk(heard_at=BEGIN + timedelta(days=7))

    assert cells(weekly(UNSURE).table) == [
        ("2026-11-02", 1, 2, "50%"),
        ("2026-11-09", 0, 1, "0%"),
    ]
    assert cells(weekly(DISPUTED).table)[0] == ("2026-11-02", 1, 2, "50%")


def test_the_shares_are_a_run_chart_with_words_for_it() -> None:
    """By our own evidence coach; a week without a message is a gap."""
    conversation = talk()
    for week in (0, 1, 3):
        add(conversation, person("so", minute=week * WEEK))

    picture = weekly(AT_A_LOSS).draw()
    assert picture is not None
    assert picture.svg.startswith("<svg")
    assert picture.alt == (
        "The coach was at a loss: 3 numbers, 0%, 1 missing. The middle is 0%. "
        "Too few to tell a change from chance."
    )


def test_of_nothing_there_is_no_picture() -> None:
    """Nor a row."""
    assert weekly(AT_A_LOSS).draw() is None
    assert not weekly(AT_A_LOSS).table.rows
