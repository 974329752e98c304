"""What all small providers for tests share: a server on a free port, and trouble on demand."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web


@dataclass(frozen=True)
class Trouble:
    """What goes wrong with one call: late, refused with a status, or the line drops.

    A line that drops ``afterwards`` has brought the call, and the answer is lost.
    """

    seconds: float = 0.0
    status: int = 0
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    drops: bool = False
    afterwards: bool = False


class FakeProvider:
    """A provider's server; ``troubles`` come one for each call that sends, ``is_down`` for all."""

    def __init__(self) -> None:
        self.troubles: deque[Trouble] = deque()
        self.is_down = False
        self.tries = 0  # calls that send, also those that went wrong
        self.app = web.Application(middlewares=[self._troubled])

    async def start(self) -> None:
        """Serve on a free port."""
        self._runner = web.AppRunner(self.app, access_log=None)
        await self._runner.setup()
        listener = socket.create_server(("127.0.0.1", 0))
        self.api = f"http://127.0.0.1:{listener.getsockname()[1]}"
        await web.SockSite(self._runner, listener, shutdown_timeout=0.1).start()
        self.session = aiohttp.ClientSession()

    async def stop(self) -> None:
        """End it."""
        await self.session.close()
        await self._runner.cleanup()

    def sends(self, request: web.Request) -> bool:
        """Tell whether a call sends something to a person, so that trouble may come."""
        raise NotImplementedError

    @web.middleware
    async def _troubled(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if self.is_down:
            return _dropped(request)
        if not self.sends(request):
            return await handler(request)
        self.tries += 1
        trouble = self.troubles.popleft() if self.troubles else Trouble()
        await asyncio.sleep(trouble.seconds)
        if trouble.status:
            return web.json_response(trouble.body, status=trouble.status, headers=trouble.headers)
        if trouble.drops and not trouble.afterwards:
            return _dropped(request)
        answer = await handler(request)
        return _dropped(request) if trouble.drops else answer


def _dropped(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
