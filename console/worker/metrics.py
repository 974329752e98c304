"""What the worker counts, and the address at which Prometheus reads it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Summary, generate_latest

from coach.settings import load_settings
from coach.watching.readers import REFUSED, may_read

logger = logging.getLogger(__name__)

CHORES = Counter("coach_chores", "Chores, by how they ended.", ["chore", "outcome"])
SECONDS = Summary("coach_chore_seconds", "What a chore took.", ["chore"])
DONE = Gauge("coach_chore_done_timestamp_seconds", "When a chore was done last.", ["chore"])
NOTICES = Counter("coach_notices", "Tries to send a notice.", ["how", "outcome"])


@contextmanager
def measured(chore: str) -> Iterator[None]:
    """Count and measure a chore."""
    began = time.perf_counter()
    outcome = "failed"
    try:
        yield
        outcome = "done"
        DONE.labels(chore).set_to_current_time()
    finally:
        CHORES.labels(chore, outcome).inc()
        SECONDS.labels(chore).observe(time.perf_counter() - began)


def show_figures(port: int) -> None:
    """Let the figures be read on this machine's own address; without them the worker goes on."""
    try:
        server = make_server("127.0.0.1", port, answer, handler_class=_Silent)
    except OSError as error:
        logger.error(
            "Nobody can read the worker's figures at port %d (%s); choose another with "
            "COACH_WORKER_PORT.", port, error.strerror,
        )  # fmt: skip
        return
    threading.Thread(target=server.serve_forever, daemon=True).start()


def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Give the figures to who may read them."""
    headers = {
        name[5:].replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    kind = ("Content-Type", CONTENT_TYPE_LATEST)
    if not may_read(environ["REMOTE_ADDR"], headers, load_settings().metrics_token):
        start_response("403 Forbidden", [("Content-Type", "text/plain")])
        return [REFUSED.encode()]
    if environ["PATH_INFO"].rstrip("/") != "/metrics":
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return [b"The figures are at /metrics.\n"]
    start_response("200 OK", [kind])
    return [generate_latest()]


class _Silent(WSGIRequestHandler):
    """Writes no line for a request."""

    timeout = 5  # seconds, so that who connects and says nothing holds up nobody

    def log_message(self, *told: Any) -> None:
        """Say nothing."""
