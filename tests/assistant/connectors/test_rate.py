"""An address may do a thing so often, and others are not held up by it."""

from __future__ import annotations

from assistant.connectors import rate
from assistant.connectors.rate import RateLimit


def test_an_address_is_stopped_at_its_limit() -> None:
    """The third of two is too many."""
    limit = RateLimit(limit=2, seconds=60)

    assert [limit.allows("a") for _ in range(3)] == [True, True, False]
    assert limit.allows("b")


def test_many_addresses_do_not_fill_memory(monkeypatch) -> None:
    """The oldest addresses are forgotten."""
    monkeypatch.setattr(rate, "MOST_ADDRESSES", 10)
    limit = RateLimit(limit=2, seconds=60)

    for number in range(100):
        limit.allows(str(number))

    assert len(limit._left) == 10
