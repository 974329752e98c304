"""A real nginx with the coach's file, in a folder and on ports of its own."""

from __future__ import annotations

import contextlib
import os
import ssl
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http.client import HTTPSConnection
from pathlib import Path
from shutil import which
from typing import Any

from benchmarks.server import free_port
from deploy.web_server import WebServer

NAME = "coach.example.org"
NGINX = which("nginx") or "/usr/sbin/nginx"
MAIN = """\
worker_processes 1;
daemon off;
pid {folder}/pid;
error_log {folder}/main.log warn;
events {{ worker_connections 256; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str


@dataclass(frozen=True)
class Nginx:
    """The running server."""

    site: WebServer
    folder: Path

    def call(self, method: str, path: str, body: str = "", **headers: str) -> Answer:
        """Call it by its name; the certificate is the one that was made, or this fails."""
        link = HTTPSConnection("127.0.0.1", self.site.port, timeout=20, context=self.context())
        with contextlib.closing(link):
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            link.request(method, path, body, {"Host": NAME, **names})
            answer = link.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read().decode())

    def context(self) -> ssl.SSLContext:
        """Give what trusts the self-made certificate alone."""
        context = ssl.create_default_context(cafile=self.site.certificate)
        context.check_hostname = False  # it is reached by its number here
        return context


def certificate(folder: Path) -> tuple[str, str]:
    """Make a certificate and its key; give both files."""
    made, key = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj"]
    names = [f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    files = ["-keyout", str(key), "-out", str(made)]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)
    return str(made), str(key)


@contextlib.contextmanager
def nginx(folder: Path, assistants: list[str], console: str, **more: Any) -> Iterator[Nginx]:
    """Run it until the block ends; ``more`` are fields of its site.

    Raises:
        RuntimeError: it does not start.
    """
    made, key = certificate(folder)
    site = WebServer(
        NAME, assistants, console, made, key,
        addresses=["127.0.0.1:"], plain_port=free_port(), port=free_port(),
        proofs=str(folder / "proofs"), access_log=str(folder / "access.log"),
        error_log=str(folder / "errors.log"),
    )  # fmt: skip
    site = replace(site, **more)
    (folder / "proofs").mkdir()
    (folder / "site.conf").write_text(site.file(), encoding="utf-8")
    main = folder / "nginx.conf"
    user = "user root;\n" if os.geteuid() == 0 else ""
    main.write_text(user + MAIN.format(folder=folder), encoding="utf-8")
    process = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(main)], stderr=subprocess.PIPE)
    try:
        running = Nginx(site, folder)
        _wait(running, process)
        yield running
    finally:
        process.terminate()
        process.wait(20)


def _wait(running: Nginx, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        if process.poll() is not None:
            assert process.stderr is not None
            raise RuntimeError(process.stderr.read().decode())
        with contextlib.suppress(OSError):
            running.call("GET", "/.well-known/")
            return
        time.sleep(0.05)
    raise RuntimeError("nginx does not answer")
