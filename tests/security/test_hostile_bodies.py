"""Bodies and connections that were made to hurt: refused, and everybody else is answered."""

from __future__ import annotations

import asyncio
import time
import uuid
from urllib.parse import urlsplit

import pytest
from sanic.server.protocols.http_protocol import HttpProtocol

from assistant.http_surface import hang_up_on_slow_calls
from conversations.models import Inbound
from tests.assistant.connectors.conftest import client  # noqa: F401 - a fixture
from tests.assistant.web_client import Client

pytestmark = pytest.mark.django_db(transaction=True)

ID = str(uuid.UUID(int=7))
BODIES = [
    b"[" * 16_000,
    b'{"a":' * 2_000,
    b'{"id": "' + ID.encode() + b'", "text": ' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    b'{"id": ' + b"9" * 15_000 + b', "text": "a"}',
    b'{"id": "' + ID.encode() + b'", "text": ' + b"9" * 15_000 + b"}",
    b'{"id": 1e999, "text": NaN}',
    b'{"id": null, "text": null, "choice": null}',
    b'\xef\xbb\xbf{"id": "a"}',
    b"\xff\xfe{\x00}\x00",
    b"\x1f\x8b\x08\x00" + b"\x00" * 1000,
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    b"--- !!python/object/apply:os.system ['true']",
    b"a" * (16 * 1024 + 1),
    b"a" * (1024 * 1024),
]
WORDS = [
    "'; DROP TABLE conversations_inbound; --",
    "' OR '1'='1",
    "{{7*7}} {requested_slot} {__class__.__mro__} %(a)s %n ${jndi:ldap://a}",
    "!!python/object/apply:os.system [true]",
    "line\r\n2026-11-30 CRITICAL root forged\x1b[2J",
    "a\u202eb\u0000c\ufeff",
]


@pytest.mark.parametrize("body", BODIES)
async def test_a_body_that_is_no_message_is_refused(client: Client, body: bytes) -> None:  # noqa: F811
    """However deep, long or foreign it is, in less than the blink of an eye."""
    await client.open()
    begun = time.perf_counter()

    status, problem = await client.call("POST", "/messages", data=body)

    assert (status, bool(problem["type"])) in [(400, True), (413, True), (422, True)]
    assert time.perf_counter() - begun < 1
    assert await Inbound.objects.filter(hidden=False).acount() == 0


@pytest.mark.parametrize("words", WORDS)
async def test_words_are_stored_as_they_are(client: Client, words: str) -> None:  # noqa: F811
    """A database, a template or a log that obeyed them would leave something else."""
    await client.open()

    status, _ = await client.send(words)

    assert status == 202
    (said,) = [one async for one in Inbound.objects.filter(hidden=False)]
    assert said.text == words.replace("\x00", "").strip()


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server wait for slow calls a second or two in place of many."""
    monkeypatch.setenv("SANIC_REQUEST_TIMEOUT", "1")
    monkeypatch.setenv("SANIC_RESPONSE_TIMEOUT", "2")
    monkeypatch.setattr(HttpProtocol, "check_timeouts", HttpProtocol.check_timeouts)
    hang_up_on_slow_calls()


@pytest.mark.parametrize(
    "begun",
    [
        b"POST /webhooks/web/messages HTTP/1.1\r\nHost: a\r\nX-A: ",
        b"POST /webhooks/web/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n{",
    ],
)
async def test_slow_calls_are_hung_up_on_and_hold_nobody_up(
    short_patience: None,
    client: Client,  # noqa: F811
    begun: bytes,
) -> None:
    """A hundred that send a head or a body and never end it."""
    parts = urlsplit(client.base)
    slow = [await asyncio.open_connection(parts.hostname, parts.port) for _ in range(100)]
    for _, writer in slow:
        writer.write(begun)

    started = time.perf_counter()
    await client.open()
    assert (await client.send("hello"))[0] == 202
    assert time.perf_counter() - started < 5

    ended = await asyncio.wait_for(asyncio.gather(*(reader.read() for reader, _ in slow)), 20)
    for _, writer in slow:
        writer.close()
    assert {answer.split(b" ")[1] for answer in ended if answer} <= {b"408", b"503", b"413"}
