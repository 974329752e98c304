"""A small Messenger Platform: its Send API and webhooks as documented, as far as we use them."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
from typing import Any

from aiohttp import web

from assistant.connectors.messaging.messenger import SIGNATURE_HEADER
from coach.channel_settings import MessengerSettings
from tests.assistant.messaging.fake_provider import FakeProvider, Trouble

PAGE_TOKEN, APP_SECRET, VERIFY_TOKEN = "page-token-4c1", "app-secret-77d", "agreed-word-9e"
PAGE = "104000000000001"
ANA, BEN = "24000000000000011", "24000000000000022"  # two people, as this page knows them

Json = dict[str, Any]


class Refusal(Exception):
    """Raised when Facebook would refuse a call."""

    def __init__(self, message: str, code: int = 100, subcode: int | None = None) -> None:
        super().__init__(message)
        self.trouble = graph_error(message, code, subcode)


class FakeMessenger(FakeProvider):
    """One page's Messenger; ``sent`` holds what reached people, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Json] = []
        self.files: dict[str, bytes] = {}
        self.fetched: list[str] = []
        self.outside_window: set[str] = set()
        self.away: set[str] = set()
        self.takes_pictures = True
        self.webhook = ""
        self._knows: set[str] = set()
        self._numbers = itertools.count(1)
        self.app.router.add_post("/{version:v2[1-9]\\.0}/me/messages", self._messages)
        self.app.router.add_get("/{version:v2[1-9]\\.0}/me", self._me)
        self.app.router.add_get("/files/{name}", self._file)
        self.app.router.add_get("/moved/{name}", self._moved)

    @property
    def settings(self) -> MessengerSettings:
        """Give a host's settings for this page."""
        return MessengerSettings(PAGE_TOKEN, APP_SECRET, VERIFY_TOKEN, self.api)

    def sends(self, request: web.Request) -> bool:
        """Tell it by the address."""
        return request.path.endswith("/messages")

    # What the page's app calls.

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            body = await self._authorised(request).json()
            person = self._recipient(body)
            message = body.get("message") or {}
            self._check_message(message)
            self._check_quick_replies(message.get("quick_replies", []))
        except Refusal as refusal:
            trouble = refusal.trouble
            return web.json_response(trouble.body, status=trouble.status)
        self.sent.append({"to": person, **message})
        return web.json_response({"recipient_id": person, "message_id": f"m_{len(self.sent)}"})

    def _authorised(self, request: web.Request) -> web.Request:
        if request.headers.get("Authorization") != f"Bearer {PAGE_TOKEN}":
            raise Refusal("Invalid OAuth access token - Cannot parse access token", 190)
        return request

    def _recipient(self, body: Json) -> str:
        if body.get("messaging_type") not in ("RESPONSE", "UPDATE", "MESSAGE_TAG"):
            raise Refusal(
                "(#100) Param messaging_type must be one of RESPONSE, UPDATE, MESSAGE_TAG"
            )
        person = (body.get("recipient") or {}).get("id")
        if person not in self._knows:
            raise Refusal("(#100) No matching user found", 100, 2018001)
        if person in self.outside_window:
            raise Refusal("(#10) This message is sent outside of allowed window.", 10, 2018278)
        if person in self.away:
            raise Refusal("(#551) This person isn't available right now.", 551, 1545041)
        return str(person)

    def _check_message(self, message: Json) -> None:
        text, attachment = message.get("text"), message.get("attachment")
        if (text is None) == (attachment is None) or text == "":
            raise Refusal("(#100) Message cannot be empty, must provide valid attachment or text")
        if text is not None and len(text.encode("utf-16-le")) // 2 > 2000:
            raise Refusal("(#100) Length of param message[text] must be less than or equal to 2000")
        if attachment is not None:
            url = attachment["payload"]["url"]
            if attachment["type"] != "image" or not url.startswith("http"):
                raise Refusal("(#100) Param message[attachment] must be valid")
            if not self.takes_pictures:
                raise Refusal("(#100) Failed to fetch the file from the url.", 100, 2018047)

    def _check_quick_replies(self, replies: list[Json]) -> None:
        if len(replies) > 13:
            raise Refusal("(#100) Param message[quick_replies] has too many elements.")
        for reply in replies:
            if reply["content_type"] != "text" or not 1 <= len(reply["title"]) <= 20:
                raise Refusal("(#100) Length of param title must be less than or equal to 20")
            if not 1 <= len(reply["payload"]) <= 1000:
                raise Refusal("(#100) Length of param payload must be less than or equal to 1000")

    async def _me(self, request: web.Request) -> web.Response:
        try:
            self._authorised(request)
        except Refusal as refusal:
            return web.json_response(refusal.trouble.body, status=refusal.trouble.status)
        return web.json_response({"id": PAGE, "username": "coach.page"})

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        self.fetched.append(name)
        if name not in self.files:
            return web.Response(status=404)
        return web.Response(body=self.files[name])

    async def _moved(self, request: web.Request) -> web.Response:
        raise web.HTTPFound(f"/files/{request.match_info['name']}")

    # What people do, and Facebook tells the page's app.

    def event(self, person: str = ANA, **what: Any) -> Json:
        """Give an event of a person's."""
        self._knows.add(person)
        when = 1790000000000 + next(self._numbers)
        return {"sender": {"id": person}, "recipient": {"id": PAGE}, "timestamp": when, **what}

    def said(self, person: int | str = ANA, **message: Any) -> Json:
        """Give the event of a message."""
        mid = f"m_{next(self._numbers)}-{'Ab_9' * 20}"
        return self.event(str(person), message={"mid": mid, **message})

    def attached(self, kind: str, url: str = "https://cdn.fbsbx.com/a/b", **message: Any) -> Json:
        """Give the event of a message with an attachment."""
        return self.said(attachments=[{"type": kind, "payload": {"url": url}}], **message)

    def tapped(self, title: str, person: str = ANA) -> Json:
        """Give the event of a quick reply that was sent to a person, tapped now."""
        reply = next(
            reply
            for sent in reversed(self.sent)
            for reply in sent.get("quick_replies", [])
            if reply["title"] == title
        )
        return self.said(person, text=title, quick_reply={"payload": reply["payload"]})

    async def tell(self, *events: Json, entries: int = 1) -> int:
        """Bring a batch of events to the webhook, in one entry or in several; give the status."""
        parts = [list(events[number::entries]) for number in range(entries)]
        return await self.bring(
            {
                "object": "page",
                "entry": [{"id": PAGE, "time": 1790000000000, "messaging": part} for part in parts],
            }
        )

    async def bring(self, body: Any, signature: str | None = None) -> int:
        """Bring any body to the webhook, signed as Facebook does, or as given; give the status."""
        raw = json.dumps(body).encode()
        headers = {SIGNATURE_HEADER: sign(raw) if signature is None else signature}
        async with self.session.post(self.webhook, data=raw, headers=headers) as answer:
            return answer.status

    async def write(self, text: str, person: str = ANA) -> Json:
        """Let a person write to the page; give the event."""
        event = self.said(person, text=text)
        assert await self.tell(event) == 200
        return event

    def texts(self, person: str = ANA) -> list[str]:
        """Give the words that reached a person."""
        return [sent["text"] for sent in self.sent if sent["to"] == person and "text" in sent]

    def titles(self) -> list[str]:
        """Give the quick replies under the last message."""
        return [reply["title"] for reply in self.sent[-1].get("quick_replies", [])]


def sign(raw: bytes, secret: str = APP_SECRET) -> str:
    """Give the signature of a body."""
    return f"sha256={hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()}"


def graph_error(
    message: str, code: int, subcode: int | None = None, status: int = 400, **headers: str
) -> Trouble:
    """Give an error as the Graph API tells it."""
    error: Json = {"message": message, "type": "OAuthException", "code": code}
    if subcode is not None:
        error["error_subcode"] = subcode
    error["fbtrace_id"] = "AbCdEfGhIjK"
    status = 401 if code == 190 else status
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Trouble(status=status, body={"error": error}, headers=named)
