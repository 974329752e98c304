"""Lets everybody live side by side in one time: who acts next is whoever's moment comes first."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from deploy.demo.clock import Clock

# Acts, then says how long it is until it acts again; ends when it does nothing more.
Life = AsyncIterator[timedelta]


class Stage:
    """What happens between the first moment and the last, in order."""

    def __init__(self, clock: Clock, until: datetime) -> None:
        self._clock = clock
        self._until = until
        self._numbers = itertools.count()  # of two at one moment, who entered first
        self._next: list[tuple[datetime, int, Life]] = []

    def enter(self, life: Life, at: datetime) -> None:
        """Let somebody begin at a moment."""
        heapq.heappush(self._next, (at, next(self._numbers), life))

    async def play(self, tell: Callable[[datetime], None]) -> None:
        """Play to the last moment; what would come after it does not happen any more.

        ``tell`` is told the moment before each act.
        """
        while self._next and self._next[0][0] <= self._until:
            moment, number, life = heapq.heappop(self._next)
            self._clock.set(moment)
            tell(moment)
            try:
                pause = await life.__anext__()
            except StopAsyncIteration:
                continue
            heapq.heappush(self._next, (moment + pause, number, life))
