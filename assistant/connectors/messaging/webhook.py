"""A messenger's way in: checked, stored, acknowledged; answered apart from the connection."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import Error as DatabaseError
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from assistant.connectors.messaging.chosen import chosen
from assistant.connectors.messaging.medium import Forged, Medium, Unreadable
from assistant.metrics import FORGED
from assistant.service import Service, service_of
from conversations.database import urgent_call
from conversations.reception import Event, take_in

logger = logging.getLogger(__name__)


def create_webhook(make_medium: Callable[[Service], Medium], name: str) -> Blueprint:
    """Build the routes of one messenger; it is made when the server has started."""
    blueprint = Blueprint(f"{name}_connector")
    webhook = _Webhook(make_medium)
    blueprint.listener("after_server_start")(webhook.start)
    blueprint.listener("before_server_stop")(webhook.stop)

    @blueprint.route("/", methods=["POST"], name=f"{name}_webhook")
    async def receive(request: Request) -> HTTPResponse:
        return await webhook.receive(request)

    @blueprint.route("/", methods=["GET"], name=f"{name}_greeting")
    async def greet(request: Request) -> HTTPResponse:
        return webhook.medium.greet(request)

    return blueprint


class _Webhook:
    def __init__(self, make_medium: Callable[[Service], Medium]) -> None:
        self._make_medium = make_medium

    async def start(self, app: Sanic, loop: object) -> None:
        self.service = service_of(app)
        self.medium = self._make_medium(self.service)
        self.service.add_medium(self.medium)
        await self.service.start()

    async def stop(self, app: Sanic, loop: object) -> None:
        await self.service.stop()

    async def receive(self, request: Request) -> HTTPResponse:
        medium = self.medium
        if len(request.body) > medium.most_bytes:
            return empty(413)
        try:
            medium.check(request)
        except Forged as error:
            self.service.forged[medium.name] += 1
            count = self.service.forged[medium.name]
            FORGED.labels(medium.name).inc()
            logger.warning(
                "%s: a call is not from the provider (%s; %d so far).", medium.name, error, count
            )
            return empty(403)
        try:
            for event in await medium.events(request):
                await self._take_in(event)
        except Unreadable as error:
            # Acknowledged all the same: the provider would send it again and again.
            logger.warning("%s: a call makes no sense to us (%s).", medium.name, error)
        except DatabaseError as error:
            logger.error("%s: cannot store what came: %s.", medium.name, type(error).__name__)
            return empty(503)
        return medium.acknowledge()

    async def _take_in(self, event: Event) -> None:
        words = self.service.readiness.words
        conversation_id = await urgent_call(take_in, self.medium.manners, event, words, chosen)
        if conversation_id:
            self.service.wake(conversation_id)
