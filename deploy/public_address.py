"""Whether messengers can reach the assistant: by https, at an address of the whole internet."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from deploy.findings import Finding, good, wrong

NAME = "COACH_ASSISTANT_URL"
Resolve = Callable[[str], Sequence[str]]  # a host's name -> its addresses


def resolve(host: str) -> Sequence[str]:
    """Give the addresses of a host, none where it is unknown."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return ()
    return tuple({str(address[4][0]) for address in found})


def check_address(url: str, resolve: Resolve = resolve) -> Finding:
    """Look at the assistant's address as messengers are given it."""
    host = _https_host(url)
    if not host:
        return wrong(
            f"{NAME} is {url}; messengers call https:// addresses only.",
            f"Put a web server with TLS in front of the coach, and set {NAME} to its address, "
            "such as https://coach.example.org.",
        )
    addresses = resolve(host)
    if not addresses:
        return wrong(
            f"{NAME} names {host}, which nobody can find.",
            "Correct the name, or add it at the company that keeps your domain (an A record).",
        )
    if not all(_is_public(address) for address in addresses):
        return wrong(
            f"{NAME} names {host}, which only this machine or network can reach.",
            f"Set {NAME} to an address of the internet.",
        )
    return good(f"{url} is an https address of the internet.")


def _https_host(url: str) -> str:
    """Give the host of an https address; none for any other."""
    try:
        parts = urlsplit(url)
    except ValueError:  # half an IPv6 address
        return ""
    return (parts.hostname or "") if parts.scheme == "https" else ""


def _is_public(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.partition("%")[0]).is_global
    except ValueError:
        return False
