"""A browser's side of the web contract, for tests."""

from __future__ import annotations

import uuid
from typing import Any

import aiohttp

from tests.assistant.fake_agent import FakeAgent

PAGE = "http://localhost:8000"


class Client:
    """A browser's side of the contract."""

    def __init__(self, session: aiohttp.ClientSession, base: str, agent: FakeAgent) -> None:
        self.session = session
        self.base = base
        self.agent = agent
        self.token = ""

    async def call(self, method: str, path: str, **request: Any) -> tuple[int, Any]:
        """Make a call with the bearer's token; give status and JSON."""
        headers = {"Origin": PAGE, **request.pop("headers", {})}
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        url = f"{self.base}{path}"
        async with self.session.request(method, url, headers=headers, **request) as answer:
            self.headers = answer.headers
            return answer.status, await answer.json(content_type=None)

    async def open(self) -> None:
        """Open a session and wait for the first words."""
        _, body = await self.call("POST", "/sessions", json={})
        self.token = body["token"]
        await self.read(0)

    async def send(self, text: str, message_id: str | None = None) -> tuple[int, Any]:
        """Send a text."""
        body = {"id": message_id or str(uuid.uuid4()), "text": text}
        return await self.call("POST", "/messages", json=body)

    async def read(self, after: int, wait: int = 5) -> dict[str, Any]:
        """Read what was said after a number."""
        status, body = await self.call("GET", f"/messages?after={after}&wait={wait}")
        assert status == 200, body
        return body

    async def replies(self) -> list[dict[str, Any]]:
        """Read until the coach is done; give what it said."""
        said: dict[int, dict[str, Any]] = {}
        for _ in range(50):
            body = await self.read(max(said, default=0), wait=1)
            said |= {message["seq"]: message for message in body["messages"]}
            if not body["busy"]:
                break
        return [message for message in said.values() if message["from"] == "coach"]
