"""A mail server on this machine, as strict as a real one where a careless client would fail."""

from __future__ import annotations

import base64
import contextlib
import re
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

LONGEST_LINE = 998  # RFC 5321, with its end 1000
PATIENCE = 60.0  # seconds
USER, PASSWORD = "coach", "kettle@of:tea"
_PATH = re.compile(r"<([^<>\s]*)>")


@dataclass
class MailServer:
    """What it took, and how it behaves."""

    port: int = 0
    wants_password: bool = False
    refuses: dict[str, int] = field(default_factory=dict)  # an address, and the code for it
    answers: dict[str, str] = field(default_factory=dict)  # a command, and what is said to it
    asked: list[str] = field(default_factory=list)  # the commands
    mails: list[EmailMessage] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)  # what a client must not do
    may_take: threading.Event = field(default_factory=threading.Event)  # a mail; else it is held up
    is_asked: threading.Event = field(default_factory=threading.Event)  # to take one

    def __post_init__(self) -> None:
        self.may_take.set()

    @property
    def url(self) -> str:
        """Give the address as a host sets it."""
        who = f"{USER}:kettle%40of%3Atea@" if self.wants_password else ""
        return f"smtp://{who}127.0.0.1:{self.port}"


@contextmanager
def mail_server(certificate: ssl.SSLContext | None = None) -> Iterator[MailServer]:
    """Run one; what a client did wrong fails the test at the end."""
    state = MailServer()

    class Handler(_Handler):
        server_state = state

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

        def get_request(self):  # noqa: ANN202 - as the class above has it
            connection, address = super().get_request()
            connection.settimeout(PATIENCE)
            if certificate is not None:
                connection = certificate.wrap_socket(connection, server_side=True)
            return connection, address

    with Server(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield state
        server.shutdown()
    assert state.wrong == []


class _Handler(socketserver.StreamRequestHandler):
    """One client: greeting, envelope, message, in that order and no other."""

    server_state: MailServer

    def handle(self) -> None:
        state = self.server_state
        greeted, signed_in, sender, recipients = False, False, "", []
        self.say("220 mail.example.org ESMTP")
        while line := self.line():
            verb, _, rest = line.partition(" ")
            verb = verb.upper()
            state.asked.append(verb)
            if verb in state.answers:
                self.say(state.answers[verb])
            elif verb in ("EHLO", "HELO"):
                greeted = bool(rest) or bool(state.wrong.append("EHLO without a name"))
                extensions = ["mail.example.org", "8BITMIME", "SMTPUTF8"]
                extensions += ["AUTH PLAIN"] if state.wants_password else []
                for each in extensions[:-1]:
                    self.say(f"250-{each}")
                self.say(f"250 {extensions[-1]}")
            elif verb == "AUTH":
                signed_in = self.sign_in(rest)
            elif verb == "MAIL":
                if not greeted or (state.wants_password and not signed_in):
                    self.say("530 5.7.0 Authentication required")
                    continue
                [sender] = _PATH.findall(rest)
                recipients = []
                self.say("250 OK")
            elif verb == "RCPT":
                [address] = _PATH.findall(rest)
                code = state.refuses.get(address, 250)
                recipients += [address] if code == 250 else []
                self.say(f"{code} {'OK' if code == 250 else 'no'}")
            elif verb == "DATA":
                self.take(sender, recipients)
            elif verb in ("RSET", "NOOP"):
                self.say("250 OK")
            elif verb == "QUIT":
                self.say("221 Bye")
                return
            else:
                state.wrong.append(line)
                self.say("500 What?")

    def take(self, sender: str, recipients: list[str]) -> None:
        """Read a message to its end, and hold its head against its envelope."""
        state = self.server_state
        if not recipients:
            self.say("554 No valid recipients")
            return
        state.is_asked.set()
        state.may_take.wait(PATIENCE)
        self.say("354 Go on")
        lines = []
        while (line := self.raw()) != b".\r\n":
            if not line:  # the client was cut off
                return
            if not line.endswith(b"\r\n") or len(line) > LONGEST_LINE + 2:
                state.wrong.append(f"a line of {len(line)} bytes, {line[-10:]!r}")
            lines.append(line[1:] if line.startswith(b".") else line)
        mail = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(mail, EmailMessage)
        missing = [name for name in ("From", "To", "Date", "Message-ID") if not mail[name]]
        if missing or sender not in str(mail["From"]) or recipients[0] not in str(mail["To"]):
            state.wrong.append(f"a head without {missing} for {sender} {recipients}")
        state.mails.append(mail)
        self.say("250 OK, queued")

    def sign_in(self, rest: str) -> bool:
        """Take name and password in one line, as PLAIN has it."""
        expected = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
        is_good = rest == f"PLAIN {expected}"
        self.say("235 Welcome" if is_good else "535 5.7.8 no such name, coach")
        return is_good

    def line(self) -> str:
        raw = self.raw()
        if raw and not raw.endswith(b"\r\n"):
            self.server_state.wrong.append(f"a command without its end: {raw!r}")
        return raw.decode().strip()

    def raw(self) -> bytes:
        try:
            return self.rfile.readline()
        except OSError:  # the client went away
            return b""

    def say(self, answer: str) -> None:
        with contextlib.suppress(OSError):  # the client went away
            self.wfile.write(f"{answer}\r\n".encode())
