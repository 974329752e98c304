"""Somebody who talks to the running coach through the web contract, and remembers what was said."""

from __future__ import annotations

import re
import time
from typing import Any

from benchmarks.talk import CoachTalk


class Person(CoachTalk):
    """A conversation with helpers to look at the last answer."""

    def __init__(self, port: int) -> None:
        self.messages: list[dict[str, Any]] = []
        super().__init__(port)

    def hear(self, message: dict[str, Any]) -> None:
        """Remember a whole message, not its text alone."""
        self.messages.append(message)

    @property
    def last(self) -> str:
        """Give all that the coach said since the last thing this person sent."""
        said: list[str] = []
        for message in reversed(self.messages):
            if message["from"] == "you":
                break
            said.insert(0, message["text"])
        return "\n".join(said)

    @property
    def choices(self) -> list[str]:
        """Give the titles of the choices that are open now."""
        return list(self._choices)

    @property
    def citations(self) -> list[dict[str, Any]]:
        """Give every citation heard so far."""
        return [c for message in self.messages for c in message.get("citations", [])]

    @property
    def links(self) -> list[str]:
        """Give every link to a page heard so far."""
        return [link["url"] for m in self.messages for link in m.get("links", [])]

    def tell(self, *lines: str) -> str:
        """Say several things one after the other; give the last answer."""
        for line in lines:
            self.say(line)
        return self.last

    def wait_for(self, word: str) -> None:
        """Read until the coach has said a word, whether or not it is done.

        Raises:
            AssertionError: it was not said within ten seconds.
        """
        deadline = time.monotonic() + 10
        while word not in self.last:
            assert time.monotonic() < deadline, f"'{word}' was not said: {self.last}"
            self.look()
            time.sleep(0.1)

    def page(self) -> str:
        """Open the newest page to keep; give its text without tags."""
        path = self.links[-1]
        html = self._connection.text(path)
        return re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)
