"""Several assistants on one PostgreSQL: order, exactly once, and none is missed when it dies.

On SQLite, which is for one of each, the same is asked of one.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import time
import urllib.request
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import aiohttp
import pytest
import pytest_asyncio
from django.db import connection

from benchmarks.server import free_port, python, serving
from coach.settings import ROOT
from conversations.models import Conversation, Inbound, Outbound
from tests.assistant.fake_agent import FakeAgent
from tests.assistant.web_client import Client

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

TALKS, MESSAGES = 6, 12
FREED_WITHIN = 10.0  # seconds after its holder was killed


def _url() -> str:
    """Give the address of the test's own database."""
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    who = f"{found['USER']}:{quote(found['PASSWORD'])}@{found['HOST']}:{found['PORT']}"
    return f"postgresql://{who}/{found['NAME']}"


@dataclass(frozen=True)
class Assistants:
    """Those that run, by their ports, and what is told of their ends."""

    ports: list[int]
    log: Path

    def base(self, number: int) -> str:
        """Give the address of one."""
        return f"http://127.0.0.1:{self.ports[number]}/webhooks/web"

    def any(self, draw: random.Random) -> str:
        """Give the address of any of them."""
        return self.base(draw.randrange(len(self.ports)))

    def tell(self, number: int, what: signal.Signals) -> None:
        """Send one a signal."""
        port, log = self.ports[number], self.log.read_text(encoding="utf-8")
        os.kill(int(log.split(f"{port} is ")[1].split()[0]), what)

    async def has_ended(self, number: int, code: int) -> bool:
        """Wait until one has ended; tell whether so."""
        for _ in range(600):
            if f"{self.ports[number]} ended: " in (told := self.log.read_text(encoding="utf-8")):
                return f"{self.ports[number]} ended: {code}\n" in told
            await asyncio.sleep(0.1)
        return False


@pytest.fixture(scope="module")
def assistants(
    django_db_setup: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Assistants]:
    """Run three of them, or one on SQLite; all but the second are slow where they are asked to."""
    count = 3 if connection.vendor == "postgresql" else 1
    running = Assistants(
        [free_port() for _ in range(count)], tmp_path_factory.mktemp("assistants") / "log"
    )
    words = [str(port if number == 1 else -port) for number, port in enumerate(running.ports)]
    command = python("-m", "tests.assistant.serve_fake", "--", *words)
    environment = {"COACH_DATABASE_URL": _url(), "COACH_MESSAGES_A_MINUTE": "100000"}
    with serving(command, running.ports[-1], "/up", ROOT, running.log, **environment):
        for port in running.ports:
            _wait_for(f"http://127.0.0.1:{port}/up")
        yield running


def _wait_for(page: str) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), urllib.request.urlopen(page):
            return
        time.sleep(0.1)
    raise AssertionError(f"{page} does not answer")


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """Give a browser's connections."""
    async with aiohttp.ClientSession() as session:
        yield session


async def _at(session: aiohttp.ClientSession, base: str) -> Client:
    """Open a talk at one of them."""
    client = Client(session, base, FakeAgent())
    await client.open()
    return client


async def _talk(session: aiohttp.ClientSession, assistants: Assistants, seed: int) -> None:
    """Send messages one after the other, each to two of them at once, under one id."""
    draw = random.Random(seed)
    client = await _at(session, assistants.any(draw))
    for number in range(MESSAGES):
        message_id, seqs = str(uuid.uuid4()), set()
        twice = [Client(session, assistants.any(draw), client.agent) for _ in range(2)]
        for each in twice:
            each.token = client.token
        answers = await asyncio.gather(*(each.send(f"{number}", message_id) for each in twice))
        for status, body in answers:
            assert status == 202, body
            seqs.add(body["seq"])
        assert len(seqs) == 1, "the same message has two numbers"
    client.base = assistants.any(draw)
    said = [message["text"] for message in await client.replies()]
    assert said[1:] == [f"You said: {number}" for number in range(MESSAGES)]


async def _all_are_free() -> bool:
    """Tell whether no lease is left; the last may be given back behind the answer."""
    for _ in range(50):
        if not await Conversation.objects.exclude(lease_holder="").aexists():
            return True
        await asyncio.sleep(0.1)
    return False


async def test_each_message_is_answered_once_and_in_order(assistants, session) -> None:
    """Whichever of them a message is sent to, and be it sent to two at the same time."""
    await asyncio.gather(*(_talk(session, assistants, seed) for seed in range(TALKS)))

    assert await Inbound.objects.filter(status="answered").acount() == TALKS * (MESSAGES + 1)
    assert await Outbound.objects.acount() == TALKS * (MESSAGES + 1)
    assert await _all_are_free()


async def test_one_that_is_told_to_stop_ends_its_turn_first(assistants, session) -> None:
    """What it had begun is answered once, and it goes without being killed."""
    client = await _at(session, assistants.base(-1))
    await client.send("slow 2")
    await asyncio.sleep(0.5)
    seq = (await client.read(0))["messages"][-1]["seq"]
    reader = asyncio.create_task(client.call("GET", f"/messages?after={seq + 9}&wait=25"))
    await asyncio.sleep(0.2)
    assistants.tell(-1, signal.SIGTERM)

    # Who waits for a reply does not hold it up, and is sent on.
    status, _ = await asyncio.wait_for(reader, 2)
    assert (status, client.headers["Retry-After"]) == (503, "2")
    assert await assistants.has_ended(-1, 0)
    said = [body["text"] async for body in Outbound.objects.values_list("body", flat=True)]
    assert said.count("You said: slow 2") == 1
    assert await _all_are_free()


async def test_what_a_killed_one_held_is_answered_by_another(assistants, session) -> None:
    """Its conversations are free within ten seconds; nobody writes again for it."""
    if len(assistants.ports) == 1:
        pytest.skip("there is no other")
    client = await _at(session, assistants.base(0))
    await client.send("slow 30")
    await client.send("are you there?")
    await asyncio.sleep(0.5)
    assistants.tell(0, signal.SIGKILL)
    killed = time.monotonic()

    client.base, said = assistants.base(1), []
    while "You said: are you there?" not in said:
        assert time.monotonic() < killed + FREED_WITHIN, said
        said = [message["text"] for message in await client.replies()]
    assert said[1:] == ["You said: slow 30", "You said: are you there?"]
