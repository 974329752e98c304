"""What was done is written down once, and nobody changes it."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from conversations import audit_guard, erasure, inbox
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

    assert Audit.objects.earliest("pk").conversation_id == "c"


CHANGES = [
    "UPDATE conversations_audit SET who = 'nobody'",
    "DELETE FROM conversations_audit",
    "DELETE FROM conversations_audit WHERE who = 'Amira'",
]


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_itself_refuses(entry, change: str) -> None:
    """Also what goes past the models."""
    with pytest.raises(DatabaseError, match="neither changed nor removed"), transaction.atomic():
        connection.cursor().execute(change)
    assert Audit.objects.get().who == "Amira"


@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_postgresql_does_not_empty_the_table_either(entry) -> None:
    """TRUNCATE is a way of its own."""
    with pytest.raises(DatabaseError, match="neither changed nor removed"), transaction.atomic():
        connection.cursor().execute("TRUNCATE conversations_audit CASCADE")
    assert Audit.objects.count() == 1


def test_the_guard_is_put_up_behind_each_migration(entry) -> None:
    """Where it was taken down, and where it stands already."""
    audit_guard.take_down()
    for _ in range(2):
        call_command("migrate", verbosity=0)

    with pytest.raises(DatabaseError), transaction.atomic():
        connection.cursor().execute(CHANGES[0])


def test_a_later_entry_is_added(entry) -> None:
    """Only what stands there stays as it is."""
    record("Ben", "opened", "c")

    assert Audit.objects.count() == 2
