"""What was told from the playbook, and what was asked for in vain."""

from __future__ import annotations

from typing import Any

import pytest

from coach.playbook import default_playbook
from console.reports.citing import tables_of_citing
from console.reports.table import Table
from tests.console.review.talks import add, bot, talk

pytestmark = pytest.mark.django_db(transaction=True)

FIRST, SECOND = default_playbook().entries[:2]


def tells(*entries: str) -> dict[str, Any]:
    """Give what the coach says when it tells an entry, of one or more sources."""
    return bot("A story.", citations=[{"entry": entry, "title": "t"} for entry in entries])


def says(response: str) -> dict[str, Any]:
    """Give what the coach says by one of its own responses."""
    return {**bot("…"), "metadata": {"utter_action": response}}


def tables() -> dict[str, Table]:
    """Give the tables by name."""
    return {table.name: table for table in tables_of_citing(None)}


def test_entries_are_counted_the_most_told_first() -> None:
    """One with two sources was told once; a page that a person made cites nothing."""
    page = bot("Your page.", artefact={"kind": "plan", "citations": [{"entry": FIRST.id}]})
    add(talk(), tells(FIRST.id), tells(SECOND.id, SECOND.id), tells(SECOND.id), page)

    assert [(row.cells[1], row.cells[2]) for row in tables()["told"].rows] == [
        (2, SECOND.teaches),
        (1, FIRST.teaches),
    ]


def test_what_was_never_told_is_named() -> None:
    """All but the one."""
    add(talk(), tells(FIRST.id))

    never = tables()["never-told"].rows
    assert len(never) == len(default_playbook().entries) - 1
    assert FIRST.teaches not in [row.cells[1] for row in never]


def test_an_entry_that_a_host_took_out_is_left_out() -> None:
    """There is nothing to say of it."""
    add(talk(), tells("gone-for-good"))

    assert not tables()["told"].rows


def test_what_was_asked_for_in_vain_is_counted() -> None:
    """Also in the middle of a step, where the response has an ending."""
    add(talk(), says("utter_no_example"), says("utter_no_example_in_form"), says("utter_gap"))
    add(talk(), says("utter_welcome"))

    assert [tuple(row.cells) for row in tables()["not-found"].rows] == [
        ("No example fitted, or none of that place", 2),
        ("Asked for a detail that no source tells", 1),
    ]
