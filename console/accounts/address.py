"""From which address a request came."""

from __future__ import annotations

from django.http import HttpRequest

from coach.settings import load_settings
from coach.visitors import visitor


def address_of(request: HttpRequest) -> str | None:
    """Give the visitor's address; None where it is not known."""
    connected = request.META.get("REMOTE_ADDR") or ""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return visitor(connected, forwarded, load_settings().behind_proxy) or None
