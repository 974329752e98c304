"""A conversation is free again soon after the process that held it was killed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from conversations import holders, lease
from conversations.models import Conversation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with a conversation that another process took six seconds ago."""
    until = timezone.now() + lease.LEASE - holders.TIME_TO_TELL - timedelta(seconds=1)
    Conversation.objects.create(id="c", channel="web", lease_holder="another", lease_until=until)


@pytest.fixture
def another() -> Iterator[psycopg.Connection]:
    """Let the other process be alive."""
    if connection.vendor != "postgresql":
        pytest.skip("On SQLite there is one assistant.")
    parameters = connection.get_connection_params()
    wanted = {name: parameters[name] for name in ("dbname", "user", "host", "port")}
    with psycopg.connect(**wanted, autocommit=True) as link:
        link.execute(holders.TELL, ["another"])
        yield link


def test_what_a_killed_process_held_is_free() -> None:
    """Nobody waits for the rest of its lease."""
    assert lease.take("c", "ours")


def test_what_a_living_process_holds_is_not_free(another) -> None:
    """As long as its connection stands."""
    assert holders.lives("another")
    assert not lease.take("c", "ours")


def test_what_it_held_is_free_when_it_dies(another) -> None:
    """The database itself notices, however the process ended."""
    another.close()

    assert lease.take("c", "ours")


def test_who_has_only_just_begun_is_left_alone() -> None:
    """A process that starts takes a conversation before it is known as alive."""
    Conversation.objects.update(lease_until=timezone.now() + lease.LEASE)

    assert not lease.take("c", "ours")
