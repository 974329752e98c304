"""The assistant's figures are read at its own port, and by nobody from outside."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from prometheus_client.parser import text_string_to_metric_families
from rasa.core.channels.channel import register
from sanic import Sanic
from sanic.touchup.service import TouchUp

from assistant import lock_store
from assistant.metrics_channel import MetricsChannel
from benchmarks.server import free_port
from tests.assistant.fake_agent import FakeAgent

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

_apps = itertools.count()
NGINX = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
FRONT = """
daemon off; pid {folder}/pid; error_log stderr;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://{target};
      {adds};
    }}
  }}
}}
"""


@pytest_asyncio.fixture
async def address(monkeypatch) -> AsyncIterator[str]:
    """Serve the figures as Rasa would."""
    if getattr(Sanic, "__touched__", False):  # it rewrites its own methods, and only once
        monkeypatch.setattr(TouchUp, "run", lambda app: None)
    lock_store.conversation_locks.cache_clear()
    app = Sanic(f"metrics-{next(_apps)}", configure_logging=False)
    app.ctx.agent = FakeAgent()
    register([MetricsChannel()], app, "/webhooks/")
    listener = socket.create_server(("127.0.0.1", 0))
    server = await app.create_server(sock=listener, return_asyncio_server=True)
    await server.startup()
    await server.after_start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/metrics"
    await app.ctx.service.stop() if hasattr(app.ctx, "service") else None
    server.close()


async def fetch(address: str, **headers: str) -> tuple[int, str]:
    """Ask for the figures."""
    async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as answer:
        return answer.status, await answer.text()


async def test_prometheus_reads_them(address) -> None:
    """As it wants them, with whether the assistant is ready."""
    status, text = await fetch(address)

    found = {family.name for family in text_string_to_metric_families(text)}
    assert status == 200
    assert {"coach_turns", "coach_turn_stage_seconds", "coach_ready", "coach_fallbacks"} <= found
    assert "process_resident_memory_bytes" in found


async def test_what_came_through_a_web_server_does_not(address) -> None:
    """The public address has no figures."""
    status, text = await fetch(address, **{"X-Forwarded-For": "127.0.0.1"})

    assert status == 403
    assert "coach_turns" not in text


@pytest.mark.skipif(not NGINX, reason="Debian's package nginx has it")
@pytest.mark.parametrize(
    "adds",
    [
        "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for",
        "proxy_set_header X-Real-IP $remote_addr",
        "proxy_set_header Host coach.example.org",
    ],
)
async def test_no_nginx_in_front_passes_them_on(address, adds: str, tmp_path) -> None:
    """Whichever of the usual lines its configuration has, and whatever the caller claims."""
    target = address.removeprefix("http://").removesuffix("/metrics")
    port = free_port()
    front = tmp_path / "nginx.conf"
    front.write_text(FRONT.format(folder=tmp_path, port=port, target=target, adds=adds))
    nginx = await asyncio.create_subprocess_exec(str(NGINX), "-c", str(front), "-p", str(tmp_path))
    try:
        for _ in range(200):
            try:
                status, text = await fetch(f"http://127.0.0.1:{port}/metrics")
                break
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.05)
        assert status == 403
        assert "coach_turns" not in text
    finally:
        nginx.terminate()
        await nginx.wait()


async def test_with_a_token_it_has_to_be_given(address, monkeypatch) -> None:
    """On this machine, too."""
    monkeypatch.setenv("COACH_METRICS_TOKEN", "0123456789abcdef")

    assert (await fetch(address))[0] == 403
    assert (await fetch(address, Authorization="Bearer 0123456789abcdef"))[0] == 200
