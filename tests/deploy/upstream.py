"""A small server that stands for an assistant or the console, and says what it was asked."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Upstream(ThreadingHTTPServer):
    """Answers all with what it was asked; ``status`` is said to all, ``asked`` keeps them."""

    daemon_threads = True

    def __init__(self, name: str) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.name = name
        self.status = 200
        self.hangs_up = False
        self.asked: list[dict[str, Any]] = []

    @property
    def place(self) -> str:
        """Give host and port."""
        return f"127.0.0.1:{self.server_address[1]}"


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Upstream

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        told = {
            "name": self.server.name,
            "method": self.command,
            "path": self.path,
            "body": self.rfile.read(length).decode(),
            "headers": {name.lower(): value for name, value in self.headers.items()},
        }
        self.server.asked.append(told)
        if self.server.hangs_up:  # as who is killed in the middle of it
            self.close_connection = True
            return
        answer = json.dumps(told).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_DELETE = do_GET  # noqa: N815 - the names are the library's

    def log_message(self, *about: Any) -> None:
        """Say nothing."""


@contextlib.contextmanager
def upstream(name: str) -> Iterator[Upstream]:
    """Serve until the block ends."""
    server = Upstream(name)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
