"""How often one address may do a thing."""

from __future__ import annotations

import time
from collections import OrderedDict

MOST_ADDRESSES = 10_000  # the oldest are forgotten, so that many addresses cannot fill memory


class RateLimit:
    """At most ``limit`` times at once, and then as often as fits ``limit`` times in ``seconds``.

    Two numbers for an address, however often it comes: how much is left, and as of when.
    """

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._a_second = limit / seconds
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Count one more, unless it is too many."""
        now = time.monotonic()
        left, since = self._left.get(address, (float(self._limit), now))
        left = min(float(self._limit), left + (now - since) * self._a_second)
        is_allowed = left >= 1
        self._left[address] = (left - 1 if is_allowed else left, now)
        self._left.move_to_end(address)
        if len(self._left) > MOST_ADDRESSES:
            self._left.popitem(last=False)
        return is_allowed
