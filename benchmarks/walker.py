"""Somebody who walks through an arc by the web contract, as fast as the coach answers."""

from __future__ import annotations

import time
from typing import Any

from benchmarks.arcs import Arc, Walk
from benchmarks.talk import CoachTalk


class Walker(CoachTalk):
    """A conversation that follows an arc, and remembers how long each answer took."""

    def __init__(self, port: int, arc: Arc) -> None:
        self._question: list[str] = []
        self._links = 0
        self.milliseconds: list[float] = []
        super().__init__(port)
        self.begin(arc)

    def begin(self, arc: Arc) -> None:
        """Begin an arc, in the same conversation."""
        self._walk = Walk(arc)
        self._links = 0

    def hear(self, message: dict[str, Any]) -> None:
        """Remember what was asked, and whether there is a page."""
        if message["from"] == "you":
            self._question = []
        else:
            self._question.append(message["text"])
        self._links += len(message.get("links", ()))

    def step(self) -> bool:
        """Say the next thing and wait for the answer; False at the end of the arc."""
        line = self._walk.next("\n".join(self._question), self._choices, bool(self._links))
        if line is None:
            return False
        started = time.perf_counter()
        self.say(line)
        self.milliseconds.append((time.perf_counter() - started) * 1000)
        return True

    def walk(self) -> int:
        """Go to the end; give how many messages it took."""
        while self.step():
            pass
        return len(self.milliseconds)
