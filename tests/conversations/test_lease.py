"""One process at a time runs the turns of a conversation, and none that is gone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from conversations import inbox, lease
from conversations.models import Conversation, Inbound

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation."""
    inbox.open_conversation("c", "web", "/greet")


def test_only_one_holder_has_the_lease() -> None:
    """While one process runs turns, another is refused."""
    assert lease.take("c", "one")
    assert not lease.take("c", "two")
    lease.release("c", "one")
    assert lease.take("c", "two")


def test_the_lease_of_a_dead_process_runs_out() -> None:
    """Nobody waits for ever for a process that was killed."""
    lease.take("c", "dead")
    Conversation.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    assert lease.take("c", "alive")


def test_a_lease_from_before_the_clock_went_back_holds_nobody_up() -> None:
    """A process was killed, and the clock then set back by an hour: nobody waits an hour."""
    lease.take("c", "dead")
    Conversation.objects.update(lease_until=timezone.now() + timedelta(hours=1))

    assert lease.take("c", "alive")


def test_a_conversation_that_nobody_opened_is_made() -> None:
    """One of Rasa's tools begins with any name."""
    assert lease.take_and_read("new", "one", "channel, lease_holder") == ("rasa", "one")


def test_it_is_given_back_when_nothing_waits_any_more() -> None:
    """Whatever waits is seen to first."""
    lease.take("c", "one")

    assert not lease.release_if_done("c", "one")
    Inbound.objects.update(status="answered")
    assert not lease.release_if_done("c", "two")
    assert lease.release_if_done("c", "one")
