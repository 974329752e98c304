"""The Messenger Platform: batches of events in, texts with quick replies and pictures out.

https://developers.facebook.com/docs/messenger-platform.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

import aiohttp
from sanic.request import Request
from sanic.response import HTTPResponse, empty, text

from assistant.connectors.messaging.fitting import cut, numbered, with_all
from assistant.connectors.messaging.medium import (
    LINE_TROUBLE,
    Choice,
    Forged,
    Later,
    Medium,
    OptedOut,
    Outgoing,
    Part,
    Refused,
    Unreadable,
    WindowClosed,
)
from assistant.connectors.messaging.reading import (
    in_bytes,
    json_object,
    needed,
    part,
    seconds_to_wait,
    short_id,
    utf16,
    whole,
    words,
)
from assistant.connectors.messaging.sheets import is_sheet, sheet_event
from coach.channel_settings import GRAPH_VERSION, MessengerSettings
from conversations.carrying import looks_like_code
from conversations.reception import CANNOT_EDIT, Event, Kind, Manners

logger = logging.getLogger(__name__)

SIGNATURE_HEADER = "x-hub-signature-256"
GET_STARTED = "GET_STARTED"  # the payload of the button that opens the talk
STOP_WORDS = frozenset({"stop", "unsubscribe"})
_SIGNS = re.compile(r"[\W_]+")
TEXT_LIMIT, TITLE_LIMIT = 2000, 20  # UTF-16 units
MOST_QUICK_REPLIES = 13
# Where the files are that people send; no other address is ever fetched.
FILE_HOSTS = (".fbcdn.net", ".fbsbx.com", ".facebook.com")
ASIDES = {
    "audio": "utter_cannot_hear",
    "image": "utter_cannot_see",
    "video": "utter_cannot_see",
    "reel": "utter_cannot_see",
    "ig_reel": "utter_cannot_see",
    "file": "utter_cannot_see",
}
THUMBS = frozenset({369239263222822, 369239343222814, 369239383222810})  # small to large

# https://developers.facebook.com/docs/messenger-platform/error-codes
TOO_FAST = frozenset({4, 17, 32, 613, 80006})
PASSING = frozenset({1, 2})
BAD_TOKEN = 190  # the host can mend it
WINDOW_CLOSED = (10, 2018278)
PERSON_AWAY_CODE, PERSON_AWAY = 551, 1545041

_PERSON = re.compile(r"[0-9]{1,32}")
_CHALLENGE = re.compile(r"[0-9A-Za-z]{1,256}")


class Messenger(Medium):
    """One Facebook page."""

    manners = Manners("messenger", has_numbers=True)
    most_a_second = 50.0  # a page may make 300 calls a second
    window = timedelta(hours=24)
    most_bytes = 1024 * 1024  # a batch has up to 1000 events

    def __init__(self, session: aiohttp.ClientSession, settings: MessengerSettings) -> None:
        super().__init__(session)
        self._settings = settings
        self._me = f"{settings.api}/{GRAPH_VERSION}/me"
        self._place = ""

    def check(self, request: Request) -> None:
        """Compare the signature over the body, which only the app's secret makes."""
        algorithm, _, given = request.headers.get(SIGNATURE_HEADER, "").partition("=")
        secret = self._settings.app_secret.encode()
        expected = hmac.new(secret, request.body, hashlib.sha256).hexdigest()
        if algorithm != "sha256" or not hmac.compare_digest(in_bytes(given), expected.encode()):
            raise Forged("signature")

    def greet(self, request: Request) -> HTTPResponse:
        """Say the challenge back to whoever knows the word that was agreed on."""
        given = request.args.get("hub.verify_token", "").encode("utf-8", "replace")
        knows = hmac.compare_digest(given, self._settings.verify_token.encode())
        challenge = request.args.get("hub.challenge", "")
        wants = request.args.get("hub.mode") == "subscribe"
        if knows and wants and _CHALLENGE.fullmatch(challenge):
            return text(challenge)
        return empty(403)

    async def events(self, request: Request) -> Sequence[Event]:
        """Read all events of all entries; one that makes no sense does not take others with it."""
        body = json_object(request)
        if body.get("object") != "page":
            raise Unreadable("not of a page")
        events = await asyncio.gather(*map(self._read, _told(body)))
        return [event for event in events if event]

    async def _read(self, told: dict[str, Any]) -> Event | None:
        try:
            return await self._event(told)
        except Unreadable as error:
            logger.warning("%s: an event makes no sense to us (%s).", self.name, error)
            return None

    async def _event(self, told: dict[str, Any]) -> Event | None:
        """Give what one event tells; None for receipts, reactions, and what we said ourselves."""
        if isinstance(message := told.get("message"), dict):
            return None if message.get("is_echo") else await self._said(_about(told), message)
        if isinstance(postback := told.get("postback"), dict):
            return _pressed(_about(told, words(postback.get("payload"))), postback)
        if isinstance(edit := told.get("message_edit"), dict):
            about = _about(told, words(edit.get("mid")), str(whole(edit.get("num_edit"))))
            return Event(Kind.ASIDE, **about, text=words(edit.get("text")), answer=CANNOT_EDIT)
        if isinstance(referral := told.get("referral"), dict):
            return _code(_about(told, words(referral.get("ref"))), referral)
        return None

    async def _said(self, about: dict[str, Any], message: dict[str, Any]) -> Event | None:
        about = _with_mid(about, message)
        if not message.get("mid"):
            raise Unreadable("no mid")
        said = words(message.get("text")).strip()
        if choice := words(part(message, "quick_reply").get("payload")):
            return Event(Kind.CHOICE, **about, text=said, choice=choice)
        attached = _objects(message.get("attachments"))
        for attachment in attached:
            url = words(part(attachment, "payload").get("url"))
            if attachment.get("type") == "file" and is_sheet(_name(url)):
                return replace(await self._sheet(about, url), beside=said)
        if said:
            note = "utter_words_alone" if any(map(_holds_more, attached)) else ""
            return replace(_text(about, said), note=note)
        return _aside(about, message, attached)

    async def _sheet(self, about: dict[str, Any], url: str) -> Event:
        """Fetch a sheet and give its numbers as somebody types them, or say why not."""
        name = _name(url)
        try:
            if self._may_fetch(url):
                # Nor is another address fetched to which one of theirs may lead.
                return await sheet_event(self.session, about, name, url, allow_redirects=False)
        except (ValueError, *LINE_TROUBLE) as error:
            logger.info("%s: a file could not be fetched: %s.", self.name, type(error).__name__)
        return Event(Kind.ASIDE, **about, text=f"[{name}]", answer="utter_file_lost")

    def _may_fetch(self, url: str) -> bool:
        """Tell whether an address is Facebook's: any other may be one inside the host's network."""
        target, api = urlsplit(url), urlsplit(self._settings.api)
        if (target.scheme, target.netloc) == (api.scheme, api.netloc):
            return True
        host = target.hostname or ""
        return target.scheme == "https" and target.port in (None, 443) and host.endswith(FILE_HOSTS)

    def parts(self, message: Outgoing) -> Sequence[Part]:
        """Give a picture, then text, for pictures have no caption; quick replies under the last."""
        names = [choice.title for choice in message.choices]
        fits = len(names) <= MOST_QUICK_REPLIES and all(map(_fits, names))
        shown = with_all(message, has_picture=False, has_numbers=not fits) or numbered(names)
        parts: list[Part] = []
        if message.picture:
            payload = {"url": message.picture.url, "is_reusable": False}
            parts.append({"attachment": {"type": "image", "payload": payload}})
        parts += [{"text": piece} for piece in cut(shown, TEXT_LIMIT, utf16)]
        if message.choices and parts:
            parts[-1]["quick_replies"] = _quick_replies(message.choices, fits)
        return parts

    async def place(self) -> str:
        """Give the page's own address; "" while Facebook cannot be reached."""
        if not self._place:
            try:
                page = await self._call("GET", f"{self._me}?fields=id,username")
            except (Later, Refused, OptedOut, WindowClosed, *LINE_TROUBLE):
                return ""
            self._place = words(page.get("username")) or words(page.get("id"))
        return f"Messenger: https://m.me/{self._place}" if self._place else ""

    async def send(self, address: str, part: Part) -> None:
        """Send a text or a picture; one that Facebook will not take is in words in the text."""
        try:
            await self._send(address, part)
        except Refused as error:
            if "attachment" not in part:
                raise
            logger.warning("%s: a picture is refused, %s.", self.name, error)

    async def _send(self, address: str, message: Part) -> None:
        body = {"recipient": {"id": address}, "messaging_type": "RESPONSE", "message": message}
        await self._call("POST", f"{self._me}/messages", json=body)

    async def _call(self, method: str, url: str, **request: Any) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._settings.page_token}"}
        async with self.session.request(method, url, headers=headers, **request) as answer:
            try:
                told = await answer.json(content_type=None)
            except ValueError:
                told = None
        if answer.status != 200 or not isinstance(told, dict) or "error" in told:
            raise _trouble(answer.status, told, answer.headers)
        return told


def _trouble(status: int, told: Any, headers: Mapping[str, str]) -> Exception:
    """Tell what an answer of Facebook's means for the part that was sent."""
    error = part(told, "error") if isinstance(told, dict) else {}
    code, subcode = whole(error.get("code")), whole(error.get("error_subcode"))
    reason = f"status {status}" if code is None else f"code {code}"
    if status == 429 or code in TOO_FAST:
        return Later(reason, seconds_to_wait(headers.get("Retry-After")))
    if (code, subcode) == WINDOW_CLOSED:
        return WindowClosed(reason)
    if code == PERSON_AWAY_CODE or subcode == PERSON_AWAY:
        return OptedOut(reason)
    is_passing = status >= 500 or code in PASSING or error.get("is_transient") is True
    if is_passing or code == BAD_TOKEN or status in (200, 401):
        return Later(reason)
    return Refused(reason)


def _told(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every event of every entry."""
    for entry in _objects(body.get("entry")):
        yield from _objects(entry.get("messaging"))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _about(told: dict[str, Any], *what: str) -> dict[str, Any]:
    """Give who tells, and an id made of when, by whom and ``what``, for what comes without one.

    Raises:
        Unreadable: nobody tells it.
    """
    person = words(needed(told, "sender").get("id"))
    if not _PERSON.fullmatch(person):
        raise Unreadable("no sender")
    when = str(whole(told.get("timestamp")))
    return {"external_id": short_id(person, when, *what), "address": person}


def _with_mid(about: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    mid = words(told.get("mid"))
    return about | {"external_id": short_id(mid)} if mid else about


def _text(about: dict[str, Any], said: str) -> Event:
    kind = Kind.STOP if _SIGNS.sub("", said).casefold() in STOP_WORDS else Kind.TEXT
    return Event(kind, **about, text=said)


def _pressed(about: dict[str, Any], postback: dict[str, Any]) -> Event | None:
    """Take a button of the page's own, or of a message; opening the talk may bring a code."""
    about = _with_mid(about, postback)
    if code := _code(about, part(postback, "referral")):
        return code
    payload = words(postback.get("payload"))
    if payload == GET_STARTED:
        return Event(Kind.BEGIN, **about)
    return Event(Kind.CHOICE, **about, text=words(postback.get("title")), choice=payload)


def _code(about: dict[str, Any], referral: dict[str, Any]) -> Event | None:
    """Take the code that a link may carry: https://m.me/page?ref=KTM482."""
    ref = words(referral.get("ref"))
    return Event(Kind.TEXT, **about, text=ref) if looks_like_code(ref) else None


def _aside(
    about: dict[str, Any], message: dict[str, Any], attached: Sequence[dict[str, Any]]
) -> Event | None:
    """Give what the coach cannot take up; None where nothing is in a message at all."""
    if whole(message.get("sticker_id")) in THUMBS or any(map(_is_thumb, attached)):
        return Event(Kind.TEXT, **about, text="👍")
    if not attached and not message.get("is_unsupported"):
        return None
    kind = words(attached[0].get("type")) if attached else ""
    answer = ASIDES.get(kind, "utter_cannot_take")
    return Event(Kind.ASIDE, **about, text=f"[{kind or 'message'}]", answer=answer)


def _holds_more(attachment: dict[str, Any]) -> bool:
    """Tell whether it says what the words do not; the preview of a link does not."""
    return attachment.get("type") in ("image", "video", "audio", "file")


def _is_thumb(attachment: dict[str, Any]) -> bool:
    return whole(part(attachment, "payload").get("sticker_id")) in THUMBS


def _name(url: str) -> str:
    """Give the name of the file at an address."""
    try:
        return unquote(urlsplit(url).path).rpartition("/")[2]
    except ValueError:
        return ""


def _fits(title: str) -> bool:
    return 0 < utf16(title) <= TITLE_LIMIT


def _quick_replies(choices: Sequence[Choice], fits: bool) -> list[dict[str, str]]:
    """Give choices to tap: with their words where all are short, else with their numbers."""
    return [
        {
            "content_type": "text",
            "title": choice.title if fits else str(number),
            "payload": choice.id,
        }
        for number, choice in enumerate(choices[:MOST_QUICK_REPLIES], start=1)
    ]
