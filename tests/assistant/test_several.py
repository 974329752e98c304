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
import uuid
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import quote

import aiohttp
import pytest
import pytest_asyncio
from django.db import connection

from benchmarks.server import Server, free_port, python, serving
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


@pytest.fixture(scope="module")
def assistants(
    django_db_setup: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Server]]:
    """Run three of them, or one on SQLite; all but the second are slow where they are asked to."""
    logs = tmp_path_factory.mktemp("assistants")
    numbers = range(3 if connection.vendor == "postgresql" else 1)
    to_run = [_assistant(free_port(), number != 1, logs / f"{number}.log") for number in numbers]
    with contextlib.ExitStack() as stack, ThreadPoolExecutor() as pool:
        yield list(pool.map(stack.enter_context, to_run))


def _assistant(port: int, may_be_slow: bool, log: Path) -> AbstractContextManager[Server]:
    command = python("-m", "tests.assistant.serve_fake", str(port), *["slow"] * may_be_slow)
    environment = {"COACH_DATABASE_URL": _url(), "COACH_MESSAGES_A_MINUTE": "100000"}
    return serving(command, port, "/up", ROOT, log, **environment)


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """Give a browser's connections."""
    async with aiohttp.ClientSession() as session:
        yield session


def _base(server: Server) -> str:
    return f"http://127.0.0.1:{server.port}/webhooks/web"


async def _at(session: aiohttp.ClientSession, server: Server) -> Client:
    """Open a talk at one of them."""
    client = Client(session, _base(server), FakeAgent())
    await client.open()
    return client


async def _talk(session: aiohttp.ClientSession, servers: list[Server], seed: int) -> None:
    """Send messages one after the other, each to two of them at once, under one id."""
    draw = random.Random(seed)
    client = await _at(session, draw.choice(servers))
    for number in range(MESSAGES):
        message_id, seqs = str(uuid.uuid4()), set()
        twice = [Client(session, _base(draw.choice(servers)), client.agent) for _ in range(2)]
        for each in twice:
            each.token = client.token
        answers = await asyncio.gather(*(each.send(f"{number}", message_id) for each in twice))
        for status, body in answers:
            assert status == 202, body
            seqs.add(body["seq"])
        assert len(seqs) == 1, "the same message has two numbers"
    client.base = _base(draw.choice(servers))
    said = [message["text"] for message in await client.replies()]
    assert said[1:] == [f"You said: {number}" for number in range(MESSAGES)]


async def test_each_message_is_answered_once_and_in_order(assistants, session) -> None:
    """Whichever of them a message is sent to, and be it sent to two at the same time."""
    await asyncio.gather(*(_talk(session, assistants, seed) for seed in range(TALKS)))

    assert await Inbound.objects.filter(status="answered").acount() == TALKS * (MESSAGES + 1)
    assert await Outbound.objects.acount() == TALKS * (MESSAGES + 1)
    assert await Conversation.objects.exclude(lease_holder="").acount() == 0


async def test_one_that_is_told_to_stop_ends_its_turn_first(assistants, session) -> None:
    """What it had begun is answered once, and it goes without being killed."""
    client, process = await _at(session, assistants[-1]), assistants[-1].process
    await client.send("slow 2")
    await asyncio.sleep(0.5)
    process.send_signal(signal.SIGTERM)

    assert await asyncio.to_thread(process.wait, 20) == 0
    said = [body["text"] async for body in Outbound.objects.values_list("body", flat=True)]
    assert said.count("You said: slow 2") == 1
    assert await Conversation.objects.exclude(lease_holder="").acount() == 0


async def test_what_a_killed_one_held_is_answered_by_another(assistants, session) -> None:
    """Its conversations are free within ten seconds; nobody writes again for it."""
    if len(assistants) == 1:
        pytest.skip("there is no other")
    client = await _at(session, assistants[0])
    await client.send("slow 30")
    await client.send("are you there?")
    await asyncio.sleep(0.5)
    os.kill(assistants[0].process.pid, signal.SIGKILL)
    killed = time.monotonic()

    client.base, said = _base(assistants[1]), []
    while "You said: are you there?" not in said:
        assert time.monotonic() < killed + FREED_WITHIN, said
        said = [message["text"] for message in await client.replies()]
    assert said[1:] == ["You said: slow 30", "You said: are you there?"]
