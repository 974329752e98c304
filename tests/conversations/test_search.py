"""Conversations are found by what people wrote, as far as it may be read."""

from __future__ import annotations

import pytest
from django.db import connection

from conversations import erasure, inbox
from conversations.models import Inbound, Overview
from conversations.search import search
from conversations.search_index import look_after
from tests.console.review.talks import talk

pytestmark = pytest.mark.django_db(transaction=True)


def told(*texts: str, **overview: object) -> str:
    """Give a conversation in which a person wrote these."""
    conversation = talk(**{"may_read": True, **overview})
    for number, text in enumerate(texts):
        inbox.keep(conversation, f"m{number}", text)
    return conversation


def found(text: str) -> list[str]:
    """Give what a search finds."""
    return [row.pk for row in search(Overview.objects.order_by("pk"), text)]


@pytest.mark.parametrize("words", ["bins", "BINS full", "full, the bin", "Müll", "बिजली"])
def test_words_and_their_beginnings_are_found(words: str) -> None:
    """In whatever order, case and script."""
    told("the bus is late")
    wanted = told("our bins are full", "the Müll stays", "बिजली नहीं है", "the bins are full")

    assert found(words) == [wanted]


def test_all_words_stand_in_one_message() -> None:
    """Two halves of two messages are none."""
    told("the bins", "are full")

    assert found("bins full") == []


@pytest.mark.parametrize("asked", ["", "?!", '"', "bins OR bus", "x:*", "NEAR(bins)", "'; --", "%"])
def test_signs_are_no_commands(asked: str) -> None:
    """Whatever is typed is looked for, or nothing is."""
    told("our bins are full")

    assert found(asked) == []


def test_what_may_not_be_read_is_not_found() -> None:
    """Nor a talk of which a part was kept private; where a life is in danger it is."""
    told("our bins are full", may_read=False)
    told("our bins are full", has_private=True)
    flagged = told("our bins are full", may_read=False, flag="distress")

    assert found("bins") == [flagged]


def test_what_was_erased_or_changed_is_gone_from_the_index() -> None:
    """It lies over the messages themselves."""
    kept, gone = told("our bins are full"), told("our bins are full")
    erasure.erase(gone, "Gone.")
    assert found("bins") == [kept]

    Inbound.objects.filter(text="our bins are full").update(text="our street is dark")
    assert (found("bins"), found("dark street")) == ([], [kept])


def test_the_index_comes_back_where_a_table_was_made_anew() -> None:
    """What was written meanwhile is found too."""
    if connection.vendor != "sqlite":
        return  # only SQLite makes tables anew
    with connection.cursor() as cursor:
        for name in ("new", "gone", "changed"):
            cursor.execute(f"DROP TRIGGER inbound_words_{name}")
    wanted = told("our bins are full")
    assert found("bins") == []

    look_after()
    assert found("bins") == [wanted]
    assert found("street") == []
    told("our street is dark")
    assert len(found("street")) == 1
