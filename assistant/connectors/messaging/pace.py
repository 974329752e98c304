"""Whose turn it is to call a provider: so many a second, so many at once, what is urgent first."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field


class Closed(Exception):
    """Raised when nobody gets a turn any more."""


@dataclass(order=True)
class _Waiting:
    """One place in the line; it is compared by what comes first."""

    is_patient: bool
    number: int
    who: str = field(compare=False)
    units: int = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)
    has_begun: bool = field(default=False, compare=False)


class Pace:
    """A line for one provider: units at even distances, and a limit of calls at once."""

    def __init__(self, a_second: float, at_once: int) -> None:
        self._distance = 1 / a_second
        self._free = at_once
        self._next = 0.0
        self._line: list[_Waiting] = []
        self._numbers = itertools.count()
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False

    @contextlib.asynccontextmanager
    async def turn(self, who: str, units: int = 1, is_urgent: bool = False) -> AsyncIterator[None]:
        """Wait for one's turn to send so many units, and take it.

        Raises:
            Closed: there is none any more.
        """
        if self._is_closed:
            raise Closed
        turn = asyncio.get_running_loop().create_future()
        waiting = _Waiting(not is_urgent, next(self._numbers), who, units, turn)
        heapq.heappush(self._line, waiting)
        self._serve()
        try:
            await turn
            yield
        finally:
            if waiting.has_begun:
                self._free += 1
                self._serve()

    def holds(self, who: str) -> bool:
        """Tell whether somebody stands in line."""
        return any(waiting.who == who for waiting in self._line)

    def hurry(self, who: str) -> None:
        """Let somebody who stands in line go before all who can wait."""
        for waiting in self._line:
            if waiting.who == who:
                waiting.is_patient = False
        heapq.heapify(self._line)

    def pause(self, seconds: float) -> None:
        """Give nobody a turn for some time."""
        self._next = max(self._next, time.monotonic() + seconds)

    def close(self) -> None:
        """Send away all who wait; whose turn it is goes on."""
        self._is_closed = True
        if self._timer:
            self._timer.cancel()
        for waiting in self._line:
            if not waiting.turn.done():
                waiting.turn.set_exception(Closed())
        self._line.clear()

    def _serve(self) -> None:
        """Give turns to whom it is time for, and come back when the next one's time is."""
        if self._timer:
            self._timer.cancel()
        while self._line and self._free:
            now = time.monotonic()
            if now < self._next:
                loop = asyncio.get_running_loop()
                self._timer = loop.call_later(self._next - now, self._serve)
                return
            first = heapq.heappop(self._line)
            if first.turn.done():  # whoever waited is gone
                continue
            first.has_begun = True
            first.turn.set_result(None)
            self._free -= 1
            self._next = now + first.units * self._distance
