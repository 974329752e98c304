"""A small Twilio: Messages, Media and signed webhooks, as far as its documentation says.

https://www.twilio.com/docs/messaging/api/message-resource,
https://www.twilio.com/docs/usage/webhooks/webhooks-security.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import re
from typing import Any
from urllib.parse import urlencode

from aiohttp import encode_basic_auth, web

from coach.channel_settings import TwilioSettings
from tests.assistant.messaging.fake_provider import FakeProvider, Trouble

ACCOUNT, TOKEN = "AC" + "0a" * 16, "a token for tests only"
OURS = "+15005550006"
ANA, BEN = "+256700000001", "+256700000002"  # two people
TEMPLATE = "HX" + "0b" * 16
PUBLIC = "https://coach.example.org"  # where Twilio thinks that the coach is
E164 = re.compile(r"\+[1-9]\d{6,14}")

Form = dict[str, str]


def settings(api: str, template: str = TEMPLATE) -> TwilioSettings:
    """Give a host's settings for this account, with nothing to wait for between two SMS."""
    return TwilioSettings(
        account=ACCOUNT,
        auth_token=TOKEN,
        sms_number=OURS,
        whatsapp_number=OURS,
        whatsapp_template=template,
        sms_a_second=1000.0,
        api=api,
    )


class Refusal(Exception):
    """Raised when Twilio would refuse a call."""

    def __init__(self, status: int, code: int) -> None:
        super().__init__(str(code))
        self.status = status
        self.code = code


class FakeTwilio(FakeProvider):
    """One account with one number, on SMS or on WhatsApp; ``sent`` holds what was taken."""

    def __init__(self, channel: str = "sms") -> None:
        super().__init__()
        self.prefix = "whatsapp:" if channel == "whatsapp" else ""
        self.signed_url = f"{PUBLIC}/webhooks/{channel}/"
        self.webhook = ""  # where the server under test really is
        self.sent: list[Form] = []
        self.opted_out: set[str] = set()
        self.closed: set[str] = set()  # whose window of 24 hours is closed
        self.files: dict[str, bytes] = {}
        self.places: list[str] = []  # to which the next who asks for a file is led on
        self.asked_for_files: list[tuple[str, bool]] = []  # the path, and if it told who asks
        self._numbers = itertools.count(1)
        self.app.router.add_post("/2010-04-01/Accounts/{account}/Messages.json", self._messages)
        self.app.router.add_get(
            "/2010-04-01/Accounts/{account}/Messages/{message}/Media/{media}", self._media
        )
        self.app.router.add_get("/elsewhere/{media}", self._elsewhere)

    @property
    def settings(self) -> TwilioSettings:
        """Give a host's settings for this server."""
        return settings(self.api)

    def sends(self, request: web.Request) -> bool:
        """Tell it by the path."""
        return request.path.endswith("/Messages.json")

    # What the coach calls.

    async def _messages(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        try:
            self._check_account(request)
            self._check_message(form)
        except Refusal as refusal:
            return _refused(refusal)
        self.sent.append(form)
        told = {"sid": self.sid(), "status": "queued", "body": form.get("Body"), "error_code": None}
        return web.json_response(told, status=201)

    def _check_account(self, request: web.Request) -> None:
        wanted = encode_basic_auth(ACCOUNT, TOKEN)
        if not hmac.compare_digest(request.headers.get("Authorization", ""), wanted):
            raise Refusal(401, 20003)
        if request.match_info["account"] != ACCOUNT:
            raise Refusal(404, 20404)

    def _check_message(self, form: Form) -> None:
        to, body = form.get("To", ""), form.get("Body", "")
        if not to:
            raise Refusal(400, 21604)
        if form.get("From") != f"{self.prefix}{OURS}":
            raise Refusal(400, 21606)
        person = to[len(self.prefix) :]
        if not to.startswith(self.prefix) or not E164.fullmatch(person):
            raise Refusal(400, 21211)
        if not (body or "MediaUrl" in form or "ContentSid" in form):
            raise Refusal(400, 21602)
        if len(body) > 1600:
            raise Refusal(400, 21617)
        if not form.get("MediaUrl", "https://").startswith(("https://", "http://")):
            raise Refusal(400, 21620)
        if not form.get("StatusCallback", "https://").startswith(("https://", "http://")):
            raise Refusal(400, 21609)
        if person in self.opted_out:
            raise Refusal(400, 21610)
        if person in self.closed and form.get("ContentSid") != TEMPLATE:
            raise Refusal(400, 63016)

    async def _media(self, request: web.Request) -> web.Response:
        """Lead on to where a file lies, as the real one does."""
        self.asked_for_files.append((request.path, "Authorization" in request.headers))
        try:
            self._check_account(request)
        except Refusal as refusal:
            return _refused(refusal)
        media = request.match_info["media"]
        if self.places:
            return web.Response(status=302, headers={"Location": self.places.pop()})
        if media not in self.files:
            return _refused(Refusal(404, 20404))
        return web.Response(body=self.files[media])

    async def _elsewhere(self, request: web.Request) -> web.Response:
        """Stand for an address that is none of Twilio's."""
        self.asked_for_files.append((request.path, "Authorization" in request.headers))
        return web.Response(body=b"a secret")

    # What people do, and Twilio tells the coach.

    def sid(self, kind: str = "SM") -> str:
        """Give a new id."""
        return f"{kind}{next(self._numbers):032x}"

    def said(self, text: str = "", person: str = ANA, **more: str) -> Form:
        """Give the form of something that a person sends; a field that is None is left out."""
        sid = self.sid()
        form = {
            "ToCountry": "US",
            "ToState": "",  # empty, and signed all the same
            "SmsMessageSid": sid,
            "NumMedia": "0",
            "SmsSid": sid,
            "SmsStatus": "received",
            "Body": text,
            "To": f"{self.prefix}{OURS}",
            "NumSegments": "1",
            "MessageSid": sid,
            "AccountSid": ACCOUNT,
            "From": f"{self.prefix}{person}",
            "ApiVersion": "2010-04-01",
        }
        if self.prefix:
            form |= {"ProfileName": "Ana", "WaId": person.lstrip("+"), "MessageType": "text"}
        return {name: value for name, value in (form | more).items() if value is not None}

    def sent_along(self, kind: str, content: bytes = b"", text: str = "", **more: str) -> Form:
        """Give the form of a message with a file."""
        form = self.said(text, NumMedia="1", MediaContentType0=kind)
        media = self.sid("ME")
        self.files[media] = content
        messages = f"{self.api}/2010-04-01/Accounts/{ACCOUNT}/Messages"
        return form | {"MediaUrl0": f"{messages}/{form['MessageSid']}/Media/{media}"} | more

    def became(self, status: str, **more: str) -> Form:
        """Give the form that tells what became of a message of ours."""
        sid = self.sid()
        return {
            "SmsSid": sid,
            "SmsStatus": status,
            "MessageStatus": status,
            "To": f"{self.prefix}{ANA}",
            "MessageSid": sid,
            "AccountSid": ACCOUNT,
            "From": f"{self.prefix}{OURS}",
            "ApiVersion": "2010-04-01",
            **more,
        }

    def signature(self, form: Form, token: str = TOKEN) -> str:
        """Sign a form as documented: the address, then each name and value by name."""
        signed = self.signed_url + "".join(f"{name}{form[name]}" for name in sorted(form))
        digest = hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()
        return base64.b64encode(digest).decode()

    async def tell(self, form: Form, signature: str | None = None) -> tuple[int, str, str]:
        """Bring a form to the webhook; give the status, the content type and the body."""
        given = self.signature(form) if signature is None else signature
        return await self.post(urlencode(form).encode(), {"X-Twilio-Signature": given})

    async def post(self, body: bytes, headers: Form) -> tuple[int, str, str]:
        """Bring anything at all to the webhook."""
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"} | headers
        async with self.session.post(self.webhook, data=body, headers=headers) as answer:
            return answer.status, answer.content_type, await answer.text()

    async def write(self, text: str, person: str = ANA) -> Form:
        """Let a person write; give the form."""
        form = self.said(text, person)
        assert (await self.tell(form))[0] == 200
        return form

    def texts(self, person: str = ANA) -> list[str]:
        """Give the words that reached a person."""
        to = f"{self.prefix}{person}"
        return [sent.get("Body", "") for sent in self.sent if sent["To"] == to]


def too_many(seconds: int) -> Trouble:
    """Give what Twilio answers to an account that asks too fast."""
    headers = {"Retry-After": str(seconds)}
    return Trouble(status=429, body=_told(Refusal(429, 20429)), headers=headers)


def failing(status: int = 503) -> Trouble:
    """Give what Twilio answers while something of its own is broken."""
    return Trouble(status=status, body={"message": "Service Unavailable"})


def refusing(status: int = 400, code: int = 21211) -> Trouble:
    """Give what Twilio answers to something that it does not take."""
    return Trouble(status=status, body=_told(Refusal(status, code)))


def _refused(refusal: Refusal) -> web.Response:
    return web.json_response(_told(refusal), status=refusal.status)


def _told(refusal: Refusal) -> dict[str, Any]:
    info = f"https://www.twilio.com/docs/errors/{refusal.code}"
    message = {"code": refusal.code, "message": "It cannot be.", "more_info": info}
    return message | {"status": refusal.status}
