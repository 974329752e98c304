"""An assistant that needs no model, as a process of its own: queue, locks, store and web are real.

Started as ``python -m tests.assistant.serve_fake PORT``, with ``slow`` behind it to take three
seconds for "slow 3".
"""

from __future__ import annotations

import asyncio
import os
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


def main(port: int, agent: FakeAgent) -> None:
    """Serve until stopped, by the same way as Rasa's server."""
    app = Sanic("fake", configure_logging=False)
    app.ctx.agent = agent
    app.blueprint(create_blueprint(), url_prefix="/webhooks/web")
    app.add_route(_up, "/up")
    app.run("127.0.0.1", port, workers=1, access_log=False)


if __name__ == "__main__":
    main(int(sys.argv[1]), SlowAgent() if "slow" in sys.argv[2:] else FakeAgent())
