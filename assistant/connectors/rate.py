"""How often one address may do a thing."""

from __future__ import annotations

import time
from collections import OrderedDict, deque

MOST_ADDRESSES = 10_000  # the oldest are forgotten, so that many addresses cannot fill memory


class RateLimit:
    """At most ``limit`` times in ``seconds``, for each address."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Count one more, unless it is too many."""
        now = time.monotonic()
        times = self._times.setdefault(address, deque())
        self._times.move_to_end(address)
        if len(self._times) > MOST_ADDRESSES:
            self._times.popitem(last=False)
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._limit:
            return False
        times.append(now)
        return True
