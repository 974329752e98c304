"""Assistants that need no model, each a process of its own: queue, locks, store and web are real.

Started as ``python -m tests.assistant.serve_fake PORT...``; what they need is loaded once for all.
A minus before a port makes one that takes three seconds for "slow 3".
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys

from assistant.serve import ENVIRONMENT
from conversations.boot import boot

for _name, _value in ENVIRONMENT.items():
    os.environ.setdefault(_name, _value)
boot()

from rasa.core.channels.channel import UserMessage  # noqa: E402
from sanic import Sanic  # noqa: E402
from sanic.request import Request  # noqa: E402
from sanic.response import HTTPResponse, text  # noqa: E402

from assistant.connectors.web import create_blueprint  # noqa: E402
from tests.assistant.fake_agent import FakeAgent  # noqa: E402


class SlowAgent(FakeAgent):
    """Takes as long as the message says."""

    async def handle_message(self, message: UserMessage) -> None:
        """Run a turn."""
        said, _, seconds = (message.text or "").partition(" ")
        if said == "slow":
            await asyncio.sleep(float(seconds))
        await super().handle_message(message)


async def _up(request: Request) -> HTTPResponse:
    return text("up")


def serve(port: int, agent: FakeAgent) -> None:
    """Serve until stopped, by the same way as Rasa's server."""
    app = Sanic("fake", configure_logging=False)
    app.ctx.agent = agent
    app.blueprint(create_blueprint(), url_prefix="/webhooks/web")
    app.add_route(_up, "/up")
    app.run("127.0.0.1", port, workers=1, access_log=False)


def _begin(port: int) -> int:
    """Begin one; give the number of its process."""
    if number := os.fork():
        print(f"{abs(port)} is {number}", flush=True)
        return number
    serve(abs(port), SlowAgent() if port < 0 else FakeAgent())
    sys.exit(0)


def main(ports: list[int]) -> None:
    """Run one for each port; when all have ended, or we are told to, end."""
    ours = {_begin(port): port for port in ports}
    signal.signal(signal.SIGTERM, lambda *_: [os.kill(one, signal.SIGKILL) for one in ours])
    while ours:
        number, status = os.wait()
        print(f"{abs(ours.pop(number))} ended: {os.waitstatus_to_exitcode(status)}", flush=True)


if __name__ == "__main__":
    main([int(port) for port in sys.argv[1:] if port != "--"])
