"""The address at which Prometheus reads the assistant's figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from rasa.core.channels.channel import InputChannel
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, raw, text

from assistant.metrics import READY
from assistant.service import service_of
from coach.settings import load_settings
from coach.watching.readers import REFUSED, may_read


class MetricsChannel(InputChannel):
    """No channel of anybody's: Rasa gives an address to what is listed as one."""

    @classmethod
    def name(cls) -> str:
        """Give its name."""
        return "metrics"

    def url_prefix(self) -> str:
        """Stand apart from the addresses that a web server in front passes on."""
        return "/metrics"

    def blueprint(self, on_new_message: Callable[..., Any]) -> Blueprint:
        """Build the one route."""
        blueprint = Blueprint("metrics")

        @blueprint.route("/", methods=["GET"], strict_slashes=False)
        async def metrics(request: Request) -> HTTPResponse:
            return await answer(request)

        return blueprint


async def answer(request: Request) -> HTTPResponse:
    """Give the figures to who may read them."""
    if not may_read(request.ip, request.headers, load_settings().metrics_token):
        return text(REFUSED, status=403)
    READY.set(not await service_of(request.app).readiness.missing())
    return raw(generate_latest(), content_type=CONTENT_TYPE_LATEST)
