"""From which address a visitor comes, and which addresses count as one visitor."""

from __future__ import annotations

import ipaddress

HOME = 64  # of an IPv6 address, the bits that a provider gives one home or server


def visitor(connected: str, forwarded: str, behind_proxy: bool) -> str:
    """Give a visitor's address: who is connected, or whom our own web server says it is.

    Of ``X-Forwarded-For`` only the last address is our server's word; those before it are the
    visitor's own claim. And only a server on this machine or in the same private network is ours:
    whoever reaches the port from elsewhere could claim any address.

    Args:
        connected: the address at the other end; "" for a socket file, which is this machine.
        forwarded: the header ``X-Forwarded-For``, or "".
        behind_proxy: the setting COACH_BEHIND_PROXY.
    """
    if not behind_proxy or not _is_near(connected):
        return connected
    said = forwarded.rpartition(",")[2].strip()
    return said if _parsed(said) else connected


def home_of(address: str) -> str:
    """Give what counts as one visitor: an address, or all those of one home by IPv6."""
    parsed = _parsed(address)
    if not isinstance(parsed, ipaddress.IPv6Address):
        return address
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, HOME), strict=False))


def _is_near(address: str) -> bool:
    if not address:
        return True
    parsed = _parsed(address)
    return parsed is not None and (parsed.is_loopback or parsed.is_private)


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(address)
    except ValueError:
        return None
