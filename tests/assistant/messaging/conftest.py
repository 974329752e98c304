"""One messenger's way in on a real server, with an agent that needs no model."""

from __future__ import annotations

import asyncio
import itertools
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
import pytest_asyncio
from sanic import Sanic
from sanic.touchup.service import TouchUp

from assistant import lock_store
from assistant.connectors.messaging import deliverer
from assistant.connectors.messaging.medium import Medium
from assistant.connectors.messaging.webhook import create_webhook
from assistant.service import Service, service_of
from tests.assistant.fake_agent import FakeAgent

MakeMedium = Callable[[Service], Medium]

_apps = itertools.count()


@dataclass(frozen=True)
class MessagingServer:
    """A running server: where a provider calls it, who answers there, and what is shared."""

    url: str
    agent: FakeAgent
    service: Service


StartServer = Callable[[MakeMedium, str], Awaitable[MessagingServer]]


@pytest.fixture
def quick_retries(monkeypatch) -> None:
    """Try again after moments, where a host's server waits for seconds and minutes."""
    monkeypatch.setattr(deliverer, "FIRST_WAIT", 0.05)
    monkeypatch.setattr(deliverer, "LONGEST_WAIT", 0.2)
    monkeypatch.setattr(deliverer, "SWEEP", 0.05)


@pytest_asyncio.fixture
async def messaging_server(monkeypatch) -> AsyncIterator[StartServer]:
    """Give what starts a server for a messenger: ``await messaging_server(make_medium, name)``.

    All that it started ends with the test.
    """
    lock_store.conversation_locks.cache_clear()
    running = []

    async def start(make_medium: MakeMedium, name: str) -> MessagingServer:
        if getattr(Sanic, "__touched__", False):  # it rewrites its own methods, and only once
            monkeypatch.setattr(TouchUp, "run", lambda app: None)
        app = Sanic(f"{name}-{next(_apps)}", configure_logging=False)
        app.ctx.agent = FakeAgent()
        app.blueprint(create_webhook(make_medium, name), url_prefix=f"/webhooks/{name}")
        listener = socket.create_server(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        server = await app.create_server(sock=listener, return_asyncio_server=True)
        await server.startup()
        await server.after_start()
        running.append(server)
        url = f"http://127.0.0.1:{port}/webhooks/{name}"
        return MessagingServer(url, app.ctx.agent, service_of(app))

    yield start
    for server in running:
        await server.before_stop()
        server.close()
    await asyncio.sleep(0)  # connections that were just closed go with their loop
