"""Two ways to hold a conversation: the coach's web contract, and Rasa's REST channel."""

from __future__ import annotations

import http.client
import json
import time
import uuid
from typing import Any, Protocol


class Talk(Protocol):
    """One person's conversation with a server."""

    def say(self, text: str) -> list[str]:
        """Send a message; give the replies when all are there."""


class _Connection:
    def __init__(self, port: int) -> None:
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def call(self, method: str, path: str, body: Any = None, token: str = "") -> Any:
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = None if body is None else json.dumps(body)
        return json.loads(self._send(method, path, data, headers))

    def text(self, path: str) -> str:
        """Give a page as it is."""
        return self._send("GET", path, None, {}).decode()

    def _send(self, method: str, path: str, data: str | None, headers: dict[str, str]) -> bytes:
        self._http.request(method, path, data, headers)
        answer = self._http.getresponse()
        content = answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {content[:300]!r}")
        return content


class CoachTalk:
    """Speaks the web contract: send, then wait for news."""

    def __init__(self, port: int) -> None:
        self._connection = _Connection(port)
        session = self._connection.call("POST", "/webhooks/web/sessions", {})
        self._token = session["token"]
        self._after = 0
        self._choices: dict[str, str] = {}
        self.replies()

    def hear(self, message: dict[str, Any]) -> None:
        """Look at each message as it comes; does nothing here."""

    def say(self, text: str) -> list[str]:
        """Send a message, or the choice whose title it is; give the replies."""
        body = {"id": str(uuid.uuid4())}
        body |= {"choice": self._choices[text]} if text in self._choices else {"text": text}
        self._connection.call("POST", "/webhooks/web/messages", body, self._token)
        return self.replies()

    def replies(self) -> list[str]:
        """Wait until the coach is done, and give what it said."""
        said: list[str] = []
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            path = f"/webhooks/web/messages?after={self._after}&wait=20"
            news = self._connection.call("GET", path, token=self._token)
            for message in news["messages"]:
                self._after = message["seq"]
                self.hear(message)
                if message["from"] != "you":
                    said.append(message["text"])
                    self._choices = {c["title"]: c["id"] for c in message.get("choices", [])}
            if not news["busy"]:
                return said
        raise RuntimeError("No reply within a minute.")


class RestTalk:
    """Speaks Rasa's REST channel, as the starter project offers it."""

    def __init__(self, port: int) -> None:
        self._connection = _Connection(port)
        self._sender = uuid.uuid4().hex

    def say(self, text: str) -> list[str]:
        """Send a message; give the replies."""
        body = {"sender": self._sender, "message": text}
        said = self._connection.call("POST", "/webhooks/rest/webhook", body)
        return [message.get("text", "") for message in said]
