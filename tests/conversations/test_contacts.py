"""Who writes is found again by a hash, written to by a locked address, and forgotten when asked."""

from __future__ import annotations

import os

import pytest
from cryptography.fernet import Fernet
from django.db import transaction
from django.utils import timezone

from coach.errors import SettingsError
from conversations import contacts, erasure, inbox, spending
from conversations.models import Contact, Conversation, Spending

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "+447700900123"


def contact(channel: str = "sms", address: str = ADDRESS, conversation: str = "") -> Contact:
    """Make a contact, in a conversation if one is named."""
    with transaction.atomic():
        found = contacts.contact_of(channel, address)
        if conversation:
            found.conversation_id = conversation
        found.save()
    return found


def change_secret(monkeypatch, keep: bool = True) -> None:
    """Sign with a new key; the one before is named, or not."""
    if keep:
        monkeypatch.setenv("COACH_SECRET_BEFORE", os.environ["COACH_SECRET"])
    monkeypatch.setenv("COACH_SECRET", "a new key")


def test_who_writes_again_is_the_same() -> None:
    """By channel and address together."""
    assert contact().pk == contact().pk
    assert contact("whatsapp").pk != contact().pk


def test_neither_number_nor_address_is_stored_as_it_is() -> None:
    """Whoever gets hold of the table reads nothing of people."""
    contact()
    row = Contact.objects.values().get()

    assert ADDRESS not in str(row)
    assert len(row["key"]) == 64
    assert contacts.unlock(row["address"]) == ADDRESS


def test_the_hash_needs_our_secret(monkeypatch) -> None:
    """All telephone numbers are soon tried: a plain hash would hide none."""
    key = contacts.key_of("sms", ADDRESS)
    monkeypatch.setenv("COACH_SECRET", "another secret")

    assert contacts.key_of("sms", ADDRESS) != key


def test_the_ends_of_what_is_hashed_count() -> None:
    """Two parts are not one longer part."""
    assert contacts.keyed_hash("ab", "c") != contacts.keyed_hash("a", "bc")


def test_each_messenger_has_a_secret_of_its_own() -> None:
    """Made of ours: the same after a restart, in signs that Telegram allows."""
    assert contacts.webhook_secret("telegram") == contacts.webhook_secret("telegram")
    assert contacts.webhook_secret("telegram") != contacts.webhook_secret("sms")
    assert contacts.webhook_secret("telegram").isalnum()


def test_the_first_key_that_a_host_sets_opens_nothing_and_loses_nothing(monkeypatch) -> None:
    """What was locked up before with a key of the secret is still opened by that."""
    locked = contacts.lock_up(ADDRESS)
    monkeypatch.setenv("COACH_CONTACT_KEYS", Fernet.generate_key().decode())

    assert contacts.unlock(locked) == ADDRESS


def test_a_new_key_locks_up_and_the_old_one_still_opens(monkeypatch) -> None:
    """So keys are changed while people write."""
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    monkeypatch.setenv("COACH_CONTACT_KEYS", old)
    locked = contacts.lock_up(ADDRESS)
    monkeypatch.setenv("COACH_CONTACT_KEYS", f"{new}, {old}")

    assert contacts.unlock(locked) == ADDRESS
    assert Fernet(new).decrypt(contacts.lock_up(ADDRESS).encode()).decode() == ADDRESS


def test_the_old_key_may_go_once_all_is_locked_up_anew(monkeypatch) -> None:
    """The order that docs/channels.md gives."""
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    monkeypatch.setenv("COACH_CONTACT_KEYS", old)
    contact()
    monkeypatch.setenv("COACH_CONTACT_KEYS", f"{new},{old}")

    assert contacts.lock_up_anew() == 1

    monkeypatch.setenv("COACH_CONTACT_KEYS", new)
    assert contacts.unlock(Contact.objects.get().address) == ADDRESS


def test_what_no_key_opens_is_left_as_it_is(monkeypatch) -> None:
    """The key may come back."""
    monkeypatch.setenv("COACH_CONTACT_KEYS", Fernet.generate_key().decode())
    contact()
    before = Contact.objects.get().address
    monkeypatch.setenv("COACH_CONTACT_KEYS", Fernet.generate_key().decode())

    assert contacts.unlock(before) == ""
    assert contacts.lock_up_anew() == 0
    assert Contact.objects.get().address == before


def test_a_key_that_is_none_is_named_with_the_remedy(monkeypatch) -> None:
    """In words that say what to type."""
    monkeypatch.setenv("COACH_CONTACT_KEYS", "not a key")

    with pytest.raises(SettingsError, match="make channel-key"):
        contacts.lock_up(ADDRESS)


def test_forgetting_takes_the_address() -> None:
    """And the hash with it, when the person did not say STOP."""
    inbox.open_conversation("c", "sms", "/greet")
    contact(conversation="c")

    contacts.forget_contacts("c")

    assert not Contact.objects.exists()


def test_who_said_stop_stays_known_by_the_hash_alone() -> None:
    """Otherwise the next check-in would write to them again."""
    inbox.open_conversation("c", "sms", "/greet")
    contact(conversation="c")
    Contact.objects.update(opted_out_at=timezone.now(), heard_at=timezone.now(), sent_seq=4)

    contacts.forget_contacts("c")

    left = Contact.objects.get()
    assert (left.key, left.address) == (contacts.key_of("sms", ADDRESS), "")
    assert (left.conversation_id, left.heard_at, left.sent_seq) == (None, None, 0)


def test_an_erasure_forgets_where_else_the_person_wrote_from() -> None:
    """Only the medium that gets the receipt is needed still."""
    inbox.open_conversation("c", "telegram", "/greet")
    contact("sms", conversation="c")
    contact("telegram", "7", "c")
    Conversation.objects.update(channel="telegram")

    erasure.erase("c", "Gone: {receipt}.")

    assert [left.channel for left in Contact.objects.all()] == ["telegram"]


def test_what_was_spent_is_still_counted_when_the_person_is_forgotten() -> None:
    """The month's sum is the host's bill, and says nothing about the person."""
    inbox.open_conversation("c", "sms", "/greet")
    spending.spend(contact(conversation="c").pk, 30, timezone.now())

    contacts.forget_contacts("c")

    assert Spending.objects.get().segments == 30
    assert Spending.objects.get().contact_id is None


def test_after_a_change_of_the_secret_people_are_known(monkeypatch) -> None:
    """By the hash of before, in whose place today's is written."""
    before = contact()
    change_secret(monkeypatch)

    assert contact().pk == before.pk
    assert Contact.objects.get().key == contacts.key_of("sms", ADDRESS) != before.key
    monkeypatch.delenv("COACH_SECRET_BEFORE")
    assert contact().pk == before.pk


def test_who_said_stop_and_was_forgotten_is_known_after_it(monkeypatch) -> None:
    """The hash alone is left of them."""
    contact()
    Contact.objects.update(opted_out_at=timezone.now(), address="")
    change_secret(monkeypatch)

    assert contact().opted_out_at is not None


def test_without_the_key_before_nobody_is_known(monkeypatch) -> None:
    """As where it got out."""
    before = contact()
    change_secret(monkeypatch, keep=False)

    assert contact().pk != before.pk
    assert contacts.unlock(before.address) == ""


def test_where_no_key_was_changed_nobody_is_looked_for_twice(
    monkeypatch, django_assert_num_queries
) -> None:
    """And where one was, only until all are known by today's."""
    contact()
    with transaction.atomic(), django_assert_num_queries(2):
        contacts.contact_of("sms", ADDRESS)
    change_secret(monkeypatch)
    with transaction.atomic(), django_assert_num_queries(4):
        contacts.contact_of("sms", ADDRESS)
    with transaction.atomic(), django_assert_num_queries(3):
        contacts.contact_of("sms", ADDRESS)


def test_after_locking_anew_the_key_before_may_go(monkeypatch) -> None:
    """Addresses open, and people are known, by the new one alone; none of them has to write."""
    before = contact()
    change_secret(monkeypatch)
    assert contacts.unlock(before.address) == ADDRESS

    assert contacts.lock_up_anew() == 1

    monkeypatch.delenv("COACH_SECRET_BEFORE")
    assert contacts.unlock(Contact.objects.get().address) == ADDRESS
    assert contact().pk == before.pk


def test_who_wrote_while_nobody_knew_them_is_one_again(monkeypatch) -> None:
    """The host named the key before too late; the later talk goes on, and STOP holds."""
    inbox.open_conversation("c", "sms", "/greet")
    contact()
    Contact.objects.update(opted_out_at=timezone.now())
    old = os.environ["COACH_SECRET"]
    change_secret(monkeypatch, keep=False)
    contact(conversation="c")
    monkeypatch.setenv("COACH_SECRET_BEFORE", old)

    assert contacts.lock_up_anew() == 2

    left = Contact.objects.get()
    assert left.conversation_id == "c"
    assert left.opted_out_at is not None
