"""A file with numbers, sent to the real server, is the message that its numbers are."""

from __future__ import annotations

import io
import logging
import time
import uuid
import zipfile
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from openpyxl import Workbook

from assistant.connectors import files, rate
from assistant.connectors.files import MOST_BODY
from coach.settings import load_settings
from conversations.models import Inbound
from tests.assistant.web_client import PAGE, Client

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

CSV = b"Month,Bins\nJan,42\nFeb,38\n"
TEXT = "Bins: Jan: 42, Feb: 38"


def workbook(*rows: list[Any]) -> bytes:
    """Build an XLSX file with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


async def send(
    client: Client, content: bytes, name: str = "a.csv", **fields: str
) -> tuple[int, dict[str, Any]]:
    """Send a file as a browser does."""
    form = aiohttp.FormData()
    for field, value in ({"id": str(uuid.uuid4())} | fields).items():
        form.add_field(field, value)
    form.add_field("file", content, filename=name, content_type="text/csv")
    return await client.call("POST", "/files", data=form)


async def test_its_numbers_are_what_the_person_said(client: Client) -> None:
    """Acknowledged, kept in the transcript and answered like what is typed."""
    await client.open()

    status, receipt = await send(client, CSV)
    said = await client.replies()

    assert (status, receipt["seq"]) == (202, 3)
    assert set(receipt) == {"id", "seq"}
    assert said[-1]["text"] == f"You said: {TEXT}"


async def test_of_a_sheet_about_people_only_two_columns_are_taken(client: Client) -> None:
    """No name is stored, and the sender is told."""
    await client.open()
    content = workbook(["Name", "Week", "Cars"], ["Ana Diaz", 1, 31], ["=1+1", 2, 28])

    status, receipt = await send(client, content, "sheet.xlsx")
    message = await Inbound.objects.aget(external_id=receipt["id"])

    assert (status, message.text) == (202, "Cars: week 1: 31, week 2: 28")
    assert receipt["note"] == "I took Week and Cars and nothing else of the sheet."


async def test_the_same_file_again_counts_once(client: Client) -> None:
    """A retry gets the first receipt."""
    await client.open()
    message_id = str(uuid.uuid4())

    first = await send(client, CSV, id=message_id)
    again = await send(client, CSV, id=message_id)

    assert first == again
    assert await Inbound.objects.filter(external_id=message_id).acount() == 1


async def test_of_several_columns_it_is_asked_which(client: Client) -> None:
    """Their names can be offered, and one of them makes it plain."""
    await client.open()
    content = b"Month,Bins,<b>Cars</b>\nJan,42,3\nFeb,38,4\n"

    status, body = await send(client, content)
    chosen = await send(client, content, column="Bins")

    assert (status, body["type"]) == (422, "which-column")
    assert body["columns"] == ["Bins", "<b>Cars</b>"]
    assert body["detail"] == "Which column shall I take: Bins or <b>Cars</b>?"
    assert chosen[0] == 202
    assert await Inbound.objects.acount() == 2


@pytest.mark.parametrize(
    ("content", "name", "kind", "says"),
    [
        (b"only words\n", "a.csv", "file-unread", "no column of numbers"),
        (b"Day\n2024-03-01\n2024-03-02\n", "a.csv", "file-unread", "no column of numbers"),
        (b"", "a.csv", "file-unread", "no column of numbers"),
        (b"Month,n\nJan,3 or 4\nFeb,2\nMar,5\n", "a.csv", "file-unread", 'Row 2: "3 or 4"'),
        (b"%PDF-1.4", "../../street.pdf", "file-unread", "street.pdf is no CSV or XLSX file"),
        (b"PK\x03\x04 cut off", "a.xlsx", "file-unread", "a.xlsx is damaged"),
        (b"\xd0\xcf\x11\xe0", "a.xlsx", "file-unread", "without a password"),
        (b"7\n" * 1_500, "a.csv", "too-many-numbers", "a total for each week or month"),
        (b"7," * (MOST_BODY // 2), "a.csv", "file-too-large", "256 KB"),
    ],
)
async def test_what_cannot_be_told_gets_a_clear_answer(
    client: Client, content: bytes, name: str, kind: str, says: str
) -> None:
    """What, which and the remedy; nothing is stored."""
    await client.open()

    status, body = await send(client, content, name)

    assert (status, body["type"]) == (422 if kind == "file-unread" else 413, kind)
    assert says in body["detail"]
    assert client.headers["Content-Type"] == "application/problem+json"
    assert await Inbound.objects.acount() == 1


@pytest.mark.parametrize(
    ("request_", "status", "kind"),
    [
        ({"json": {"id": "1"}}, 415, "not-a-form"),
        ({"data": b"x", "headers": {"Content-Type": "multipart/form-data"}}, 422, "no-file"),
    ],
)
async def test_what_is_no_form_with_a_file_is_named(
    client: Client, request_: dict[str, Any], status: int, kind: str
) -> None:
    """In the form of RFC 9457, whatever the body is."""
    await client.open()

    answer = await client.call("POST", "/files", **request_)

    assert (answer[0], answer[1]["type"]) == (status, kind)


async def test_id_and_token_are_needed(client: Client) -> None:
    """As for what is typed."""
    assert (await send(client, CSV))[1]["type"] == "bad-token"
    await client.open()
    assert (await send(client, CSV, id="1"))[1]["type"] == "bad-id"


async def test_an_archive_that_swells_hurts_nobody(client: Client) -> None:
    """It is refused at once, whatever it holds."""
    await client.open()
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    begun = time.monotonic()

    status, body = await send(client, bomb.getvalue(), "a.xlsx")

    assert (status, "unpacks to too much" in body["detail"]) == (422, True)
    assert time.monotonic() - begun < 1


async def test_a_file_that_takes_too_long_may_be_sent_again(client: Client, monkeypatch) -> None:
    """503 says when."""
    monkeypatch.setattr(files, "MOST_SECONDS", 0.0)
    await client.open()

    status, body = await send(client, CSV)

    assert (status, body["type"]) == (503, "file-takes-long")
    assert int(client.headers["Retry-After"]) > 0


async def test_many_files_are_told_to_wait(client: Client, monkeypatch) -> None:
    """So that nobody keeps the reader busy."""
    monkeypatch.setattr(rate, "time", SimpleNamespace(monotonic=lambda: 0.0))  # a slow machine
    await client.open()
    for _ in range(load_settings().messages_a_minute):
        assert (await send(client, b""))[0] == 422

    status, body = await send(client, CSV)

    assert (status, body["type"]) == (429, "too-many-files")
    assert int(client.headers["Retry-After"]) > 0


async def test_nothing_of_a_file_is_logged(client: Client, caplog) -> None:
    """Neither its name nor what it holds."""
    caplog.set_level(logging.DEBUG)
    await client.open()

    await send(client, b"Month,Secret\nJan,4711\nFeb,4712\nMar,x\nApr,4\n", "private.csv")
    await send(client, b"Month,Secret\nJan,4711\nFeb,4712\n", "private.csv")

    assert not [word for word in ("Secret", "4711", "private") if word in caplog.text]


async def test_a_browser_may_ask_first(client: Client) -> None:
    """The preflight is answered without a token."""
    headers = {"Origin": PAGE, "Access-Control-Request-Method": "POST"}
    async with client.session.options(client.base + "/files", headers=headers) as answer:
        assert answer.status == 204
