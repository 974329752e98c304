"""Telegram's Bot API: updates in, messages with inline keyboards and pictures out.

https://core.telegram.org/bots/api, version 7 and newer.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import aiohttp
from sanic.request import Request

from assistant.connectors.messaging.fitting import cut, with_all
from assistant.connectors.messaging.medium import (
    LINE_TROUBLE,
    Forged,
    Later,
    Medium,
    OptedOut,
    Outgoing,
    Part,
    Refused,
    Unreadable,
)
from assistant.connectors.messaging.reading import (
    in_bytes,
    json_object,
    needed,
    part,
    seconds_to_wait,
    utf16,
    whole,
    words,
)
from assistant.connectors.messaging.sheets import is_sheet, sheet_event
from coach.channel_settings import TelegramSettings
from conversations import contacts
from conversations.carrying import looks_like_code
from conversations.reception import CANNOT_EDIT, Event, Kind, Manners

logger = logging.getLogger(__name__)

SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 - no password
TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024  # UTF-16 units
# What a private chat may hold that the coach cannot take up, and the response that says so.
ASIDES = {
    "voice": "utter_cannot_hear",
    "audio": "utter_cannot_hear",
    "video_note": "utter_cannot_hear",
    "photo": "utter_cannot_see",
    "video": "utter_cannot_see",
    "animation": "utter_cannot_see",
    "sticker": "utter_cannot_see",
    "document": "utter_cannot_see",
    "location": "utter_cannot_take",
    "venue": "utter_cannot_take",
    "contact": "utter_cannot_take",
    "poll": "utter_cannot_take",
    "dice": "utter_cannot_take",
    "game": "utter_cannot_take",
    "checklist": "utter_cannot_take",
    "giveaway": "utter_cannot_take",
    "story": "utter_cannot_see",
    "paid_media": "utter_cannot_see",
}
# How Telegram says, since 2023 and before, that the words are somebody else's.
FORWARDED = ("forward_origin", "forward_date")


def webhook_secret() -> str:
    """Give the word that Telegram says with every update; made of our secret."""
    return contacts.webhook_secret("telegram")


class Telegram(Medium):
    """One bot."""

    manners = Manners("telegram")
    most_a_second = 25.0  # Telegram's own limit is about 30 for all chats

    def __init__(self, session: aiohttp.ClientSession, settings: TelegramSettings) -> None:
        super().__init__(session)
        self._settings = settings
        self._bot = ""

    def check(self, request: Request) -> None:
        """Compare the secret that Telegram was given when the webhook was set."""
        given = request.headers.get(SECRET_HEADER, "")
        known = contacts.webhook_secrets("telegram")
        if not any(hmac.compare_digest(in_bytes(given), word.encode()) for word in known):
            raise Forged("secret token")

    async def events(self, request: Request) -> Sequence[Event]:
        """Read one update; of groups, channels and bots nothing is taken."""
        update = json_object(request)
        update_id = whole(update.get("update_id"))
        if update_id is None:
            raise Unreadable("no update_id")
        external_id = str(update_id)
        if isinstance(pressed := update.get("callback_query"), dict):
            return await self._pressed(external_id, pressed)
        for name in ("message", "edited_message"):
            if isinstance(message := update.get(name), dict):
                return await self._said(external_id, message, is_edited=name != "message")
        return []  # reactions, polls, members who come and go: nothing to answer

    async def _said(
        self, external_id: str, message: dict[str, Any], is_edited: bool
    ) -> Sequence[Event]:
        chat = needed(message, "chat")
        address = whole(chat.get("id"))
        if address is None:
            raise Unreadable("no chat")
        if chat.get("type") != "private":
            # It is left at once: what is said here is for one person.
            self.aside(self._call("leaveChat", {"chat_id": address}))
            return []
        if part(message, "from").get("is_bot"):
            return []
        about: dict[str, Any] = {"external_id": external_id, "address": str(address)}
        about["is_forwarded"] = any(name in message for name in FORWARDED)
        text = words(message.get("text"))
        if is_edited:
            # What was written first is in the talk, and perhaps answered. A place that is shown
            # live is edited all the time, without words.
            text = text or words(message.get("caption"))
            return [Event(Kind.ASIDE, **about, text=text, answer=CANNOT_EDIT)] if text else []
        if text.strip():
            return [_text(about, text)]
        return await self._other(about, message)

    async def _other(self, about: dict[str, Any], message: dict[str, Any]) -> Sequence[Event]:
        document = message.get("document")
        caption = words(message.get("caption"))
        if isinstance(document, dict) and is_sheet(words(document.get("file_name"))):
            return [replace(await self._sheet(about, document), beside=caption)]
        kind = next((name for name in ASIDES if name in message), None)
        if kind is None:
            return []  # service messages: a pinned message, a changed title
        if caption:  # what is written beside a picture is said all the same
            return [Event(Kind.TEXT, **about, text=caption, note="utter_words_alone")]
        return [Event(Kind.ASIDE, **about, text=f"[{kind}]", answer=ASIDES[kind])]

    async def _pressed(self, external_id: str, pressed: dict[str, Any]) -> Sequence[Event]:
        """Take a button's answer; Telegram shows it as waiting until it is told that we have it."""
        query_id, address = words(pressed.get("id")), whole(needed(pressed, "from").get("id"))
        if not query_id or address is None:
            raise Unreadable("no query")
        message = part(pressed, "message")
        if part(message, "chat").get("type", "private") != "private":
            return []
        self.aside(self._call("answerCallbackQuery", {"callback_query_id": query_id}))
        choice = words(pressed.get("data"))
        title = _title(message, choice)
        return [Event(Kind.CHOICE, external_id, str(address), text=title, choice=choice)]

    def parts(self, message: Outgoing) -> Sequence[Part]:
        """Give a picture with its words as caption, then text; the last carries the keyboard."""
        text = with_all(message, has_picture=True, has_numbers=False)
        parts: list[Part] = []
        if message.picture:
            caption = cut(message.picture.alt, CAPTION_LIMIT, utf16)[:1]
            parts.append({"photo": message.picture.url, "caption": "".join(caption)})
        parts += [{"text": piece} for piece in cut(text, TEXT_LIMIT, utf16)]
        if message.choices and parts:
            parts[-1]["reply_markup"] = {
                "inline_keyboard": [
                    [{"text": choice.title, "callback_data": choice.id}]
                    for choice in message.choices
                ]
            }
        return parts

    async def place(self) -> str:
        """Give the bot's own address; "" while Telegram cannot be reached."""
        if not self._bot:
            try:
                self._bot = words((await self._call("getMe", {})).get("username"))
            except (Later, Refused, OptedOut, *LINE_TROUBLE):
                return ""
        return f"Telegram: https://t.me/{self._bot}"

    async def send(self, address: str, part: Part) -> None:
        """Send a text or a picture; one that Telegram will not take is told in words."""
        to = {"chat_id": int(address)}
        if "photo" in part:
            try:
                await self._call("sendPhoto", to | part)
                return
            except Refused as error:
                logger.warning("%s: a picture is refused, %s.", self.name, error)
                part = _in_words(part)
        await self._call("sendMessage", to | part)

    async def _call(self, method: str, body: dict[str, Any]) -> Any:
        url = f"{self._settings.api}/bot{self._settings.token}/{method}"
        async with self.session.post(url, json=body) as answer:
            try:
                told = await answer.json(content_type=None)
            except ValueError:
                told = None
        if not isinstance(told, dict):
            raise Later(f"status {answer.status}")
        if told.get("ok"):
            return told.get("result")
        raise _trouble(answer.status, told)

    async def _sheet(self, about: dict[str, Any], document: dict[str, Any]) -> Event:
        """Fetch a sheet and give its numbers as somebody types them, or say why not."""
        name, size = words(document.get("file_name")), document.get("file_size")
        try:
            found = await self._call("getFile", {"file_id": words(document.get("file_id"))})
            url = f"{self._settings.api}/file/bot{self._settings.token}/{found['file_path']}"
            return await sheet_event(self.session, about, name, url, size)
        except (Later, Refused, OptedOut, KeyError, TypeError, *LINE_TROUBLE):
            return Event(Kind.ASIDE, **about, text=f"[{name}]", answer="utter_file_lost")


def _trouble(status: int, told: dict[str, Any]) -> Exception:
    """Tell what an answer of Telegram's means for the part that was sent."""
    reason = f"{status} {str(told.get('description', ''))[:40]}"
    if status == 429:
        return Later(reason, seconds_to_wait(part(told, "parameters").get("retry_after")))
    if status == 403:  # the person blocked the bot, or is gone
        return OptedOut(reason)
    if status in (401, 404) or status >= 500:  # the host's token or Telegram: both can be mended
        return Later(reason)
    return Refused(reason)


def _in_words(picture: Part) -> Part:
    """Give a picture as its caption alone."""
    kept = {name: value for name, value in picture.items() if name not in ("photo", "caption")}
    return {"text": picture["caption"], **kept}


def _title(message: dict[str, Any], data: str) -> str:
    """Give what a pressed button reads, which counts where its choice is too old."""
    rows = part(message, "reply_markup").get("inline_keyboard")
    for row in rows if isinstance(rows, list) else ():
        for button in row if isinstance(row, list) else ():
            if isinstance(button, dict) and button.get("callback_data") == data:
                return words(button.get("text"))
    return ""


def _text(about: dict[str, Any], text: str) -> Event:
    if about["is_forwarded"]:
        return Event(Kind.TEXT, **about, text=text)
    command, _, rest = text.strip().partition(" ")
    name = command.partition("@")[0].casefold()
    if name == "/start":
        # A link may carry a code: https://t.me/bot?start=KTM482
        has_code = looks_like_code(rest)
        return Event(Kind.TEXT, **about, text=rest) if has_code else Event(Kind.BEGIN, **about)
    if name == "/stop":
        return Event(Kind.STOP, **about, text=text)
    return Event(Kind.TEXT, **about, text=text)
