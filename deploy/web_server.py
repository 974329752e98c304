"""Writes nginx's file for the coach: TLS, limits, and the way to each assistant and the console."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from coach.errors import CoachError
from coach.settings import ROOT, Settings, load_settings
from deploy.errors import StartError

TEMPLATE = ROOT / "deploy" / "nginx" / "site.conf.template"
NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
PLACE = re.compile(r"[\w.-]+:\d+")  # host:port
GAP = re.compile(r"@([a-z_]+)@")  # nginx itself has variables that begin with a dollar
FILE = re.compile(r"/[\w./@+-]*")
ORIGIN = re.compile(r"https?://[\w.:\[\]-]+")


@dataclass(frozen=True)
class WebServer:
    """What stands in front of the coach; the numbers leave room for a group behind one address."""

    name: str
    assistants: Sequence[str]  # host:port of each
    console: str
    certificate: str
    key: str
    origins: Sequence[str] = ()
    addresses: Sequence[str] = ("", "[::]:")  # of this machine; alike: all
    plain_port: int = 80
    port: int = 443
    proofs: str = "/var/lib/coach-proofs"
    access_log: str = "/var/log/nginx/coach.log"
    error_log: str = "/var/log/nginx/coach-errors.log"
    calls_a_second: int = 20
    burst: int = 60
    sessions_a_minute: int = 60
    sessions_burst: int = 40
    connections: int = 200  # at once, from one address: each open page keeps one
    patience: int = 10  # seconds between two pieces of what a client sends
    send_patience: int = 30

    def file(self) -> str:
        """Write nginx's file, to be included where its ``http`` is.

        Raises:
            StartError: a name, place or file is none.
        """
        self._check()
        parts = {name: str(value) for name, value in vars(self).items()} | {
            "listen_plain": self._listen(self.plain_port),
            "listen_any": self._listen(self.port, " ssl http2 default_server"),
            "listen": self._listen(self.port, " ssl http2"),
            "origins": "\n".join(f'    "{origin}" $http_origin;' for origin in self.origins),
            "assistants": _servers(self.assistants),
            "console": _servers([self.console]),
        }
        return GAP.sub(lambda gap: parts[gap[1]], TEMPLATE.read_text(encoding="utf-8"))

    def _listen(self, port: int, more: str = "") -> str:
        return "\n".join(f"    listen {address}{port}{more};" for address in self.addresses)

    def _check(self) -> None:
        given = (
            [(NAME, self.name, "name, such as coach.example.org")],
            [(PLACE, place, "place, such as 127.0.0.1:5005") for place in self.assistants],
            [(PLACE, self.console, "place, such as 127.0.0.1:8000")],
            [(FILE, file, "file, such as /etc/coach/tls/key.pem") for file in self._files()],
            [
                (ORIGIN, origin, "web address, such as https://example.org")
                for origin in self.origins
            ],
        )
        for form, value, what in (each for group in given for each in group):
            if not form.fullmatch(value):
                raise StartError(f"'{value}' is no {what}.")
        if not self.assistants:
            raise StartError("No assistant is named; give --assistants, such as 127.0.0.1:5005.")

    def _files(self) -> list[str]:
        return [self.certificate, self.key, self.proofs, self.access_log, self.error_log]


def web_server(settings: Settings, words: argparse.Namespace) -> WebServer:
    """Make it of the settings and of what was typed.

    Raises:
        StartError: no address of the internet is set.
    """
    name = urlsplit(settings.console_url).hostname or ""
    if not settings.console_url.startswith("https://") or not name:
        raise StartError(
            f"COACH_CONSOLE_URL is {settings.console_url}; "
            f"give the address that people will open, such as https://coach.example.org."
        )
    return WebServer(
        name=name,
        assistants=words.assistants.split(",") if words.assistants else [],
        console=words.console or f"127.0.0.1:{settings.console_port}",
        certificate=words.certificate,
        key=words.key,
        origins=settings.allowed_origins,
        addresses=("",) if words.no_ipv6 else ("", "[::]:"),
        plain_port=words.plain_port,
        port=words.port,
        proofs=words.proofs,
        access_log=words.access_log,
        error_log=words.error_log,
    )


def _servers(places: Sequence[str]) -> str:
    return "\n".join(f"    server {place} max_fails=2 fail_timeout=5s;" for place in places)


def _words() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="deploy.web_server", description=__doc__)
    parser.add_argument("--assistants", required=True, help="host:port of each, parted by commas")
    parser.add_argument("--console", help="host:port")
    parser.add_argument("--certificate", default="/etc/coach/tls/certificate.pem")
    parser.add_argument("--key", default="/etc/coach/tls/key.pem")
    parser.add_argument("--proofs", default=WebServer.proofs, help="folder of the certificate's")
    parser.add_argument("--access-log", default=WebServer.access_log)
    parser.add_argument("--error-log", default=WebServer.error_log)
    parser.add_argument("--plain-port", type=int, default=WebServer.plain_port)
    parser.add_argument("--port", type=int, default=WebServer.port, help="with TLS")
    parser.add_argument("--output", type=Path, help="write it there, and do not print it")
    parser.add_argument("--no-ipv6", action="store_true", help="listen on IPv4 alone")
    return parser


def main() -> int:
    """Print or write the file; a known error becomes a line."""
    words = _words().parse_args()
    try:
        file = web_server(load_settings(), words).file()
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    if words.output:
        words.output.write_text(file, encoding="utf-8")
    else:
        print(file, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
