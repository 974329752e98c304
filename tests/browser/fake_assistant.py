"""A small assistant that keeps the web contract, so that the widget is tested without Rasa."""

from __future__ import annotations

import contextlib
import email
import html
import json
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

from coach.evidence.series_text import text_of
from coach.evidence.sheets import read_sheet
from console.widget_file import ENTRY, join

WIDGET = Path(__file__).resolve().parents[2] / "widget"
GREETING = "I am a program, not a person. What is coming up for you, and when?"
RECEIPT = "All of it is deleted. Your receipt is 1A2B3C4D."
MAX_TEXT = 3000
PATIENCE = 10.0  # seconds
# As strict as a careful host's: the widget must work without inline script or style.
PAGE_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src {assistant}; img-src {assistant}"
)
PAGE = """<!doctype html><html lang="en" dir="{dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<script type="module" src="/{widget}/changemaker-coach.js"></script></head>
<body><main>{before}
<changemaker-coach server="{assistant}" {attributes}></changemaker-coach></main></body></html>"""


BEFORE = """<h1>A page</h1><p><a href="#before">before</a></p>
"""


class Refused(Exception):
    """Raised when a call gets a problem for an answer."""

    def __init__(self, status: int, kind: str, retry_after: int = 0, **more: Any) -> None:
        super().__init__(kind)
        self.more = more
        self.status = status
        self.kind = kind
        self.retry_after = retry_after


@dataclass
class Talk:
    """One conversation as the assistant keeps it."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    seqs: dict[str, int] = field(default_factory=dict)
    state: str = "coach"
    busy: bool = False
    seq: int = 0

    def add(self, sender: str, text: str, **more: Any) -> int:
        """Put a message at the end; give its number."""
        self.seq += 1
        at = "2026-01-05T09:00:00+00:00"
        self.messages.append({"seq": self.seq, "from": sender, "text": text, "at": at, **more})
        return self.seq


class FakeAssistant:
    """Keeps the contract; a test scripts its replies and its troubles."""

    def __init__(self) -> None:
        self.origins: set[str] = set()
        self.changed = threading.Condition()
        self.reset()

    def reset(self) -> None:
        """Know of no talk, and be well."""
        self.talks: dict[str, Talk] = {}
        self.replies: dict[str, list[dict[str, Any]]] = {}
        self.pictures: dict[str, str] = {}  # path -> SVG
        self.is_reachable = True
        self.arrivals = 0  # messages that came, the same one twice counted twice
        self.acks_to_lose = 0
        self.problems: list[Refused] = []  # the answers to the next messages
        self.choices_expire = False
        self.codes: dict[str, str] = {}  # what is typed to go on with another talk -> its token
        self.max_text = MAX_TEXT
        self.thinks = 0.0  # seconds

    @property
    def talk(self) -> Talk:
        """Give the conversation that was opened last; a page that is slow to open is waited for."""
        patience = time.monotonic() + PATIENCE
        while not self.talks and time.monotonic() < patience:
            time.sleep(0.05)
        return list(self.talks.values())[-1]

    def said(self) -> list[str]:
        """Give what the person said, as it was stored."""
        return [m["text"] for m in self.talk.messages if m["from"] == "you"]

    def say(self, text: str, sender: str = "coach", **more: Any) -> None:
        """Say something of one's own accord."""
        with self.changed:
            self.talk.add(sender, text, **more)
            self.changed.notify_all()

    def hand_over(self) -> None:
        """Let a facilitator take the conversation."""
        with self.changed:
            self.talk.state = "facilitator"
        self.say("I am Ana. I read what you wrote.", "facilitator")

    def forget(self) -> None:
        """Make every token void, as after 90 days."""
        with self.changed:
            self.talks = {f"void-{token}": talk for token, talk in self.talks.items()}
            self.changed.notify_all()

    def open(self) -> dict[str, Any]:
        """Answer POST sessions."""
        token = f"token-{uuid.uuid4()}"
        with self.changed:
            self.talks[token] = Talk()
            self.talks[token].add("coach", GREETING)
        return {"token": token, "conversation": "web-1"}

    def receive(self, token: str, body: dict[str, Any]) -> dict[str, Any]:
        """Answer POST messages."""
        with self.changed:
            self.arrivals += 1
            talk = self._talk(token)
            if self.problems:
                raise self.problems.pop(0)
            message_id = str(uuid.UUID(body["id"]))
            text = self._text(talk, body)
            if text in self.codes:
                return {"id": message_id, "seq": 0, "token": self.codes[text]}
            if message_id not in talk.seqs:
                talk.seqs[message_id] = talk.add("you", text, id=message_id)
                talk.busy = True
                self.changed.notify_all()
                threading.Timer(self.thinks, self._reply, [talk, text]).start()
        return {"id": message_id, "seq": talk.seqs[message_id]}

    def receive_file(self, token: str, form: dict[str, Any]) -> dict[str, Any]:
        """Answer POST files: as the assistant reads them."""
        name, content = form["file"]
        series = read_sheet(name, content, form["column"])
        if series.columns:
            raise Refused(422, "which-column", detail=series.doubt, columns=list(series.columns))
        receipt = self.receive(token, {"id": form["id"], "text": text_of(series)})
        return receipt | {"note": " ".join(series.noted)}

    def _reply(self, talk: Talk, text: str) -> None:
        with self.changed:
            for reply in self.replies.get(text, [{"text": f"You wrote: {text}"}]):
                talk.add("coach", **reply)
            talk.busy = False
            self.changed.notify_all()

    def read(self, token: str, after: int, wait: float) -> dict[str, Any]:
        """Answer GET messages; waits for news."""
        deadline = time.monotonic() + wait
        with self.changed:
            while True:
                talk = self._talk(token)
                news = [m for m in talk.messages if m["seq"] > after]
                left = deadline - time.monotonic()
                if news or left <= 0 or not self.is_reachable:
                    return {"messages": news, "state": talk.state, "busy": talk.busy}
                self.changed.wait(min(left, 0.5))

    def erase(self, token: str) -> dict[str, Any]:
        """Answer DELETE conversation."""
        with self.changed:
            talk = self._talk(token)
            talk.messages.clear()
            talk.state = "closed"
            talk.add("coach", RECEIPT)
            self.changed.notify_all()
        return {"receipt": "1A2B3C4D"}

    def _talk(self, token: str) -> Talk:
        if token not in self.talks:
            raise Refused(401, "bad-token")
        return self.talks[token]

    def _text(self, talk: Talk, body: dict[str, Any]) -> str:
        if "choice" not in body:
            if len(body["text"]) > self.max_text:
                raise Refused(413, "text-too-long")
            return str(body["text"])
        if self.choices_expire:
            raise Refused(422, "choice-expired")
        offered = {c["id"]: c["title"] for m in talk.messages for c in m.get("choices", [])}
        if body["choice"] not in offered:
            raise Refused(422, "unknown-choice")
        return offered[body["choice"]]


class _Quiet(BaseHTTPRequestHandler):
    """Says nothing on the terminal; one connection a call, so that dropping one drops no other."""

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the test's output clean."""

    def give(self, status: int, kind: str, body: bytes, headers: dict[str, str]) -> None:
        """Send a whole answer."""
        self.send_response(status)
        about = {"Content-Type": kind, "Content-Length": str(len(body))}
        for name, value in (headers | about).items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # a page that was closed asks no longer
            self.wfile.write(body)


class _Contract(_Quiet):
    """The calls under /webhooks/web."""

    def __init__(self, assistant: FakeAssistant, *args: Any) -> None:
        self.assistant = assistant
        super().__init__(*args)

    def do_OPTIONS(self) -> None:
        """Let the pages on the list call from another origin."""
        if self.assistant.is_reachable:
            self.give(204, "text/plain", b"", self._cors())

    def do_GET(self) -> None:
        """Answer a reader, or show a picture."""
        if self.path in self.assistant.pictures:
            svg = self.assistant.pictures[self.path].encode()
            self.give(200, "image/svg+xml; charset=utf-8", svg, {"Cache-Control": "no-store"})
            return
        query = parse_qs(urlsplit(self.path).query)
        after, wait = int(query.get("after", ["0"])[0]), float(query.get("wait", ["0"])[0])
        self._answer(200, lambda: self.assistant.read(self._token(), after, wait))

    def do_POST(self) -> None:
        """Open a conversation, or take a message."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/webhooks/web/sessions":
            self._answer(201, self.assistant.open)
        elif self.path == "/webhooks/web/files":
            form = _form(self.headers["Content-Type"], body)
            self._answer(202, lambda: self.assistant.receive_file(self._token(), form))
        else:
            self._answer(202, lambda: self.assistant.receive(self._token(), json.loads(body)))

    def do_DELETE(self) -> None:
        """Erase a conversation."""
        self._answer(202, lambda: self.assistant.erase(self._token()))

    def _answer(self, status: int, work: Callable[[], dict[str, Any]]) -> None:
        if not self.assistant.is_reachable:
            return  # the connection closes without a word
        try:
            answer = work()
        except Refused as refused:
            self._refuse(refused)
            return
        if not self._loses(status) and self.assistant.is_reachable:
            self.give(status, "application/json", json.dumps(answer).encode(), self._cors())

    def _refuse(self, refused: Refused) -> None:
        retry = {"Retry-After": str(refused.retry_after)} if refused.retry_after else {}
        told = {"type": refused.kind, "status": refused.status, **refused.more}
        body = json.dumps(told).encode()
        self.give(refused.status, "application/problem+json", body, self._cors() | retry)

    def _loses(self, status: int) -> bool:
        """Tell whether to swallow this answer: stored, and the other side never hears of it."""
        if status != HTTPStatus.ACCEPTED or not self.assistant.acks_to_lose:
            return False
        self.assistant.acks_to_lose -= 1
        return True

    def _token(self) -> str:
        return self.headers.get("Authorization", "").removeprefix("Bearer ")

    def _cors(self) -> dict[str, str]:
        origin = self.headers.get("Origin", "")
        if origin not in self.assistant.origins:
            return {}
        return {
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": "GET, POST, DELETE",
            "Access-Control-Allow-Headers": "Authorization, Content-Type",
            "Access-Control-Expose-Headers": "Retry-After",
        }


def _form(kind: str, body: bytes) -> dict[str, Any]:
    """Give the fields of a form, a file as its name and its content."""
    message = email.message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    form: dict[str, Any] = {}
    for part in message.walk():
        content = part.get_payload(decode=True)
        name = part.get_param("name", header="Content-Disposition")
        if isinstance(content, bytes) and isinstance(name, str):
            file = part.get_filename()
            form[name] = (file, content) if file else content.decode()
    return form


class _Pages(_Quiet):
    """A host's page that holds the widget, on another origin than the assistant."""

    def __init__(self, assistant_url: str, *args: Any) -> None:
        self.assistant_url = assistant_url
        super().__init__(*args)

    def do_GET(self) -> None:
        """Give the page, the widget as people get it, or one of its modules."""
        address = urlsplit(self.path)
        if address.path == "/":
            wanted = dict(parse_qsl(address.query, keep_blank_values=True))
            csp = PAGE_CSP.format(assistant=self.assistant_url)
            policy = {} if wanted.pop("csp", "") == "off" else {"Content-Security-Policy": csp}
            self.give(200, "text/html", self._page(wanted).encode(), policy)
        elif address.path == "/elsewhere":
            self.give(200, "text/html", b"<title>Elsewhere</title><p>The weather", {})
        elif address.path == f"/widget/{ENTRY}":
            self.give(200, "text/javascript", join(WIDGET).encode(), {})
        elif address.path.startswith("/modules/"):
            module = WIDGET / Path(address.path).name
            self.give(200, "text/javascript", module.read_bytes(), {})
        else:
            self.give(404, "text/plain", b"", {})

    def _page(self, wanted: dict[str, str]) -> str:
        """Give a page whose widget has the attributes that its address names."""
        direction, widget = wanted.pop("dir", "ltr"), wanted.pop("from", "widget")
        before = BEFORE if wanted.pop("alone", None) is None else ""
        attributes = " ".join(f'{name}="{html.escape(value)}"' for name, value in wanted.items())
        return PAGE.format(
            assistant=self.assistant_url,
            dir=direction,
            widget=widget,
            before=before,
            attributes=attributes,
        )


@dataclass
class Site:
    """A running assistant and the page that talks to it."""

    assistant: FakeAssistant
    url: str
    assistant_url: str
    servers: tuple[ThreadingHTTPServer, ThreadingHTTPServer]

    def stop(self) -> None:
        """Stop both servers; what waits for news is let go."""
        self.assistant.is_reachable = False
        for server in self.servers:
            server.shutdown()
            server.server_close()


def start_site() -> Site:
    """Serve an assistant and a page on two free ports of this machine."""
    assistant = FakeAssistant()
    contract = _serve(partial(_Contract, assistant))
    assistant_url = f"http://localhost:{contract.server_port}"
    pages = _serve(partial(_Pages, assistant_url))
    url = f"http://localhost:{pages.server_port}"
    assistant.origins.add(url)
    return Site(assistant, url, assistant_url, (contract, pages))


def _serve(handler: Callable[..., BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)  # type: ignore[arg-type]
    server.daemon_threads = True
    threading.Thread(target=partial(server.serve_forever, 0.05), daemon=True).start()
    return server
