"""What was done is written down once, and nobody changes it."""

from __future__ import annotations

import pytest

from conversations import erasure, inbox
from conversations.audit import record
from conversations.models import AppendOnly, Audit

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def entry() -> Audit:
    """Give an entry."""
    record("Amira", "took over", "c", "from Ben")
    return Audit.objects.get()


def test_an_entry_says_who_did_what_where_and_when(entry) -> None:
    """All that is asked later."""
    assert (entry.who, entry.act, entry.conversation_id) == ("Amira", "took over", "c")
    assert entry.detail == "from Ben"
    assert entry.at


def test_an_entry_is_not_changed(entry) -> None:
    """Neither by itself nor with others."""
    entry.who = "nobody"
    with pytest.raises(AppendOnly):
        entry.save()
    with pytest.raises(AppendOnly):
        Audit.objects.filter(who="Amira").update(who="nobody")
    with pytest.raises(AppendOnly):
        Audit.objects.bulk_update([entry], ["who"])
    assert Audit.objects.get().who == "Amira"


def test_an_entry_is_not_removed(entry) -> None:
    """Neither by itself nor with others."""
    with pytest.raises(AppendOnly):
        entry.delete()
    with pytest.raises(AppendOnly):
        Audit.objects.all().delete()
    assert Audit.objects.count() == 1


def test_an_erasure_leaves_what_was_done(entry) -> None:
    """The conversation is gone; that somebody had stepped in is not."""
    inbox.open_conversation("c", "web", "/greet")
    erasure.erase("c", "Deleted: {receipt}.")

    assert Audit.objects.get().conversation_id == "c"
