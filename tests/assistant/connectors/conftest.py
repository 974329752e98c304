"""The connector on a real server."""

from __future__ import annotations

import itertools
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest_asyncio
from sanic import Sanic
from sanic.touchup.service import TouchUp

from assistant import lock_store
from assistant.connectors.web import create_blueprint
from assistant.http_surface import cover
from tests.assistant.fake_agent import FakeAgent
from tests.assistant.web_client import Client

_apps = itertools.count()


@pytest_asyncio.fixture
async def client(monkeypatch) -> AsyncIterator[Client]:
    """Serve the connector on a free port, with an agent that needs no model."""
    number = next(_apps)
    if getattr(Sanic, "__touched__", False):  # it rewrites its own methods, and only once
        monkeypatch.setattr(TouchUp, "run", lambda app: None)
    lock_store.conversation_locks.cache_clear()
    app = Sanic(f"web-{number}", configure_logging=False)
    app.ctx.agent = FakeAgent()
    cover(app)
    app.blueprint(create_blueprint(), url_prefix="/webhooks/web")
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    server = await app.create_server(sock=listener, return_asyncio_server=True)
    await server.startup()
    await server.after_start()
    async with aiohttp.ClientSession() as session:
        yield Client(session, f"http://127.0.0.1:{port}/webhooks/web", app.ctx.agent)
    await server.before_stop()
    server.close()
