"""`make channel-check` finds what is wrong with a messenger, and says what to do."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.fernet import Fernet

from conversations.contacts import webhook_secret
from deploy import channels
from deploy.channel_checks import UPDATES
from deploy.findings import good
from deploy.public_address import check_address
from deploy.segments_expected import segments_of_a_talk

URL = "https://coach.example.org"
TOKEN = "123456789:AAF" + "x" * 32
ACCOUNT, AUTH = "AC" + "0" * 32, "auth"
NUMBER = "+447700900123"
WHATSAPP = "+14155550100"
AGAIN = "#rc=5&rp=all"
NUMBERS = f"/2010-04-01/Accounts/{ACCOUNT}/IncomingPhoneNumbers.json"


class Providers:
    """Telegram, Twilio and Facebook, as far as a check asks them."""

    def __init__(self) -> None:
        self.webhook: dict[str, Any] = {"url": ""}
        self.set: list[dict[str, Any]] = []
        self.account = {"status": "active", "type": "Full"}
        self.numbers = [
            {
                "phone_number": NUMBER,
                "sms_url": f"{URL}/webhooks/sms/{AGAIN}",
                "sms_method": "POST",
                "capabilities": {"sms": True},
            }
        ]
        self.senders: list[dict[str, Any]] = [
            {
                "sender_id": f"whatsapp:{WHATSAPP}",
                "status": "ONLINE",
                "webhook": {
                    "callback_url": f"{URL}/webhooks/whatsapp/{AGAIN}",
                    "callback_method": "POST",
                },
            }
        ]
        self.tells_senders = True
        self.fields = ["messages", "messaging_postbacks"]
        self.app_secret = "s"
        self.broken = False

    def answer(self, path: str, query: dict[str, list[str]], sign: str, sent: Any) -> Any:
        """Give status and body."""
        if self.broken:
            return 200, "<html>Bad gateway</html>"
        if path.startswith("/bot"):
            return self._telegram(path, sent)
        if path.startswith(("/2010-04-01/", "/v2/")):
            return self._twilio(path, query, sign)
        return self._facebook(path, query, sign)

    def _facebook(self, path: str, query: dict[str, list[str]], sign: str) -> Any:
        if sign != "Bearer page":
            return 400, {"error": {"message": "Invalid OAuth access token", "code": 190}}
        proof = hmac.new(self.app_secret.encode(), b"page", hashlib.sha256).hexdigest()
        if query.get("appsecret_proof", [proof]) != [proof]:
            words = "Invalid appsecret_proof provided in the API argument"
            return 400, {"error": {"message": words, "type": "GraphMethodException", "code": 100}}
        if path.endswith("/me/subscribed_apps"):
            return 200, {"data": [{"id": "1", "subscribed_fields": self.fields}]}
        return 200, {"id": "42", "name": "Green Street"}

    def _telegram(self, path: str, sent: Any) -> Any:
        token, method = path.removeprefix("/bot").split("/")
        if token != TOKEN:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
        if method == "setWebhook":
            self.set.append(sent)
            self.webhook = {"url": sent["url"], "allowed_updates": sent["allowed_updates"]}
            return 200, {"ok": True, "result": True}
        bot = {"id": 1, "is_bot": True, "username": "green_bot"}
        return 200, {"ok": True, "result": bot if method == "getMe" else self.webhook}

    def _twilio(self, path: str, query: dict[str, list[str]], sign: str) -> Any:
        word = base64.b64encode(f"{ACCOUNT}:{AUTH}".encode()).decode()
        if sign != f"Basic {word}":
            return 401, {"code": 20003, "message": "Authenticate", "status": 401}
        if path == "/v2/Channels/Senders":
            return self._senders(query)
        if path != NUMBERS:
            return 200, self.account
        (asked,) = query["PhoneNumber"]
        found = [row for row in self.numbers if row["phone_number"] == asked]
        return 200, {"incoming_phone_numbers": found}

    def _senders(self, query: dict[str, list[str]]) -> Any:
        """As in https://www.twilio.com/docs/whatsapp/api/senders."""
        if not self.tells_senders:
            return 404, {"code": 20404, "message": "Not found", "status": 404}
        if query.get("Channel") != ["whatsapp"]:
            return 400, {"code": 20001, "message": "Invalid parameter", "status": 400}
        return 200, {"senders": self.senders, "meta": {"key": "senders"}}


@pytest.fixture
def providers(monkeypatch) -> Iterator[Providers]:
    """Start them, and point the coach to them; its own address is taken for good."""
    fake = Providers()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            size = int(self.headers.get("Content-Length") or 0)
            sent = json.loads(self.rfile.read(size)) if size else None
            sign = self.headers.get("Authorization", "")
            status, body = fake.answer(parts.path, parse_qs(parts.query), sign, sent)
            self.send_response(status)
            self.end_headers()
            self.wfile.write((body if isinstance(body, str) else json.dumps(body)).encode())

        do_POST = do_GET  # noqa: N815 - the library's name

        def log_message(self, *about: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    for name in ("TELEGRAM", "TWILIO", "MESSENGER"):
        monkeypatch.setenv(f"COACH_{name}_API", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("COACH_ASSISTANT_URL", URL)
    monkeypatch.setattr(channels, "check_address", good)
    yield fake
    server.shutdown()
    server.server_close()


@pytest.fixture
def telegram(providers, monkeypatch) -> Providers:
    """Set up a bot."""
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", TOKEN)
    return providers


@pytest.fixture
def sms(providers, monkeypatch) -> Providers:
    """Set up a number for SMS."""
    monkeypatch.setenv("COACH_TWILIO_ACCOUNT", ACCOUNT)
    monkeypatch.setenv("COACH_TWILIO_AUTH_TOKEN", AUTH)
    monkeypatch.setenv("COACH_SMS_NUMBER", NUMBER)
    return providers


@pytest.fixture
def whatsapp(sms, monkeypatch) -> Providers:
    """Set up a number for WhatsApp beside it."""
    monkeypatch.setenv("COACH_WHATSAPP_NUMBER", WHATSAPP)
    return sms


@pytest.fixture
def messenger(providers, monkeypatch) -> Providers:
    """Set up a page."""
    for name, value in (("PAGE_TOKEN", "page"), ("APP_SECRET", "s"), ("VERIFY_TOKEN", "w")):
        monkeypatch.setenv(f"COACH_MESSENGER_{name}", value)
    return providers


def check(capsys) -> tuple[int, str]:
    """Run the check; give its status and what it printed."""
    status = channels.main(["check"])
    return status, capsys.readouterr().out


def test_without_settings_all_are_off_and_nothing_is_wrong(capsys) -> None:
    """The coach runs on the web alone, at an address of this machine."""
    status, told = check(capsys)

    assert status == 0
    assert told.count(": off (set COACH_") == 4


def test_a_bots_webhook_is_set_with_its_secret(telegram, capsys) -> None:
    """Nobody has to make that call by hand."""
    status, told = check(capsys)

    assert status == 0
    assert "https://t.me/green_bot" in told
    assert telegram.set == [
        {
            "url": f"{URL}/webhooks/telegram/",
            "secret_token": webhook_secret("telegram"),
            "allowed_updates": UPDATES,
        }
    ]


def test_a_webhook_is_set_each_time(telegram, capsys, monkeypatch) -> None:
    """Telegram does not tell its secret; so after COACH_SECRET has changed, today's is set."""
    check(capsys)
    before = webhook_secret("telegram")
    monkeypatch.setenv("COACH_SECRET", "another-secret-of-enough-letters-for-a-test")
    status, told = check(capsys)

    assert (status, len(telegram.set)) == (0, 2)
    assert telegram.set[-1]["secret_token"] == webhook_secret("telegram") != before
    assert f"with today's secret, to {URL}/webhooks/telegram/" in told


def test_a_secret_that_was_refused_is_mended(telegram, capsys) -> None:
    """What we answered with 403 comes with the secret that is set now."""
    check(capsys)
    trouble = "Wrong response from the webhook: 403 Forbidden"
    telegram.webhook |= {"last_error_message": trouble, "pending_update_count": 2}

    assert check(capsys)[0] == 0
    assert len(telegram.set) == 2


def test_messages_that_do_not_come_through_are_told(telegram, capsys) -> None:
    """In Telegram's own words, with what to look at."""
    check(capsys)
    telegram.webhook |= {"last_error_message": "Connection refused", "pending_update_count": 3}
    status, told = check(capsys)

    assert status == 1
    assert "3 messages: Connection refused" in told


def test_a_token_that_telegram_does_not_know(telegram, capsys, monkeypatch) -> None:
    """The remedy is with @BotFather; the token is not printed."""
    wrong = TOKEN.replace("123456789", "987654321")
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", wrong)
    status, told = check(capsys)

    assert status == 1
    assert "@BotFather" in told
    assert wrong not in told


def test_a_number_that_is_right(sms, capsys) -> None:
    """With what texts will cost, and the caps."""
    status, told = check(capsys)

    assert status == 0
    assert f"SMS to {NUMBER} come to {URL}/webhooks/sms/{AGAIN}" in told
    assert "A talk of 12 turns takes about" in told
    assert "500 segments a month (COACH_SEGMENTS_A_PERSON)" in told


def test_an_address_without_what_has_messages_brought_again(sms, capsys) -> None:
    """It works, and the host is told what is better."""
    sms.numbers[0]["sms_url"] = f"{URL}/webhooks/sms/"
    status, told = check(capsys)

    assert status == 0
    assert f"With {AGAIN} behind it" in told


def test_messages_that_go_elsewhere(sms, capsys) -> None:
    """The host is told what to click, and what to type there."""
    sms.numbers[0]["sms_url"] = "https://demo.twilio.com/welcome/sms/reply"
    status, told = check(capsys)

    assert status == 1
    assert "go to https://demo.twilio.com" in told
    assert "'A message comes in', Webhook" in told
    assert f"{URL}/webhooks/sms/{AGAIN}, HTTP POST" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"phone_number": "+10000000"}, "has no number"),
        ({"sms_method": "GET"}, "by GET"),
        ({"capabilities": {"sms": False}}, "can do no SMS"),
    ],
)
def test_a_number_that_will_not_do(sms, capsys, change: dict[str, Any], told: str) -> None:
    """Each in its own words."""
    sms.numbers[0] |= change
    status, printed = check(capsys)

    assert status == 1
    assert told in printed


def test_an_account_that_twilio_refuses(sms, capsys, monkeypatch) -> None:
    """With where to copy the token from."""
    monkeypatch.setenv("COACH_TWILIO_AUTH_TOKEN", "another")
    status, told = check(capsys)

    assert status == 1
    assert "Authenticate" in told
    assert "Account Info" in told
    assert "another" not in told


@pytest.mark.parametrize(("status", "code"), [("suspended", 1), ("active", 0)])
def test_an_account_on_trial_works_and_one_that_is_suspended_does_not(
    sms, capsys, status: str, code: int
) -> None:
    """Both are told."""
    sms.account = {"status": status, "type": "Trial"}
    found, told = check(capsys)

    assert found == code
    assert ("suspended" if code else "on trial") in told


@pytest.mark.parametrize(("template", "code"), [("", 0), ("HX" + "a" * 32, 0), ("hello", 1)])
def test_a_whatsapp_number_that_is_right(
    whatsapp, capsys, monkeypatch, template: str, code: int
) -> None:
    """With its template, where there is one."""
    monkeypatch.setenv("COACH_WHATSAPP_TEMPLATE", template)
    status, told = check(capsys)

    assert status == code
    assert f"WhatsApp messages to {WHATSAPP} come to {URL}/webhooks/whatsapp/{AGAIN}" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"sender_id": "whatsapp:+14155550199"}, "has no WhatsApp sender"),
        ({"status": "OFFLINE"}, "is OFFLINE"),
        ({"webhook": None}, "go to nowhere"),
        ({"webhook": {"callback_url": "https://[half"}}, "go to https://[half"),
        ({"webhook": {"callback_url": f"{URL}/webhooks/sms/"}}, f"go to {URL}/webhooks/sms/"),
        (
            {"webhook": {"callback_url": f"{URL}/webhooks/whatsapp/", "callback_method": "PUT"}},
            "come by PUT",
        ),
    ],
)
def test_a_whatsapp_number_that_will_not_do(
    whatsapp, capsys, change: dict[str, Any], told: str
) -> None:
    """Each in its own words, with what to click."""
    whatsapp.senders[0] |= change
    status, printed = check(capsys)

    assert status == 1
    assert told in printed
    assert "Messaging, Senders, WhatsApp senders" in printed


def test_where_twilio_tells_of_no_senders_the_host_has_to_look(whatsapp, capsys) -> None:
    """That part of its interface is in beta: it may change, and is no reason for alarm."""
    whatsapp.tells_senders = False
    status, told = check(capsys)

    assert status == 0
    assert "does not tell where the messages of +14155550100 go: Not found" in told
    assert f"{URL}/webhooks/whatsapp/{AGAIN}, method POST" in told


def test_the_sandbox_is_no_sender_of_the_account(whatsapp, capsys, monkeypatch) -> None:
    """So the host has to look."""
    monkeypatch.setenv("COACH_WHATSAPP_NUMBER", "+14155238886")
    status, told = check(capsys)

    assert status == 0
    assert f"'When a message comes in' {URL}/webhooks/whatsapp/{AGAIN}" in told


def test_a_page_that_is_right(messenger, capsys) -> None:
    """With the address that people open."""
    status, told = check(capsys)

    assert status == 0
    assert "https://m.me/42" in told


def test_a_page_of_which_we_hear_too_little(messenger, capsys) -> None:
    """Buttons would do nothing."""
    messenger.fields = ["messages"]
    status, told = check(capsys)

    assert status == 1
    assert "does not send us messaging_postbacks" in told
    assert f"callback URL is {URL}/webhooks/messenger/" in told


def test_a_token_that_facebook_refuses(messenger, capsys, monkeypatch) -> None:
    """In its own words."""
    monkeypatch.setenv("COACH_MESSENGER_PAGE_TOKEN", "old")
    status, told = check(capsys)

    assert status == 1
    assert "Invalid OAuth access token" in told


def test_a_secret_of_another_app(messenger, capsys) -> None:
    """What Facebook signs with its own would all be refused."""
    messenger.app_secret = "another"
    status, told = check(capsys)

    assert status == 1
    assert "COACH_MESSENGER_APP_SECRET is not the secret" in told
    assert "App settings, Basic" in told


@pytest.mark.parametrize("name", ["telegram", "sms", "whatsapp", "messenger"])
def test_an_answer_that_makes_no_sense_is_a_sentence(request, providers, capsys, name) -> None:
    """As from a proxy in between; never a traceback."""
    request.getfixturevalue(name)
    providers.broken = True
    status, told = check(capsys)

    assert status == 1
    assert "no JSON object" in told


def test_a_provider_that_does_not_answer_is_a_sentence(telegram, capsys, monkeypatch) -> None:
    """The others are checked all the same."""
    monkeypatch.setenv("COACH_TELEGRAM_API", "http://127.0.0.1:9")
    status, told = check(capsys)

    assert status == 1
    assert "127.0.0.1:9 does not answer" in told
    assert "messenger: off" in told


@pytest.mark.parametrize(
    ("url", "addresses", "told"),
    [
        ("http://coach.example.org", ["93.184.215.14"], "https:// addresses only"),
        ("https://coach.example.org", [], "nobody can find"),
        ("https://localhost", ["127.0.0.1", "::1"], "only this machine or network"),
        ("https://coach.local", ["192.168.1.5"], "only this machine or network"),
        ("https://[::1", [], "https:// addresses only"),
    ],
)
def test_an_address_that_messengers_cannot_call(url: str, addresses: list[str], told: str) -> None:
    """It is named with what to set."""
    found = check_address(url, lambda host: addresses)

    assert found.is_wrong
    assert told in found.told
    assert found.remedy


def test_an_address_of_the_internet_is_good() -> None:
    """By both kinds of address."""
    found = check_address(URL, lambda host: ["93.184.215.14", "2606:2800:21f:cb07::1"])

    assert not found.is_wrong


def test_a_setting_that_cannot_be_used_is_one_line(capsys, monkeypatch) -> None:
    """Not a traceback."""
    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", "my bot")

    assert channels.main(["check"]) == 1
    assert capsys.readouterr().err.startswith("COACH_TELEGRAM_TOKEN is no bot's token")


def test_a_key_is_one_that_locks(capsys) -> None:
    """Another each time."""
    assert channels.main(["key"]) == 0
    assert channels.main(["key"]) == 0
    one, two = capsys.readouterr().out.split()

    assert one != two
    assert Fernet(one.encode())


@pytest.mark.django_db(transaction=True)
def test_all_addresses_are_locked_up_anew(capsys) -> None:
    """With how many there were."""
    assert channels.main(["lock-anew"]) == 0
    assert "0 addresses" in capsys.readouterr().out


def test_another_tool_is_named_none(capsys) -> None:
    """Those that there are, are said."""
    assert channels.main(["sing"]) == 2
    assert "check, key, lock-anew" in capsys.readouterr().err


def test_a_talk_takes_a_few_segments_a_turn() -> None:
    """No response takes more than three, so no talk more than three times its turns."""
    assert 24 <= segments_of_a_talk(12) <= 48
    assert segments_of_a_talk(0) == 0
