"""How many people wrote, and how far they came."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.reports.people import count_people, tables_of
from console.reports.table import Table
from tests.console.review.talks import BEGIN, talk

pytestmark = pytest.mark.django_db(transaction=True)


def tables(days: int | None = None) -> dict[str, Table]:
    """Give the tables by name, of so many days before the talks' own day."""
    since = None if days is None else BEGIN - timedelta(days=days)
    return {table.name: table for table in tables_of(count_people(since))}


def cells(table: Table) -> list[tuple[str | int, ...]]:
    """Give what stands in a table."""
    return [tuple(row.cells) for row in table.rows]


def test_people_are_counted_by_skill_channel_and_language() -> None:
    """The most first, each by the name that people know."""
    talk(skill="planning", language="es")
    talk(skill="planning", channel="telegram")
    talk()

    found = tables()
    assert cells(found["skills"]) == [("Planning", 2), ("None yet", 1)]
    assert cells(found["languages"]) == [("English", 2), ("Spanish", 1)]
    assert set(cells(found["channels"])) == {("Web", 2), ("Telegram", 1)}


def test_the_funnel_says_where_people_stop() -> None:
    """Who came further has come as far as those before, too."""
    for stage in (1, 1, 2, 4):
        talk(stage=stage)

    assert cells(tables()["funnel"]) == [
        ("Wrote a first message", 4, "100%", 2),
        ("Began a plan, a preparation or a check", 2, "50%", 1),
        ("Has a page to keep", 1, "25%", 0),
        ("Told how it went", 1, "25%", 1),
    ]


def test_who_wrote_before_the_period_or_never_does_not_count() -> None:
    """A greeting alone is no word of theirs."""
    talk()
    talk(heard_at=BEGIN - timedelta(days=40))
    talk(heard_at=None, stage=0)

    assert sum(one.count for one in count_people(BEGIN - timedelta(days=28))) == 1
    assert sum(one.count for one in count_people(None)) == 2


def test_where_nobody_wrote_the_tables_are_empty() -> None:
    """And say so on the page."""
    assert not any(table.rows for table in tables().values())
