"""Reading what a provider tells: of any shape, and never trusted to have the documented one."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from sanic.exceptions import InvalidUsage
from sanic.request import Request

from assistant.connectors.messaging.medium import Unreadable

LONGEST_ID = 128  # as `Received` keeps them
_SIGNS = re.compile(r"[!-~]+")
_LONGEST_WAIT = 24 * 3600  # seconds


def json_object(request: Request) -> dict[str, Any]:
    """Give the body of a call.

    Raises:
        Unreadable: it is no JSON object.
    """
    try:
        body = request.json
    except InvalidUsage:
        body = None
    if not isinstance(body, dict):
        raise Unreadable("not a JSON object")
    return body


def part(body: dict[str, Any], name: str) -> dict[str, Any]:
    """Give an object in an object; an empty one where there is none."""
    value = body.get(name)
    return value if isinstance(value, dict) else {}


def needed(body: dict[str, Any], name: str) -> dict[str, Any]:
    """Give an object that has to be in an object.

    Raises:
        Unreadable: it is not.
    """
    value = body.get(name)
    if not isinstance(value, dict):
        raise Unreadable(f"no {name}")
    return value


def words(value: Any) -> str:
    """Give a text; "" for anything else."""
    return value if isinstance(value, str) else ""


def whole(value: Any) -> int | None:
    """Give a whole number of at most 63 bits; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 2**63:
        return None
    return value


def seconds_to_wait(value: Any) -> float | None:
    """Give how long a provider says to wait, a day at most; None where it says nothing clear."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10:
        value = int(value)
    seconds = whole(value)
    return None if seconds is None else float(min(max(seconds, 0), _LONGEST_WAIT))


def short_id(*parts: str) -> str:
    """Give an event's id as it can be kept: a long or a broken one, or several, as a hash."""
    if len(parts) == 1 and len(parts[0]) <= LONGEST_ID and _SIGNS.fullmatch(parts[0]):
        return parts[0]
    joined = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()


def in_bytes(header: str) -> bytes:
    """Give a header as the bytes it came in: it may hold any."""
    return header.encode("utf-8", "surrogateescape")


def utf16(text: str) -> int:
    """Count as most providers do: in UTF-16 units, an emoji as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
