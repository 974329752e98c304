"""People on the host's page, for Locust: each walks through the arc of a skill, and again.

As the widget does, each opens a session, keeps one call open that waits for news, and sends
messages under ids of its own. *answered* is what a person sees: the time from sending a message to
the coach's first words after it. Run by `python -m benchmarks.load`.
"""

from __future__ import annotations

import itertools
import os
import random
import time
import uuid
from typing import Any

import gevent
from gevent.event import Event
from locust import FastHttpUser, events, task

from benchmarks.arcs import ARCS, Arc, Walk

SHORTEST = float(os.environ.get("COACH_LOAD_SHORTEST_PAUSE", "5"))  # seconds
LONGEST = float(os.environ.get("COACH_LOAD_LONGEST_PAUSE", "15"))
WAIT = 25  # seconds that a call for news may stay open
PATIENCE = 30  # seconds for an answer; later is an error
ANSWERED = "answered"
HTTP_ERRORS = 400

_arcs = itertools.cycle(ARCS)


class NotAnswered(Exception):
    """Raised when the coach says nothing to a message in time."""


class Person(FastHttpUser):
    """Somebody with the page open."""

    connection_timeout = network_timeout = WAIT + PATIENCE
    concurrency = 2  # one call that waits for news, and one that sends

    def on_start(self) -> None:
        """Come at any moment, and not with all others at once."""
        gevent.sleep(random.uniform(0, LONGEST - SHORTEST))

    @task
    def walk(self) -> None:
        """Walk through an arc in a conversation of its own."""
        talk = _Talk(self, next(_arcs))
        reader = gevent.spawn(talk.read)
        try:
            talk.hold()
        finally:
            talk.is_over = True
            reader.kill()


class _Talk:
    """One conversation: what was heard in it, and how far its arc is."""

    def __init__(self, person: Person, arc: Arc) -> None:
        self._person = person
        self._arc = arc
        self._walk = Walk(arc)
        self._heard = Event()
        self._question: list[str] = []
        self._choices: dict[str, str] = {}
        self._after = self._sent = 0
        self._has_page = False
        self.is_over = False
        answer = person.client.post("/webhooks/web/sessions", json={}, name="sessions")
        self._headers = {"Authorization": f"Bearer {_json(answer)['token']}"}

    def hold(self) -> None:
        """Say one thing after the other, with a pause before each."""
        self._wait_for_answer()
        while True:
            gevent.sleep(random.uniform(SHORTEST, LONGEST))
            line = self._walk.next("\n".join(self._question), self._choices, self._has_page)
            if line is None:
                return
            self._say(line)

    def read(self) -> None:
        """Keep a call open that waits for news."""
        while not self.is_over:
            answer = self._person.client.get(
                f"/webhooks/web/messages?after={self._after}&wait={WAIT}",
                headers=self._headers,
                name="news",
            )
            if answer.status_code >= HTTP_ERRORS or answer.status_code == 0:
                gevent.sleep(1)
                continue
            for message in answer.json()["messages"]:
                self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        self._after = message["seq"]
        if message["from"] == "you":
            return
        self._question.append(message["text"])
        self._choices = {choice["title"]: choice["id"] for choice in message.get("choices", ())}
        self._has_page = self._has_page or bool(message.get("links"))
        if message["seq"] > self._sent:
            self._heard.set()

    def _say(self, line: str) -> None:
        self._heard.clear()
        self._question = []
        body = {"id": str(uuid.uuid4())}
        body |= {"choice": self._choices[line]} if line in self._choices else {"text": line}
        started = time.perf_counter()
        answer = self._person.client.post(
            "/webhooks/web/messages", json=body, headers=self._headers, name="messages"
        )
        self._sent = _json(answer)["seq"]
        error = None
        try:
            self._wait_for_answer()
        except NotAnswered as missing:
            error = missing
        events.request.fire(
            request_type=ANSWERED,
            name=self._arc.name,
            response_time=(time.perf_counter() - started) * 1000,
            response_length=0,
            exception=error,
            context={},
        )

    def _wait_for_answer(self) -> None:
        if not self._heard.wait(PATIENCE):
            raise NotAnswered(f"nothing was said within {PATIENCE} s")


def _json(answer: Any) -> dict[str, Any]:
    """Give what an answer holds.

    Raises:
        NotAnswered: it is an error.
    """
    if answer.status_code >= HTTP_ERRORS or answer.status_code == 0:
        raise NotAnswered(f"status {answer.status_code}")
    content: dict[str, Any] = answer.json()
    return content
