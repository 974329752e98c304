"""Twilio's Programmable Messaging: what SMS and WhatsApp have in common.

Calls in: https://www.twilio.com/docs/messaging/guides/webhook-request and
https://www.twilio.com/docs/usage/webhooks/webhooks-security; calls out:
https://www.twilio.com/docs/messaging/api/message-resource.
"""

from __future__ import annotations

import json
import logging
import re
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from multidict import MultiDict
from sanic.request import Request
from sanic.response import HTTPResponse, text
from twilio.request_validator import RequestValidator

from assistant.connectors.messaging.medium import (
    LINE_TROUBLE,
    Forged,
    Later,
    Medium,
    OptedOut,
    Part,
    Refused,
    Unreadable,
    WindowClosed,
)
from assistant.connectors.messaging.outgoing import public
from assistant.connectors.messaging.sheets import is_sheet, sheet_event
from assistant.connectors.messaging.twilio_media import NotTwilios, TwilioMedia
from coach.channel_settings import TwilioSettings
from conversations import deliveries
from conversations.database import database_call
from conversations.reception import Event, Kind

SIGNATURE_HEADER = "x-twilio-signature"
MOST_FIELDS = 200  # Twilio sends about 20, and adds new ones without notice
MOST_MEDIA = 10

_SID = re.compile(r"(?:SM|MM)[0-9a-fA-F]{32}")
_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
# WhatsApp tells a document's name as if it had been written beside it.
_NAME_OF_FILE = re.compile(r"[^\n]{1,200}\.[A-Za-z0-9]{2,5}")

_SHEETS = {
    "text/csv": "csv",
    "text/comma-separated-values": "csv",
    "application/csv": "csv",
    "application/vnd.ms-excel": "csv",  # what Windows calls a .csv
    "text/tab-separated-values": "tsv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
_CARDS = ("text/vcard", "text/x-vcard", "text/directory")

# https://www.twilio.com/docs/api/errors: what goes by itself, or the host can mend.
_LATER = frozenset(
    {
        10001,  # the account is not active
        14107,  # too many messages a second
        20003,  # the account or its token is wrong
        20005,  # the account is not active
        20404,  # there is no such account
        20429,  # too many requests
        21611,  # too many messages wait for this number
        30001,  # the queue is full
        63018,  # WhatsApp takes no more at the moment
    }
)
_OPTED_OUT = 21610
_WINDOW_CLOSED = 63016  # outside WhatsApp's 24 hours, and no approved template

logger = logging.getLogger(__name__)

Form = MultiDict[str]


class Twilio(Medium):
    """One number of a Twilio account."""

    prefix = ""  # before a number: "whatsapp:"

    def __init__(self, session: aiohttp.ClientSession, settings: TwilioSettings) -> None:
        super().__init__(session)
        self._settings = settings
        self._validator = RequestValidator(settings.auth_token)
        self._media = TwilioMedia(session, settings)

    @property
    @abstractmethod
    def number(self) -> str:
        """Give our number, without the prefix."""

    def check(self, request: Request) -> None:
        """Compare Twilio's signature, which is over the public address and the form.

        The signature of another account, or of another number of ours, is none of ours.
        """
        try:
            form = _fields(request)
        except Unreadable as error:
            raise Forged(str(error)) from error
        given = request.headers.get(SIGNATURE_HEADER, "")
        url = public(f"/webhooks/{self.name}/")
        if not self._validator.validate(url, form, given):  # looks at all letters, whatever differs
            raise Forged("signature")
        if form.getall("AccountSid", []) != [self._settings.account]:
            raise Forged("account")
        ours = "From" if _is_status(form) else "To"
        if form.getall(ours, []) != [f"{self.prefix}{self.number}"]:
            raise Forged("number")

    async def events(self, request: Request) -> Sequence[Event]:
        """Read one message; of ours, what did not arrive is set aside."""
        form = _fields(request)
        if len(set(form)) != len(form):
            raise Unreadable("a field comes twice")
        if _is_status(form):
            await self._see_to_status(form)
            return []
        if "Body" not in form:
            raise Unreadable("no Body")
        about: dict[str, Any] = {"external_id": _sid(form), "address": self._address(form)}
        about["is_forwarded"] = "true" in (form.get("Forwarded"), form.get("FrequentlyForwarded"))
        if form.get("MessageType") == "reaction":
            return []
        if done := form.get("OptOutType"):  # Twilio knows the word, also in another language
            return _opted(about, done, form["Body"])
        return [await self._event(about, form)]

    def acknowledge(self) -> HTTPResponse:
        """Answer with TwiML that sends nothing; answers go out by themselves."""
        return text("<Response/>", content_type="text/xml")

    async def send(self, address: str, part: Part) -> None:
        """Send one message."""
        url = f"{self._settings.api}/2010-04-01/Accounts/{self._settings.account}/Messages.json"
        form = {"To": f"{self.prefix}{address}", "From": f"{self.prefix}{self.number}", **part}
        # Much is refused only after it was taken; the same webhook is told of it.
        form["StatusCallback"] = public(f"/webhooks/{self.name}/")
        account, token = self._settings.account, self._settings.auth_token
        asking = {"headers": {"Authorization": aiohttp.encode_basic_auth(account, token)}}
        async with self.session.post(url, data=form, allow_redirects=False, **asking) as answer:
            if answer.status in (200, 201):
                return  # it is sent, whatever else is said
            code = _code(await answer.read())
            raise _trouble(answer.status, code, answer.headers.get("Retry-After", ""))

    def _address(self, form: Form) -> str:
        """Give the sender's number; short codes and names of firms are no people to talk with."""
        sender = form.get("From", "")
        number = sender[len(self.prefix) :]
        if not sender.startswith(self.prefix) or not _NUMBER.fullmatch(number):
            raise Unreadable("no number of a person")
        if number == self.number:
            raise Unreadable("our own number")
        return number

    async def _see_to_status(self, form: Form) -> None:
        """Set aside what Twilio took and could not bring, with its code.

        That a window was closed (63016) is no more than that: what was sent is not due any more.
        """
        if form["MessageStatus"] not in ("failed", "undelivered"):
            return
        code = form.get("ErrorCode", "")
        known = code if code.isascii() and code.isdigit() and len(code) < 8 else "none"
        logger.warning("%s: a message did not arrive, code %s.", self.name, known)
        address = form.get("To", "")[len(self.prefix) :]
        if _NUMBER.fullmatch(address):
            await database_call(
                deliveries.did_not_arrive,
                self.name,
                address,
                f"not delivered: code {known}",
                known == str(_OPTED_OUT),
            )

    async def _event(self, about: dict[str, Any], form: Form) -> Event:
        body = form["Body"].strip()
        kinds = _media_kinds(form)
        for index, kind in enumerate(kinds):
            if ending := _ending(kind, body):
                sheet = await self._sheet(about, form.get(f"MediaUrl{index}", ""), ending)
                return replace(sheet, beside=_said(form, body, kinds))
        if said := _said(form, body, kinds):
            return Event(Kind.TEXT, **about, text=said, note="utter_words_alone" if kinds else "")
        first = kinds[0] if kinds else "location" if "Latitude" in form else "nothing"
        return Event(Kind.ASIDE, **about, text=f"[{_named(first)}]", answer=_answer(first))

    async def _sheet(self, about: dict[str, Any], url: str, ending: str) -> Event:
        """Fetch a sheet and give its numbers as somebody types them, or say why not."""
        name = f"sheet.{ending}"
        try:
            place, asking = await self._media.find(url)
            return await sheet_event(self.session, about, name, place, **asking)
        except (NotTwilios, *LINE_TROUBLE) as error:
            logger.warning("%s: a sheet is lost: %s.", self.name, type(error).__name__)
            return Event(Kind.ASIDE, **about, text=f"[{name}]", answer="utter_file_lost")


def _fields(request: Request) -> Form:
    """Give what a form holds, also what it holds twice or empty: all of it is signed."""
    try:
        pairs = parse_qsl(
            request.body.decode(),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:  # not UTF-8, or too many
        raise Unreadable("no form") from None
    return MultiDict(pairs)


def _opted(about: dict[str, Any], done: str, body: str) -> Sequence[Event]:
    """Take in that Twilio has stopped or started the texts; HELP it has answered by itself."""
    if done == "STOP":
        return [Event(Kind.STOP, **about, text=body)]
    return [Event(Kind.TEXT, **about, text="START")] if done == "START" else []


def _is_status(form: Form) -> bool:
    """Tell whether it is about a message of ours; those of people have a text, if an empty one."""
    return "MessageStatus" in form and "Body" not in form


def _sid(form: Form) -> str:
    sid = form.get("MessageSid", "")
    if not _SID.fullmatch(sid):
        raise Unreadable("no MessageSid")
    return sid


def _media_kinds(form: Form) -> list[str]:
    """Give the content types of what is sent along, without their parameters."""
    count = form.get("NumMedia", "0")
    if not re.fullmatch(r"\d{1,2}", count, re.ASCII) or int(count) > MOST_MEDIA:
        raise Unreadable("no NumMedia")
    kinds = [form.get(f"MediaContentType{index}", "") for index in range(int(count))]
    return [kind.partition(";")[0].strip().casefold() for kind in kinds]


def _ending(kind: str, body: str) -> str:
    """Give the ending of a sheet's name; "" where it is no sheet.

    A name tells it better than a type: phones call a .csv what they like.
    """
    if not kind.startswith(("text/", "application/")) or kind in _CARDS:
        return ""
    if is_sheet(body) and _NAME_OF_FILE.fullmatch(body):
        return body.rpartition(".")[2].casefold()
    if kind == "text/plain" and not body:  # beside words, it is a part of theirs
        return "txt"
    return _SHEETS.get(kind, "")


def _said(form: Form, body: str, kinds: Sequence[str]) -> str:
    """Give the words of a message; a file's name is none.

    A pressed button of a template says its words (ButtonText). Its ButtonPayload is what the host
    typed at Twilio, no choice that we signed: nothing is done for it.
    """
    is_file = bool(kinds) and kinds[0].startswith("application/")
    if is_file and _NAME_OF_FILE.fullmatch(body):
        return ""
    return body or form.get("ButtonText", "").strip()


def _answer(kind: str) -> str:
    """Name the response to what the coach cannot take up."""
    if kind.startswith("audio/"):
        return "utter_cannot_hear"
    if kind.startswith(("image/", "video/", "application/")):
        return "utter_cannot_see"
    return "utter_cannot_take"


def _named(kind: str) -> str:
    """Name it in the transcript, where a facilitator reads it; Twilio's words are few."""
    kind = "contact" if kind in _CARDS else kind.partition("/")[0]
    return kind if kind in ("audio", "image", "video", "location", "contact") else "something"


def _code(body: bytes) -> int:
    """Give the number of an error; 0 where the answer has none."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return 0
    code = told.get("code") if isinstance(told, dict) else None
    return code if isinstance(code, int) and not isinstance(code, bool) else 0


def _trouble(status: int, code: int, retry_after: str) -> Exception:
    """Tell what an answer means for what was sent."""
    reason = f"code {code}" if code else f"status {status}"
    if code == _OPTED_OUT:
        return OptedOut(reason)
    if code == _WINDOW_CLOSED:
        return WindowClosed(reason)
    if status in (401, 408, 429) or code in _LATER or not 400 <= status < 500:
        is_number = re.fullmatch(r"\d{1,5}", retry_after, re.ASCII)
        return Later(reason, float(retry_after) if is_number else None)
    # Among them 63024 and 63003: this number has no WhatsApp; 21211, 21614: it gets no SMS.
    return Refused(reason)
