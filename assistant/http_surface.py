"""What the assistant's port shows beside the channels' routes: nothing, in words of our own.

Rasa's application answers at "/" with its version, allows credentials from other pages, and shows
errors as HTML.
"""

from __future__ import annotations

import functools
import logging

import rasa.core.run
from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, empty
from sanic.server.protocols.http_protocol import HttpProtocol

from assistant.connectors.problem import Problem

logger = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
KINDS = {
    400: ("bad-request", "Send a request as the contract says."),
    404: ("not-found", "The assistant serves /webhooks/ only."),
    405: ("method-not-allowed", "See the header Allow."),
    408: ("too-slow", "Send the request again, all of it at once."),
    413: ("body-too-large", "Send less at once."),
    417: ("bad-request", "Send the request without the header Expect."),
    503: ("took-too-long", "Please try again."),
}
TO_READ_THE_ANSWER = 2.0  # seconds
FAILED = ("failed", "Something failed here; please try again.")


def close_surface() -> None:
    """Have Rasa serve its channels from an application of ours."""
    rasa.core.run._create_app_without_api = _create_app
    hang_up_on_slow_calls()


def hang_up_on_slow_calls() -> None:
    """Close the connection of a call that took too long, once it has had its answer.

    Sanic answers it and then waits for the rest of its body, for ever: whoever begins a body and
    never ends it would hold a connection, and its memory, as long as they like.
    """
    original = HttpProtocol.check_timeouts
    if getattr(original, "hangs_up", False):
        return

    @functools.wraps(original)
    def check_timeouts(self: HttpProtocol) -> None:
        original(self)
        if getattr(self._http, "exception", None) is not None:
            self.loop.call_later(TO_READ_THE_ANSWER, self.abort)

    check_timeouts.hangs_up = True  # type: ignore[attr-defined]
    HttpProtocol.check_timeouts = check_timeouts  # type: ignore[method-assign]


def _create_app(cors: object = None) -> Sanic:
    app = Sanic("assistant", configure_logging=False)
    cover(app)
    return app


def cover(app: Sanic) -> None:
    """Add what answers where no channel does."""
    app.add_route(_there, "/", methods=["GET", "HEAD"])
    app.exception(SanicException)(_refused)
    app.exception(Exception)(_failed)
    app.middleware("response")(_with_headers)


async def _there(request: Request) -> HTTPResponse:
    """Tell that the process is there, and no more."""
    return empty(204)


async def _refused(request: Request, error: SanicException) -> HTTPResponse:
    """Refuse what fits no route, without a word of it: an address may hold anything."""
    if error.status_code >= 500 and error.status_code not in KINDS:
        return await _failed(request, error)
    kind, detail = KINDS.get(error.status_code, KINDS[400])
    response = Problem(error.status_code, kind, detail).response()
    response.headers.update(getattr(error, "headers", {}))
    return response


async def _failed(request: Request | None, error: Exception) -> HTTPResponse:
    """Log where it failed; of the address only what no key is in."""
    if request is None or request.route is None:  # Sanic stumbled over the head of the request
        return Problem(400, *KINDS[400]).response()
    logger.error("A call to %s failed.", request.route.path, exc_info=error)
    return Problem(500, *FAILED).response()


async def _with_headers(request: Request, response: HTTPResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
