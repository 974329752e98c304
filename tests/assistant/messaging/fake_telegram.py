"""A small Bot API: as https://core.telegram.org/bots/api says, as far as we use it."""

from __future__ import annotations

import itertools
import re
from typing import Any

from aiohttp import web

from assistant.connectors.messaging.telegram import SECRET_HEADER
from coach.channel_settings import TelegramSettings
from tests.assistant.messaging.fake_provider import FakeProvider, Trouble

TOKEN = "123456789:AAFakeTokenForTestsOnly-0123456789abcd"
ANA, BEN = 1001, 1002  # two people
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

Json = dict[str, Any]


class Refusal(Exception):
    """Raised when Telegram would refuse a call."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status = status


class FakeTelegram(FakeProvider):
    """One bot's Telegram; ``sent`` holds what reached people, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Json] = []
        self.files: dict[str, bytes] = {}
        self.blocked: set[int] = set()
        self.left: list[int] = []  # groups
        self.answered: list[str] = []  # queries of pressed buttons
        self.takes_pictures = True
        self._knows: set[int] = set()
        self._queries: set[str] = set()
        self._webhook: Json = {"url": ""}
        self._secret = ""
        self._numbers = itertools.count(1)
        self.app.router.add_post("/bot{token}/{method}", self._method)
        self.app.router.add_get("/bot{token}/{method}", self._method)
        self.app.router.add_get("/file/bot{token}/{path:.*}", self._file)

    @property
    def settings(self) -> TelegramSettings:
        """Give a host's settings for this bot."""
        return TelegramSettings(TOKEN, self.api)

    def sends(self, request: web.Request) -> bool:
        """Tell it by the method's name."""
        return "/send" in request.path

    # What the bot calls.

    async def _method(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        try:
            if request.match_info["token"] != TOKEN:
                raise Refusal(401, "Unauthorized")
            method = getattr(self, f"_do_{_snake(name)}", None)
            if method is None:
                raise Refusal(404, "Not Found")
            result = method(await request.json() if request.can_read_body else {})
        except Refusal as refusal:
            told = {"ok": False, "error_code": refusal.status, "description": str(refusal)}
            return web.json_response(told, status=refusal.status)
        return web.json_response({"ok": True, "result": result})

    def _do_get_me(self, body: Json) -> Json:
        return {"id": 123456789, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}

    def _do_set_webhook(self, body: Json) -> bool:
        secret = body.get("secret_token", "")
        if not body["url"].startswith(("https://", "http://127.0.0.1")):
            raise Refusal(
                400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
            )
        if secret and not SECRET.fullmatch(secret):
            raise Refusal(400, "Bad Request: secret token contains unallowed characters")
        self._webhook, self._secret = {"url": body["url"]}, secret
        return True

    def _do_get_webhook_info(self, body: Json) -> Json:
        return self._webhook | {"has_custom_certificate": False, "pending_update_count": 0}

    def _do_send_message(self, body: Json) -> Json:
        if not body.get("text", "").strip():
            raise Refusal(400, "Bad Request: message text is empty")
        if _units(body["text"]) > 4096:
            raise Refusal(400, "Bad Request: message is too long")
        return self._sent(body)

    def _do_send_photo(self, body: Json) -> Json:
        if not self.takes_pictures or not str(body.get("photo", "")).startswith("http"):
            raise Refusal(400, "Bad Request: failed to get HTTP URL content")
        if _units(body.get("caption", "")) > 1024:
            raise Refusal(400, "Bad Request: message caption is too long")
        return self._sent(body)

    def _sent(self, body: Json) -> Json:
        chat = body.get("chat_id")
        if chat not in self._knows:
            raise Refusal(400, "Bad Request: chat not found")
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        for button in _buttons(body):
            if not button.get("text"):
                raise Refusal(400, "Bad Request: can't parse inline keyboard button: Text is empty")
            if not 1 <= len(button["callback_data"].encode()) <= 64:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
        self.sent.append(body)
        return {"message_id": len(self.sent), "chat": {"id": chat, "type": "private"}}

    def _do_answer_callback_query(self, body: Json) -> bool:
        if body.get("callback_query_id") not in self._queries:
            raise Refusal(
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
            )
        self.answered.append(body["callback_query_id"])
        return True

    def _do_leave_chat(self, body: Json) -> bool:
        self.left.append(body["chat_id"])
        return True

    def _do_get_file(self, body: Json) -> Json:
        if body.get("file_id") not in self.files:
            raise Refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        return {"file_id": body["file_id"], "file_path": f"documents/{body['file_id']}"}

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info["path"].rpartition("/")[2]
        if request.match_info["token"] != TOKEN or name not in self.files:
            return web.json_response({"ok": False, "error_code": 404}, status=404)
        return web.Response(body=self.files[name])

    # What people do, and Telegram tells the bot.

    async def call(self, method: str, **body: Any) -> Json:
        """Call a method, as a host does who sets up the bot."""
        async with self.session.post(f"{self.api}/bot{TOKEN}/{method}", json=body) as answer:
            return await answer.json()

    def update(self, **what: Any) -> Json:
        """Give an update of the next number."""
        return {"update_id": 700000000 + next(self._numbers), **what}

    def said(self, person: int = ANA, kind: str = "message", **message: Any) -> Json:
        """Give the update of something that a person sends to the bot alone."""
        self._knows.add(person)
        return self.update(
            **{
                kind: {
                    "message_id": next(self._numbers),
                    "from": {"id": person, "is_bot": False, "first_name": "Ana"},
                    "chat": {"id": person, "type": "private", "first_name": "Ana"},
                    "date": 1790000000,
                    **message,
                }
            }
        )

    def pressed(self, title: str, person: int = ANA) -> Json:
        """Give the update of a button that was sent to a person, pressed now."""
        message = next(sent for sent in reversed(self.sent) if title in map(_title, _buttons(sent)))
        button = next(button for button in _buttons(message) if _title(button) == title)
        query_id = str(next(self._numbers))
        self._queries.add(query_id)
        shown = {key: value for key, value in message.items() if key != "chat_id"}
        return self.update(
            callback_query={
                "id": query_id,
                "from": {"id": person, "is_bot": False, "first_name": "Ana"},
                "message": {"chat": {"id": person, "type": "private"}, "date": 1, **shown},
                "chat_instance": "1",
                "data": button["callback_data"],
            }
        )

    async def tell(self, update: Any, **headers: str) -> int:
        """Bring an update to the webhook; give the status."""
        headers = {SECRET_HEADER: self._secret} | headers
        url = self._webhook["url"]
        async with self.session.post(url, json=update, headers=headers) as answer:
            return answer.status

    async def write(self, text: str, person: int = ANA) -> Json:
        """Let a person write to the bot; give the update."""
        update = self.said(person, text=text)
        assert await self.tell(update) == 200
        return update

    def texts(self, person: int = ANA) -> list[str]:
        """Give the words that reached a person."""
        return [
            sent.get("text", sent.get("caption", ""))
            for sent in self.sent
            if sent["chat_id"] == person
        ]

    def titles(self) -> list[str]:
        """Give the buttons under the last message."""
        return [_title(button) for button in _buttons(self.sent[-1])]


def too_many(seconds: int) -> Trouble:
    """Give what Telegram answers to a bot that sends too fast."""
    body = {
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }
    return Trouble(status=429, body=body)


def failing(status: int = 502) -> Trouble:
    """Give what Telegram answers while something of its own is broken."""
    body = {"ok": False, "error_code": status, "description": "Bad Gateway"}
    return Trouble(status=status, body=body)


def refusing() -> Trouble:
    """Give what Telegram answers to something it will never take."""
    body = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
    return Trouble(status=400, body=body)


def _snake(name: str) -> str:
    return re.sub(r"([A-Z])", lambda found: f"_{found[1].lower()}", name)


def _buttons(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _title(button: Json) -> str:
    return button["text"]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
