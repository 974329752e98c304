"""Conversations that have ended are erased after so many days, and no other one is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from conversations import inbox, outbox, reception, retention
from conversations.contacts import key_of
from conversations.models import (
    CheckIn,
    Contact,
    Conversation,
    Erasure,
    Event,
    Inbound,
    Outbound,
    Overview,
    Undelivered,
)
from conversations.reception import Kind, Manners
from conversations.retention import Retention

pytestmark = pytest.mark.django_db(transaction=True)

DAYS = 30
NOW = timezone.now()
LONG_AGO = NOW - timedelta(days=DAYS + 1)
SOON = NOW + timedelta(days=3)


@pytest.fixture
def rule() -> Retention:
    """Give the rule of a host who keeps for thirty days."""
    return Retention(DAYS, NOW)


def ended(conversation_id: str = "c", channel: str = "web", at: datetime = LONG_AGO) -> str:
    """Give a conversation in which nothing was said since a time."""
    inbox.open_conversation(conversation_id, channel, "/greet")
    inbox.receive(conversation_id, "m1", "my name is Rosa", channel=channel)
    outbox.notify(conversation_id, "Hello Rosa.")
    Event.objects.create(sender_id=conversation_id, type_name="user", data="{}")
    Overview.objects.create(conversation_id=conversation_id, heard_at=at)
    mine = {"conversation_id": conversation_id}
    Inbound.objects.filter(**mine).update(received_at=at, status="answered")
    Outbound.objects.filter(**mine).update(created_at=at)
    Conversation.objects.filter(pk=conversation_id).update(updated_at=at)
    return conversation_id


def on_telegram(conversation_id: str = "c", **contact: datetime) -> None:
    """Have its person write from Telegram."""
    key = key_of("telegram", "77")
    Contact.objects.create(
        channel="telegram", key=key, conversation_id=conversation_id, address="locked", **contact
    )


def test_what_has_ended_is_erased_with_a_receipt(rule: Retention) -> None:
    """And who comes back to its page reads why, with the number."""
    ended()

    assert rule.apply() == 1
    assert not Event.objects.exists()
    kept = Erasure.objects.get()
    assert (kept.why, kept.conversation_id) == ("retention", "c")
    (notice,) = outbox.said_after("c", 0)
    assert "Nobody wrote here for 30 days" in notice.body["text"]
    assert kept.receipt in notice.body["text"]
    assert outbox.look("c", 0).state == "closed"


def test_it_is_done_once(rule: Retention) -> None:
    """The tombstone is no conversation that ended."""
    ended()

    assert [rule.apply(), rule.apply()] == [1, 0]


def test_what_was_said_within_the_days_is_kept(rule: Retention) -> None:
    """By anybody."""
    within = NOW - timedelta(days=DAYS - 1)
    ended("young", at=within)
    ended("wrote")
    Inbound.objects.filter(conversation_id="wrote").update(received_at=within)
    ended("answered")
    Outbound.objects.filter(conversation_id="answered").update(created_at=within)
    ended("lost")
    Undelivered.objects.create(conversation_id="lost", channel="sms", seq=1, reason="refused")
    ended("after stop", "telegram")
    on_telegram("after stop", heard_at=within)

    assert rule.apply() == 0


@pytest.mark.parametrize(
    "change",
    [
        {"state": "facilitator"},
        {"waits_since": LONG_AGO},
        {"erase_wanted": True},
        {"lease_holder": "x", "lease_until": SOON},
    ],
)
def test_what_somebody_is_at_is_kept(rule: Retention, change: dict[str, object]) -> None:
    """A facilitator, the assistant; or the person waits for one."""
    Conversation.objects.filter(pk=ended()).update(**change)

    assert rule.apply() == 0


@pytest.mark.parametrize("seen", [False, True])
def test_who_may_be_in_danger_is_kept_until_somebody_has_seen_to_it(
    rule: Retention, seen: bool
) -> None:
    """The flag itself stays for good."""
    Conversation.objects.filter(pk=ended()).update(flag="distress")
    Overview.objects.update(needs_somebody=not seen)

    assert rule.apply() == int(seen)


def test_what_a_facilitator_worries_about_is_kept(rule: Retention) -> None:
    """Until they worry no more."""
    ended()
    Overview.objects.update(worried=True)

    assert rule.apply() == 0


@pytest.mark.parametrize(
    ("check_in", "goes"),
    [
        ({"due_at": SOON}, 0),
        ({"due_at": SOON, "waits": True}, 1),
        ({"due_at": SOON, "status": "off"}, 1),
        ({"due_at": LONG_AGO}, 1),
    ],
)
def test_who_is_still_to_be_asked_is_kept(
    rule: Retention, check_in: dict[str, object], goes: int
) -> None:
    """But not for a question that would wait for ever."""
    CheckIn.objects.create(conversation_id=ended(), key="p", kind="step", **check_in)

    assert rule.apply() == goes


@pytest.mark.parametrize("waits", ["answer", "delivery"])
def test_what_is_on_its_way_is_kept(rule: Retention, waits: str) -> None:
    """In either direction."""
    ended(channel="telegram")
    if waits == "answer":
        Inbound.objects.update(status="waiting")
    else:
        on_telegram(claimed_until=SOON)

    assert rule.apply() == 0


def test_a_message_that_can_no_longer_arrive_holds_nothing(rule: Retention) -> None:
    """It has waited for longer than anybody wrote; and the phone does not ring for the receipt."""
    ended(channel="telegram")
    on_telegram()

    assert rule.apply() == 1
    assert not Contact.objects.exists()


def test_what_was_begun_elsewhere_has_its_own_time(rule: Retention) -> None:
    """Another conversation of the same person may be in use."""
    ended()
    inbox.open_conversation("in use", "web", "/greet")
    Conversation.objects.filter(pk="in use").update(followed_by="c")

    assert rule.apply() == 1
    assert Conversation.objects.get(pk="in use").erased_at is None
    assert not Conversation.objects.get(pk="in use").erase_wanted


def test_it_goes_in_batches_and_on_after_a_break(
    rule: Retention, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was erased by then stays erased, and the rest comes next time."""
    monkeypatch.setattr(retention, "BATCH", 2)
    for number in range(5):
        ended(f"c{number}")
    whole = retention.erasure.erase_unasked

    def cut_off(conversation_id: str, text: str) -> str:
        if conversation_id == "c3":
            raise KeyboardInterrupt
        return whole(conversation_id, text)

    monkeypatch.setattr(retention.erasure, "erase_unasked", cut_off)
    with pytest.raises(KeyboardInterrupt):
        rule.apply()
    monkeypatch.undo()

    assert Erasure.objects.filter(done_at=None).count() == 0
    assert rule.apply() == 2


def from_web() -> None:
    """Write from the page."""
    inbox.receive("c", "m2", "I am back")


def from_phone() -> None:
    """Write from Telegram."""
    event = reception.Event(Kind.TEXT, "e2", "77", "I am back")
    reception.take_in(Manners("telegram"), event, str, lambda *_: None)


@pytest.mark.parametrize(("write", "channel"), [(from_web, "web"), (from_phone, "telegram")])
def test_who_writes_at_the_same_moment_is_kept(
    rule: Retention, write: Callable[[], None], channel: str
) -> None:
    """Their message is on its way in when the erasure looks."""
    ended(channel=channel)
    on_telegram()
    has_written, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        try:
            with transaction.atomic():
                write()
                has_written.set()
                may_end.wait(10)
        finally:
            connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    assert has_written.wait(10)
    threading.Timer(0.3, may_end.set).start()

    assert not rule.erase_if_ended("c")
    thread.join()
    assert Inbound.objects.filter(conversation_id="c", text="I am back").exists()


def test_who_writes_a_moment_later_is_told_that_it_is_gone(rule: Retention) -> None:
    """Nothing they write is lost without a word."""
    ended()
    rule.erase_if_ended("c")

    with pytest.raises(inbox.ConversationGone):
        inbox.receive("c", "m2", "I am back")


def test_who_writes_from_a_phone_later_begins_anew(rule: Retention) -> None:
    """Nothing ties them to what was."""
    ended(channel="telegram")
    on_telegram()
    rule.apply()
    event = reception.Event(Kind.TEXT, "e1", "77", "hello again")
    anew = reception.take_in(Manners("telegram"), event, str, lambda *_: None)

    assert anew not in (None, "c")


def test_a_host_learns_what_holds_the_rest(rule: Retention) -> None:
    """In words, with how many."""
    ended("a")
    Conversation.objects.filter(pk=ended("b")).update(waits_since=LONG_AGO)
    counts = {why: rule.silent().filter(hold).count() for why, hold in rule.holds().items()}

    assert rule.ended().count() == 1
    assert {why: count for why, count in counts.items() if count} == {
        "the person waits for somebody": 1
    }
