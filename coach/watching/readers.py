"""Who may read the figures of a process: nobody from outside."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

# What web servers add to a request that they pass on.
FORWARDED = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip",
)  # fmt: skip
REFUSED = (
    "Figures are read from this machine, or with the token that is set as COACH_METRICS_TOKEN; "
    "and never through a web server that stands in front.\n"
)


def may_read(peer: str, headers: Mapping[str, str], token: str | None) -> bool:
    """Tell whether a request may read the figures.

    Args:
        peer: the address that the connection comes from.
        headers: those of the request, by their names in small letters.
        token: the one that the host has set; without it only this machine may read.
    """
    if any(headers.get(name) for name in FORWARDED):
        return False
    if token:
        given = headers.get("authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {token}".encode())
    # A web server that adds nothing still asks in the name of the public address; so does a page
    # in a browser on this machine whose name was made to lead here.
    return _is_here(peer) and _is_here(_name_in(headers.get("host", "")))


def _name_in(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_here(address: str) -> bool:
    if address == "localhost":
        return True
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(known, "ipv4_mapped", None)
    return (mapped or known).is_loopback
