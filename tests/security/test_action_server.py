"""The action server answers the assistant, and no other program of the machine."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from sanic import Sanic
from sanic.response import HTTPResponse, text
from sanic.touchup.service import TouchUp

from actions.serve import answer_only_the_assistant
from coach.action_secret import authorization
from coach.settings import load_settings

WRONG = ["", "Bearer ", "Bearer " + "0" * 64, "Bearer é", "Basic YTpi"]


@pytest_asyncio.fixture
async def base(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """Serve two routes behind our check, as they stand in Rasa's action server."""
    if getattr(Sanic, "__touched__", False):  # it rewrites its own methods, and only once
        monkeypatch.setattr(TouchUp, "run", lambda app: None)
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    app = Sanic(f"actions-{port}", configure_logging=False)

    async def answer(request: object) -> HTTPResponse:
        return text("done")

    app.add_route(answer, "/health", methods=["GET"], name="health")
    app.add_route(answer, "/webhook", methods=["POST"], name="webhook")
    answer_only_the_assistant(app, load_settings())
    server = await app.create_server(sock=listener, return_asyncio_server=True)
    await server.startup()
    yield f"http://127.0.0.1:{port}"
    server.close()


async def asked(base: str, method: str, path: str, said: str) -> tuple[int, str]:
    """Call it; give status and words."""
    headers = {"Authorization": said} if said else {}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, base + path, headers=headers) as answer,
    ):
        return answer.status, await answer.text()


async def test_who_does_not_know_the_word_gets_nothing(base: str) -> None:
    """Neither an action, nor whether there is such a page; the bare secret is not the word."""
    for said in [*WRONG, load_settings().secret(), f"Bearer {load_settings().secret()}"]:
        for method, path in (("POST", "/webhook"), ("GET", "/actions"), ("GET", "/nothing")):
            assert await asked(base, method, path, said) == (401, "")


async def test_the_assistant_is_answered_and_health_by_all(base: str) -> None:
    """Whether it is there, the assistant's readiness and a web server may ask."""
    said = authorization(load_settings())

    assert await asked(base, "POST", "/webhook", said) == (200, "done")
    assert await asked(base, "GET", "/health", "") == (200, "done")
