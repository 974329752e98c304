"""A group's chat on this machine, which takes what Slack's incoming webhooks take."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class ChatServer:
    """What was posted, and how it answers."""

    port: int = 0
    status: int = 200
    leads_to: str = ""
    posts: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)  # the paths

    @property
    def url(self) -> str:
        """Give the address as a host sets it."""
        return f"http://127.0.0.1:{self.port}/hooks/hush"


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    """Run one."""
    state = ChatServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            state.asked.append(self.path)
            body = self.rfile.read(int(self.headers["Content-Length"]))
            is_json = self.headers["Content-Type"].startswith("application/json")
            posted = json.loads(body) if is_json else {}
            is_good = set(posted) == {"text"} and self.path == "/hooks/hush"
            if is_good and state.status == 200:
                state.posts.append(posted["text"])
            self.send_response(state.status if is_good else 400)
            if state.leads_to:
                self.send_header("Location", state.leads_to)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def do_GET(self) -> None:
            state.asked.append(self.path)
            self.send_error(405)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield state
        server.shutdown()
