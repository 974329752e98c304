"""People who write to a coach in trouble, as the widget does: sent again until acknowledged."""

from __future__ import annotations

import http.client
import itertools
import json
import random
import threading
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

LINES = (
    "I want to make a plan",
    "by June no water stands in our street after rain, now it stands for days",
    "help",
    "we walk along the drain on Saturday with a camera",
    "give me an example",
    "people may be too busy",
    "show me my work",
    "stop",
    "hello again",
    "what does baseline mean",
)
RETRY = 0.25  # seconds
REFUSED = {429, 500, 502, 503, 504}


@dataclass
class Person:
    """Somebody with a talk of their own; another device of theirs may share it."""

    port: int
    name: str = "ana"
    token: str = ""
    acknowledged: list[str] = field(default_factory=list)
    refusals: int = 0

    def begin(self) -> Person:
        """Open the page, as soon as it can be opened."""
        self.token = self._until_taken("/sessions", {})["token"]
        return self

    def other_device(self) -> Person:
        """Give the same person at another device."""
        return Person(self.port, self.name, self.token)

    def send(self, text: str, message_id: str = "") -> int:
        """Send a message until it is acknowledged; give its number."""
        answer = self._until_taken("/messages", {"id": message_id or new_id(), "text": text})
        self.acknowledged.append(text)
        return int(answer["seq"])

    def try_to_send(self, text: str, message_id: str = "", patience: float = 30.0) -> int:
        """Send a message once; give the answer's status, 0 where none came."""
        body = {"id": message_id or new_id(), "text": text}
        try:
            status, _ = self._call("POST", "/messages", body, patience)
        except (OSError, http.client.HTTPException):
            return 0
        if status == 202:
            self.acknowledged.append(text)
        return status

    def transcript(self, patience: float = 60.0) -> list[dict[str, Any]]:
        """Give all that was said, once nothing waits to be answered.

        Raises:
            TimeoutError: something still waits.
        """
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            said, busy = self._said()
            if not busy:
                return said
            time.sleep(RETRY)
        raise TimeoutError(f"{self.name} is still waiting after {patience:.0f} s.")

    def faults(self, said: list[dict[str, Any]]) -> list[str]:
        """Give what of the acknowledged messages is not in the transcript exactly once."""
        theirs = [message["text"] for message in said if message["from"] == "you"]
        counts = {text: theirs.count(text) for text in self.acknowledged}
        return [f"{text!r} is there {count} times" for text, count in counts.items() if count != 1]

    def _said(self) -> tuple[list[dict[str, Any]], bool]:
        said: list[dict[str, Any]] = []
        while True:
            after = said[-1]["seq"] if said else 0
            try:
                status, news = self._call("GET", f"/messages?after={after}", None, 30)
            except (OSError, http.client.HTTPException):
                return said, True
            if status != 200:
                return said, True
            said += news["messages"]
            if not news["messages"]:
                return said, bool(news["busy"])

    def _until_taken(self, path: str, body: dict[str, str]) -> dict[str, Any]:
        while True:
            try:
                status, answer = self._call("POST", path, body, 20)
            except (OSError, http.client.HTTPException, ValueError):
                status, answer = 0, {}
            if status in (201, 202):
                return answer
            assert not status or status in REFUSED, f"{path}: {status} {answer}"
            self.refusals += 1
            time.sleep(RETRY)

    def _call(
        self, method: str, path: str, body: dict[str, str] | None, patience: float
    ) -> tuple[int, dict[str, Any]]:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        try:
            headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
            content = json.dumps(body) if body is not None else None
            link.request(method, f"/webhooks/web{path}", content, headers)
            answer = link.getresponse()
            read = answer.read()
            is_json = "json" in (answer.headers.get("content-type") or "")
            return answer.status, json.loads(read) if is_json and read else {}
        finally:
            link.close()


class Crowd:
    """People who write one thing after the other until they are told to stop."""

    def __init__(self, port: int, count: int, seed: int, pause: float = 0.8) -> None:
        self.people = [Person(port, f"person {number}") for number in range(count)]
        self._stop = threading.Event()
        self._pause = pause
        self._threads = [
            threading.Thread(target=self._write, args=(person, random.Random(f"{seed} {n}")))
            for n, person in enumerate(self.people)
        ]

    def __enter__(self) -> Crowd:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    @property
    def sent(self) -> int:
        """Count what was acknowledged."""
        return sum(len(person.acknowledged) for person in self.people)

    def _write(self, person: Person, chance: random.Random) -> None:
        person.begin()
        for number, line in enumerate(itertools.cycle(LINES), start=1):
            if self._stop.wait(chance.uniform(0, 2 * self._pause)):
                return
            person.send(f"{line} ({number})")


def new_id() -> str:
    """Make an id for a message."""
    return str(uuid.uuid4())
