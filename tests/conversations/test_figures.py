"""What waits is found, with the age of who has waited longest."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from conversations import inbox, outbox
from conversations.contacts import contact_of
from conversations.figures import Queue, queues
from conversations.models import CheckIn, Contact, Conversation, Inbound, Outbound

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def now() -> datetime:
    """Give one time for all."""
    return timezone.now()


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with a conversation on Telegram that waits for nothing."""
    inbox.open_conversation("c", "telegram", "/greet")
    Inbound.objects.update(status="answered")
    with transaction.atomic():
        contact = contact_of("telegram", "7")
        contact.conversation_id = "c"
        contact.save()


def found(name: str, now: datetime) -> Queue | None:
    """Give one queue."""
    return next((queue for queue in queues(now) if queue.name == name), None)


def test_where_nothing_waits_all_is_nought(now) -> None:
    """And a messenger that has nothing to bring is not named."""
    assert queues(now) == [Queue(name, 0, 0.0) for name in ("inbound", "check_ins", "handovers")]


def test_the_oldest_message_without_an_answer(now) -> None:
    """Of two, the older; what is answered or set aside is none."""
    for number, minutes in enumerate((1, 5, 9)):
        inbox.receive("c", f"m{number}", "words")
        came = now - timedelta(minutes=minutes)
        Inbound.objects.filter(external_id=f"m{number}").update(received_at=came)
    Inbound.objects.filter(external_id="m2").update(status="dead")

    assert found("inbound", now) == Queue("inbound", 2, 300.0)


def test_the_oldest_message_that_has_not_reached_a_phone(now) -> None:
    """By its messenger."""
    outbox.notify("c", "first")
    outbox.notify("c", "second")
    Outbound.objects.update(created_at=now - timedelta(minutes=2))

    assert found("outbound", now) == Queue("outbound", 2, 120.0, "telegram")


@pytest.mark.parametrize(
    "contact",
    [
        {"not_before": timezone.now() + timedelta(hours=1)},
        {"opted_out_at": timezone.now()},
        {"sent_seq": 99},
    ],
)
def test_what_waits_for_the_person_is_not_late(now, contact) -> None:
    """Their window is closed, they said STOP, or it is there."""
    outbox.notify("c", "first")
    Contact.objects.update(**contact)

    assert found("outbound", now) is None


def test_what_is_tried_again_later_is_late(now) -> None:
    """The messenger cannot be reached."""
    outbox.notify("c", "first")
    Contact.objects.update(failing_since=now, not_before=now + timedelta(minutes=1))

    assert found("outbound", now) is not None


def test_check_ins_that_are_due(now) -> None:
    """Neither those to come, nor those that wait for the person to be back or said STOP."""
    for key, hours, waits in (("due", 1, False), ("to come", -1, False), ("back", 2, True)):
        due = now - timedelta(hours=hours)
        CheckIn.objects.create(conversation_id="c", key=key, kind="step", due_at=due, waits=waits)

    assert found("check_ins", now) == Queue("check_ins", 1, 3600.0)
    Conversation.objects.update(stopped=True)
    assert found("check_ins", now) == Queue("check_ins", 0, 0.0)


def test_people_who_wait_for_a_person(now) -> None:
    """Since they asked."""
    Conversation.objects.update(waits_since=now - timedelta(seconds=90))

    assert found("handovers", now) == Queue("handovers", 1, 90.0)
