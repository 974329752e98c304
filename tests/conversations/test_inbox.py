"""The inbox stores a message once, keeps the order, and gives the right to answer to one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from conversations import erasure, inbox, lease, turns
from conversations.models import Conversation, Inbound

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation whose greeting was answered."""
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")


def test_a_message_gets_the_next_number() -> None:
    """Numbers follow each other within a conversation."""
    numbers = [inbox.receive("c", f"id-{n}", "hello").seq for n in range(3)]

    assert numbers == [2, 3, 4]


def test_the_same_message_twice_is_one_message() -> None:
    """A repeated id gives the first receipt and stores nothing."""
    first = inbox.receive("c", "id", "hello")
    again = inbox.receive("c", "id", "hello, twice")

    assert (again.seq, again.is_new) == (first.seq, False)
    assert Inbound.objects.filter(external_id="id").count() == 1


def test_two_conversations_may_use_the_same_id() -> None:
    """Ids are the sender's own, so they are only unique within a conversation."""
    inbox.open_conversation("d", "web", "/greet")

    assert inbox.receive("c", "id", "hello").is_new
    assert inbox.receive("d", "id", "hello").is_new


def test_messages_are_answered_in_the_order_they_came() -> None:
    """The first that waits is the next."""
    inbox.receive("c", "a", "first")
    inbox.receive("c", "b", "second")

    assert inbox.next_waiting("c").text == "first"


def test_a_postponed_message_holds_up_those_behind_it() -> None:
    """Order is kept also when the first has to be tried again later."""
    inbox.receive("c", "a", "first")
    inbox.receive("c", "b", "second")
    inbox.postpone("c", "a", timezone.now() + timedelta(minutes=1))

    assert inbox.next_waiting("c") is None
    assert "c" not in inbox.conversations_with_work()


def test_a_message_set_aside_lets_the_next_pass() -> None:
    """A message that cannot be answered does not end the conversation, and stays stored."""
    inbox.receive("c", "a", "first")
    inbox.receive("c", "b", "second")
    inbox.give_up("c", "a")

    assert inbox.next_waiting("c").text == "second"
    assert Inbound.objects.get(external_id="a").status == "dead"


def test_too_many_messages_are_refused(settings, monkeypatch) -> None:
    """Nobody types that fast."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "3")
    inbox.receive("c", "a", "one")
    inbox.receive("c", "b", "two")

    with pytest.raises(inbox.TooManyMessages):
        inbox.receive("c", "d", "three")


def test_an_erased_conversation_takes_nothing() -> None:
    """After an erasure a late message brings nothing back."""
    erasure.erase("c", "Gone, {receipt}.")

    with pytest.raises(inbox.ConversationGone):
        inbox.receive("c", "late", "hello")
    assert not Inbound.objects.exists()


def test_a_full_minute_ago_counts_no_more(monkeypatch) -> None:
    """The limit is on a minute, not on a talk."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "3")
    for name in "ab":
        inbox.receive("c", name, "hello")
    Inbound.objects.update(received_at=timezone.now() - timedelta(seconds=61), status="answered")

    assert inbox.receive("c", "later", "hello").is_new


def test_too_many_that_wait_are_refused() -> None:
    """Whoever writes faster than the coach answers waits for it."""
    for number in range(inbox.MAX_WAITING):
        inbox.receive("c", f"m{number}", "hello")

    with pytest.raises(inbox.TooManyMessages):
        inbox.receive("c", "more", "hello")


def test_a_typed_title_is_the_choice_it_names() -> None:
    """People type what they could tap, in their own capitals."""
    button = {"title": "Keep it as it is", "payload": '/choose{"value": "keep"}'}
    said = {"event": "bot", "text": "Better?", "data": {"buttons": [button]}}
    turns.commit_turn(turns.Turn("c", 0, [said]))

    inbox.receive("c", "m", "keep it as it is")

    assert inbox.next_waiting("c").payload == button["payload"]


def at_once(count: int, work: Callable[[int], object]) -> list[Any]:
    """Run something on so many threads, each with a connection of its own, and give what came."""
    together = threading.Barrier(count)

    def run(number: int) -> object:
        try:
            together.wait()
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


@pytest.mark.parametrize("round_", range(5))
def test_the_same_message_five_times_at_once_is_one_message(round_: int) -> None:
    """Each sender gets the one receipt, and none an error."""
    receipts = at_once(5, lambda _: inbox.receive("c", f"same-{round_}", "hello"))

    assert len({receipt.seq for receipt in receipts}) == 1
    assert [receipt.is_new for receipt in receipts].count(True) == 1
    assert Inbound.objects.filter(external_id=f"same-{round_}").count() == 1


def test_messages_from_two_devices_at_once_get_a_number_each() -> None:
    """Neither is lost, and none shares its number."""
    receipts = at_once(4, lambda number: inbox.receive("c", f"device-{number}", "hello"))

    assert sorted(receipt.seq for receipt in receipts) == [2, 3, 4, 5]


def test_what_was_answered_is_neither_postponed_nor_set_aside() -> None:
    """A turn may be stored though the connection broke before anybody was told."""
    inbox.receive("c", "m", "hello")
    Inbound.objects.filter(external_id="m").update(status="answered")

    assert not inbox.postpone("c", "m", timezone.now())
    assert not inbox.give_up("c", "m")
    assert Inbound.objects.get(external_id="m").status == "answered"


def test_a_clock_put_back_holds_nothing_up() -> None:
    """What was set before by the later clock is due, free and no haste by the earlier one."""
    hour = timezone.now() + timedelta(hours=1)
    inbox.receive("c", "m", "hello")
    inbox.postpone("c", "m", hour)
    Inbound.objects.update(received_at=hour)
    Conversation.objects.update(lease_holder="killed", lease_until=hour + lease.LEASE)

    assert lease.take("c", "ours")
    assert inbox.next_waiting("c").external_id == "m"
    assert inbox.conversations_with_work() == ["c"]


def test_a_clock_put_back_is_no_haste(monkeypatch) -> None:
    """Nobody is refused for an hour because of what they wrote before."""
    inbox.receive("c", "m", "hello")
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "1")
    Inbound.objects.update(received_at=timezone.now() + timedelta(hours=1))

    assert inbox.receive("c", "n", "hello again").is_new


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("(" * 3000, "(" * 300 + "…"),
        ("ok 🙂🙂🙂 !!!", "ok 🙂🙂🙂 !!!"),
        ("| 12 |" + "-" * 80 + "| 14 |", "| 12 |" + "-" * 80 + "| 14 |"),
        ("水" * 2000, "水" * 2000),
    ],
)
def test_of_signs_without_end_the_first_hundreds_are_kept(text: str, kept: str) -> None:
    """Words, tables and a row of hearts stay as they are."""
    assert inbox.storable(text) == kept
