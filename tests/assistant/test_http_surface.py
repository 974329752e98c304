"""What the assistant's port shows where no channel answers: our own words, and none of the call."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

import pytest

from assistant.connectors import web
from tests.assistant.connectors.conftest import client  # noqa: F401 - a fixture
from tests.assistant.web_client import Client

pytestmark = pytest.mark.django_db(transaction=True)
SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def root(client: Client) -> str:  # noqa: F811
    """Give the address of the port itself."""
    parts = urlsplit(client.base)
    return f"{parts.scheme}://{parts.netloc}"


async def test_the_root_tells_nothing(client: Client) -> None:  # noqa: F811
    """Rasa says its name and version there."""
    async with client.session.get(f"{root(client)}/") as answer:
        assert (answer.status, await answer.read()) == (204, b"")


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/conversations/zanzibarquux/tracker", 404, "not-found"),
        ("GET", "/webhooks/rest/webhook?zanzibarquux=<script>", 404, "not-found"),
        ("GET", "/webhooks/web/../../zanzibarquux", 404, "not-found"),
        ("PATCH", "/webhooks/web/messages?zanzibarquux", 405, "method-not-allowed"),
        ("POST", "/model/train", 404, "not-found"),
    ],
)
async def test_what_is_not_there_is_a_problem_like_any_other(
    client: Client,  # noqa: F811
    method: str,
    path: str,
    status: int,
    kind: str,
) -> None:
    """JSON, headers that keep it JSON, and no word of what was asked."""
    async with client.session.request(method, f"{root(client)}{path}") as answer:
        text = await answer.text()

        assert answer.status == status
        assert answer.content_type == "application/problem+json"
        assert kind in text
        assert "zanzibarquux" not in text
        assert answer.headers.items() >= SAFE.items()
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "Access-Control-Allow-Credentials" not in answer.headers


async def test_what_fails_here_is_told_without_its_words(
    client: Client,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither to who called, nor in the line of the log; a key in the address least of all."""

    def fail(name: str) -> None:
        raise ValueError("zanzibarquux")

    monkeypatch.setattr(web, "answer_with_picture", fail)
    async with client.session.get(f"{client.base}/pictures/zanzibarquux") as answer:
        text = await answer.text()

    assert answer.status == 500
    assert "Traceback" not in text
    assert "zanzibarquux" not in text
    assert [record.getMessage() for record in caplog.records if record.exc_info] == [
        "A call to webhooks/web/pictures/<token:str> failed."
    ]


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        b"POST /webhooks/web/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X-A: b\r\n" * 5000 + b"\r\n",
        b"zanzibarquux\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
    ],
)
async def test_what_is_no_request_gets_a_short_refusal(client: Client, sent: bytes) -> None:  # noqa: F811
    """And the server lives on."""
    parts = urlsplit(client.base)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(sent)
    writer.write_eof()
    answer = await asyncio.wait_for(reader.read(), 5)
    writer.close()

    assert b"Traceback" not in answer
    assert b" 500 " not in answer.partition(b"\r\n")[0]
    async with client.session.get(f"{root(client)}/") as alive:
        assert alive.status == 204
