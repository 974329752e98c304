"""Tells of each call of an action, by the id of the turn that it is part of."""

from __future__ import annotations

import logging
import time

from sanic import Sanic
from sanic.request import Request
from sanic.response import BaseHTTPResponse
from structlog.contextvars import bind_contextvars, clear_contextvars

from coach.watching.turns import HEADER, KEY, is_turn_id

logger = logging.getLogger(__name__)


def tell_of_actions(app: Sanic) -> None:
    """Let each call have its line, and each line during a call its turn."""
    app.register_middleware(_begin, "request")
    app.register_middleware(_end, "response")


async def _begin(request: Request) -> None:
    clear_contextvars()  # of the call before, on the same connection
    request.ctx.began = time.perf_counter()
    given = request.headers.get(HEADER, "")
    if is_turn_id(given):
        bind_contextvars(**{KEY: given})


async def _end(request: Request, response: BaseHTTPResponse) -> None:
    if request.path != "/webhook":
        return
    facts = {"seconds": round(time.perf_counter() - request.ctx.began, 4)}
    if response.status == 200:  # any other name may be anybody's words
        facts["action"] = request.json["next_action"]
        logger.info("action done", extra=facts)
    else:
        logger.warning("action not done", extra=facts)
