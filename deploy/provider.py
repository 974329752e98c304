"""A call to a messenger's API, whose every failure is a sentence for the host."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException
from typing import Any

PATIENCE = 15  # seconds
MOST = 1_000_000  # bytes of an answer
Answer = dict[str, Any]


class Unreachable(Exception):
    """Raised when an API gives no answer that can be read."""


class Rejected(Exception):
    """Raised when an API answers and says no; ``status`` and its own words say why."""

    def __init__(self, status: int, answer: Answer) -> None:
        super().__init__(_reason(answer) or f"status {status}")
        self.status = status


def call(
    url: str,
    query: dict[str, str] | None = None,
    send: Answer | None = None,
    bearer: str = "",
    basic: tuple[str, str] | None = None,
) -> Answer:
    """Ask for a JSON object; ``send`` makes it a POST.

    Raises:
        Unreachable: there is no answer, or none that is JSON.
        Rejected: the answer is no.
    """
    asked = f"{url}?{urllib.parse.urlencode(query)}" if query else url
    headers = {"Accept": "application/json"}
    if bearer:
        headers["Authorization"] = f"Bearer {bearer}"
    if basic:
        word = base64.b64encode(":".join(basic).encode()).decode()
        headers["Authorization"] = f"Basic {word}"
    body = None
    if send is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(send).encode()
    request = urllib.request.Request(asked, body, headers)  # noqa: S310 - the host's own setting
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - the host's own setting
            return _object(answer.read(MOST))
    except urllib.error.HTTPError as error:
        raise Rejected(error.code, _perhaps(error)) from None
    except (OSError, HTTPException, ValueError) as error:  # the last: no address at all
        host = "/".join(url.split("/")[2:3])
        raise Unreachable(f"{host} does not answer ({type(error).__name__})") from None


def _perhaps(error: urllib.error.HTTPError) -> Answer:
    try:
        return _object(error.read(MOST))
    except (Unreachable, OSError, HTTPException):
        return {}


def _object(body: bytes) -> Answer:
    try:
        found = json.loads(body)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Unreachable("the answer is no JSON object; is the address right?")
    return found


def _reason(answer: Answer) -> str:
    """Find the words of a refusal, as Telegram, Twilio or Facebook puts them."""
    error = answer.get("error")
    words = error.get("message") if isinstance(error, dict) else None
    found = words or answer.get("description") or answer.get("message")
    return found if isinstance(found, str) else ""
