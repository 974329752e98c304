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
        self._port = port
        self._connection = _Connection(port)
        session = self._connection.call("POST", "/webhooks/web/sessions", {})
        self._token = session["token"]
        self.conversation = str(session["conversation"])
        self._after = 0
        self._choices: dict[str, str] = {}
        self.replies()

    def reconnect(self) -> None:
        """Come back after the server was away."""
        self._connection = _Connection(self._port)

    def hear(self, message: dict[str, Any]) -> None:
        """Look at each message as it comes; does nothing here."""

    def say(self, text: str) -> list[str]:
        """Send a message, or the choice whose title it is; give the replies."""
        self.send(text)
        return self.replies()

    def send(self, text: str) -> None:
        """Send a message, and do not wait."""
        body = {"id": str(uuid.uuid4())}
        body |= {"choice": self._choices[text]} if text in self._choices else {"text": text}
        receipt = self._connection.call("POST", "/webhooks/web/messages", body, self._token)
        # What this person wrote is known here: reading goes on after it.
        self._after = receipt["seq"]
        self.hear({"seq": receipt["seq"], "from": "you", "text": text})

    def replies(self) -> list[str]:
        """Wait until the coach is done, and give what it said.

        Raises:
            RuntimeError: it is not done within a minute and a half.
        """
        said: list[str] = []
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            news, is_busy = self.look(wait=20)
            said += news
            if not is_busy:
                return said
        raise RuntimeError("No reply within a minute and a half.")

    def look(self, wait: int = 0) -> tuple[list[str], bool]:
        """Read what is new; give what the coach said, and whether it is still at work."""
        path = f"/webhooks/web/messages?after={self._after}&wait={wait}"
        news = self._connection.call("GET", path, token=self._token)
        said = []
        for message in news["messages"]:
            self._after = message["seq"]
            self.hear(message)
            if message["from"] != "you":
                said.append(message["text"])
                self._choices = {c["title"]: c["id"] for c in message.get("choices", [])}
        return said, news["busy"]


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
