"""What all channels of one server share: the queue's drainer, the news, the locks, deliveries."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter

import aiohttp
from django.db import Error as DatabaseError
from sanic import Sanic

from assistant.check_ins import ask_when_due
from assistant.connectors.messaging.deliverer import Deliverer
from assistant.connectors.messaging.medium import PATIENCE, Medium
from assistant.drainer import Drainer
from assistant.lock_store import conversation_locks
from assistant.news import News
from assistant.readiness import Readiness
from assistant.unanswered import tell_when_unanswered
from conversations.database import database_call
from conversations.reception import forget_old_ids

logger = logging.getLogger(__name__)

FORGETTING = 6 * 3600.0  # seconds between two rounds


def service_of(app: Sanic) -> Service:
    """Give the one service of a server, made by whichever channel asks first."""
    if not hasattr(app.ctx, "service"):
        app.ctx.service = Service(app)
    service: Service = app.ctx.service
    return service


async def forget_now_and_then() -> None:
    """Forget which events of messengers came long ago, until cancelled."""
    while True:
        try:
            await database_call(forget_old_ids)
        except DatabaseError as error:  # it is away: the next round does it
            logger.error("Cannot forget old ids: %s.", type(error).__name__)
        await asyncio.sleep(FORGETTING)


class Service:
    """Begins with the first channel that starts, ends with the first that stops."""

    def __init__(self, app: Sanic) -> None:
        self.session = aiohttp.ClientSession(timeout=PATIENCE)
        self.locks = conversation_locks()
        self.news = News(self.locks.holder)
        self.readiness = Readiness(app.ctx.agent)
        self.drainer = Drainer(lambda: app.ctx.agent, self.locks, self.news, self.readiness.missing)
        self.deliverer = Deliverer(self.readiness.words)
        self.media: dict[str, Medium] = {}
        self.forged: Counter[str] = Counter()  # calls that a provider did not send, by channel
        self._tasks: list[asyncio.Task[None]] = []
        self.has_ended = False

    def add_medium(self, medium: Medium) -> None:
        """Deliver to a messenger, too."""
        self.media[medium.name] = medium
        self.deliverer.add(medium)

    async def start(self) -> None:
        """Begin to answer what waits, also from before a restart; once."""
        if self._tasks:
            return
        self.news.follow(self._brought)
        background = (
            self.drainer.sweep(),
            ask_when_due(self.drainer.wake, self.readiness.missing),
            tell_when_unanswered(self.news.tell),
            self.news.watch(),
            self.readiness.warm_up(),
            self.deliverer.sweep(),
            forget_now_and_then(),
        )
        self._tasks = [asyncio.create_task(work) for work in background]

    async def stop(self) -> None:
        """Take nothing new, and let the turns that run come to their end; once."""
        if self.has_ended:
            return
        self.has_ended = True
        self.news.tell_all()  # who waits for a reply asks another, or again
        for task in self._tasks:
            task.cancel()
        # At once: a backlog goes on after the start, while turns would be cut off here.
        await asyncio.gather(self.drainer.finish(), self.deliverer.finish())
        await self.session.close()

    async def places(self) -> str:
        """Say where people may go on with their talk, by all messengers; "" where there is none."""
        return " / ".join(filter(None, [await medium.place() for medium in self.media.values()]))

    def _brought(self, conversation_id: str) -> None:
        if self.media:
            self.deliverer.wake(conversation_id)

    def wake(self, conversation_id: str) -> None:
        """See to a conversation in which something new is: answer it, bring it, show it."""
        self.drainer.wake(conversation_id)
        self.news.tell(conversation_id)
