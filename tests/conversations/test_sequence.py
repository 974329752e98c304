"""Numbers are given once, also to writers that come at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from conversations import inbox
from conversations.sequence import take_numbers

pytestmark = pytest.mark.django_db(transaction=True)


def take_one(_: int) -> int:
    """Take a number on a thread of its own."""
    try:
        with transaction.atomic():
            return take_numbers("c", 1)
    finally:
        connection.close()


def test_writers_at_the_same_time_get_different_numbers() -> None:
    """Forty numbers taken by four threads are forty different numbers without a gap."""
    inbox.open_conversation("c", "web", "/greet")
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(take_one, range(40)))

    assert sorted(numbers) == list(range(2, 42))
