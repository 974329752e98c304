"""What was said reaches people in order, at least once, or is given up with a reason."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from conversations import deliveries, erasure, inbox, outbox, turns
from conversations.contacts import contact_of
from conversations.deliveries import Due, take_due
from conversations.models import Contact, Conversation, Outbound, Undelivered
from conversations.outbox import EVEN_AFTER_STOP

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with a conversation on Telegram in which two things were said."""
    inbox.open_conversation("c", "telegram", "/greet")
    join("telegram", "7")
    outbox.notify("c", "first")
    outbox.notify("c", "second")


def join(channel: str, address: str) -> Contact:
    """Let somebody take part in the conversation from a messenger."""
    with transaction.atomic():
        contact = contact_of(channel, address)
        contact.conversation_id = "c"
        contact.save()
    return contact


def due() -> Due:
    """Give what is to be sent now; there is something."""
    found = take_due("c")
    assert found is not None
    return found


def age(**times: timedelta) -> None:
    """Let time pass for the contact."""
    for name, time in times.items():
        was = getattr(Contact.objects.get(), name)
        Contact.objects.update(**{name: was - time})


def sent() -> list[str]:
    """Send all that is due; give its words."""
    texts = []
    while found := take_due("c"):
        texts.append(found.body["text"])
        deliveries.all_sent(found)
    return texts


def test_messages_go_in_their_order_each_once() -> None:
    """And then there is nothing to do."""
    assert deliveries.conversations_due() == ["c"]
    assert sent() == ["first", "second"]
    assert deliveries.conversations_due() == []


def test_a_message_says_where_to_and_from_whom() -> None:
    """All that a connector needs."""
    found = due()

    assert (found.channel, found.address, found.sender) == ("telegram", "7", "coach")
    assert (found.parts, found.attempts, found.is_urgent) == (0, 0, False)


def test_two_processes_do_not_send_the_same() -> None:
    """While one sends, another finds nothing."""
    due()

    assert take_due("c") is None
    assert deliveries.conversations_due() == []


def test_what_a_killed_process_was_sending_is_sent_again() -> None:
    """After half a minute another takes it."""
    due()
    age(claimed_until=deliveries.CLAIM + timedelta(seconds=1))

    assert sent() == ["first", "second"]


def test_parts_that_are_there_are_not_sent_again() -> None:
    """A long message goes on where it broke off."""
    found = due()
    deliveries.part_sent(found, 2)
    deliveries.put_off(found, timezone.now())

    assert (due().parts, Contact.objects.get().attempts) == (2, 1)


def test_what_is_put_off_holds_up_what_comes_after() -> None:
    """Order is kept when the first has to wait."""
    deliveries.put_off(due(), timezone.now() + timedelta(minutes=1))

    assert take_due("c") is None
    assert deliveries.conversations_due() == []
    age(not_before=timedelta(minutes=2))
    assert sent() == ["first", "second"]


def test_what_the_provider_demands_holds_though_the_person_writes() -> None:
    """Our own wait ends with their word, the provider's does not."""
    deliveries.put_off(due(), timezone.now() + timedelta(minutes=1), is_demanded=True)
    Contact.objects.update(not_before=None)

    assert take_due("c") is None
    assert deliveries.conversations_due() == []
    age(retry_at=timedelta(minutes=2))
    assert sent() == ["first", "second"]


def test_only_failed_tries_count_towards_giving_up() -> None:
    """Neither what waits for the person nor what stands behind others."""
    Outbound.objects.update(created_at=timezone.now() - timedelta(hours=50))
    Contact.objects.update(heard_at=timezone.now() - timedelta(hours=49))
    deliveries.wait(due(), timezone.now())
    found = due()
    assert (found.attempts, found.failing_since) == (0, None)
    assert timezone.now() - found.tried_since < timedelta(seconds=5)

    deliveries.put_off(found, timezone.now())
    age(failing_since=timedelta(hours=30))
    deliveries.put_off(due(), timezone.now())
    found = due()
    assert timezone.now() - found.tried_since > timedelta(hours=29)
    deliveries.all_sent(found)
    assert due().failing_since is None


def test_what_stood_in_line_is_looked_at_again() -> None:
    """It is claimed anew; meanwhile much may have happened."""
    found = due()
    age(claimed_until=deliveries.CLAIM)
    assert deliveries.hold(found)
    assert take_due("c") is None
    for change in ({"channel": "web"}, {"channel": "telegram"}):
        Conversation.objects.update(**change)
        assert deliveries.hold(found) == (change["channel"] == "telegram")
    Contact.objects.update(opted_out_at=timezone.now())
    assert not deliveries.hold(found)
    assert deliveries.hold(replace(found, is_urgent=True))
    assert deliveries.hold(replace(found, body={"text": "", EVEN_AFTER_STOP: True}))
    Contact.objects.update(opted_out_at=None)
    erasure.erase("c", "Gone: {receipt}.")
    assert not deliveries.hold(found)


def test_the_next_message_begins_with_no_tries() -> None:
    """Each has its own count."""
    deliveries.put_off(due(), timezone.now())
    deliveries.all_sent(due())

    assert (due().attempts, Contact.objects.get().sent_parts) == (0, 0)


def test_what_is_given_up_is_shown_and_lets_the_next_pass() -> None:
    """A facilitator sees which, and why."""
    first = due()
    deliveries.give_up(first, "refused: 400")

    assert Undelivered.objects.values_list("seq", "reason").get() == (first.seq, "refused: 400")
    assert sent() == ["second"]


def test_after_stop_nothing_goes_but_what_says_so() -> None:
    """What was still on its way is passed over."""
    outbox.notify("c", "You will get no more.", even_after_stop=True)
    Contact.objects.update(opted_out_at=timezone.now())

    assert sent() == ["You will get no more."]
    outbox.notify("c", "third")
    assert sent() == []
    Contact.objects.update(opted_out_at=None)
    assert sent() == []


def test_danger_is_answered_even_after_stop() -> None:
    """A life comes before a list; what else is said to the same person stays unsaid."""
    Contact.objects.update(opted_out_at=timezone.now())
    Conversation.objects.update(flag="distress")
    assert take_due("c") is None

    answer_danger()
    assert due().is_urgent


def answer_danger() -> None:
    """Let the coach answer somebody who may be in danger."""
    said = {"event": "bot", "text": "Are you safe?", "data": {"custom": {"flag": "distress"}}}
    turns.commit_turn(turns.Turn("c", turns.load_window("c").version, [said]))


@pytest.mark.parametrize("flag", ["", "distress"])
def test_who_blocks_us_at_the_provider_is_left_alone(flag: str) -> None:
    """Trying again and again would reach nobody; of what was urgent a facilitator hears."""
    outbox.notify("c", "You will get no more.", even_after_stop=True)
    if flag:
        answer_danger()
    for _ in range(5):
        if found := take_due("c"):
            deliveries.opt_out(found)

    assert take_due("c") is None
    assert Contact.objects.get().opted_out_at is not None
    assert Undelivered.objects.count() == (1 if flag else 0)


def test_a_conversation_that_goes_on_elsewhere_is_not_sent_here() -> None:
    """Who writes on the web is answered there."""
    Conversation.objects.update(channel="web")

    assert take_due("c") is None
    assert deliveries.conversations_due() == []


def test_only_the_medium_that_was_used_last_is_sent_to() -> None:
    """With two contacts in one conversation."""
    join("whatsapp", "+447700900123")
    Conversation.objects.update(channel="whatsapp")

    assert due().channel == "whatsapp"


def test_what_a_slow_process_reports_of_an_old_talk_changes_nothing() -> None:
    """The contact is in another conversation by then."""
    found = due()
    inbox.open_conversation("d", "telegram", "/greet")
    Contact.objects.update(conversation_id="d", sent_seq=0)

    deliveries.all_sent(found)

    assert Contact.objects.get().sent_seq == 0


def test_the_receipt_of_an_erasure_is_sent_and_then_the_address_goes() -> None:
    """Nothing is left but the tombstone."""
    erasure.erase("c", "Gone: {receipt}.")

    assert sent()[0].startswith("Gone: ")
    assert not Contact.objects.exists()


def test_the_address_goes_also_when_the_process_was_killed_after_the_receipt() -> None:
    """The next sweep finds it."""
    erasure.erase("c", "Gone: {receipt}.")
    deliveries.all_sent(due())

    assert deliveries.conversations_due() == ["c"]
    assert take_due("c") is None
    assert deliveries.conversations_due() == []
    assert not Contact.objects.exists()


def test_an_address_that_no_key_opens_is_empty(monkeypatch) -> None:
    """The deliverer gives it up with that reason."""
    Contact.objects.update(address="nonsense")

    assert due().address == ""


def test_what_did_not_arrive_is_set_aside_after_a_change_of_the_secret(monkeypatch) -> None:
    """The provider tells of somebody who has not written since."""
    sent()
    monkeypatch.setenv("COACH_SECRET_BEFORE", os.environ["COACH_SECRET"])
    monkeypatch.setenv("COACH_SECRET", "a new key")
    deliveries.did_not_arrive("telegram", "7", "30003", is_opt_out=True)

    assert Undelivered.objects.get().reason == "30003"
    assert Contact.objects.get().opted_out_at is not None
