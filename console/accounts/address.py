"""From which address a request came."""

from __future__ import annotations

from django.http import HttpRequest

from coach.settings import load_settings


def address_of(request: HttpRequest) -> str | None:
    """Give the visitor's address: who is connected, or whom our own web server says it is.

    Of ``X-Forwarded-For`` only the last address is our server's word; those before it are the
    visitor's own claim, as is all of it where no server of ours stands in front.
    """
    connected: str | None = request.META.get("REMOTE_ADDR")
    if not load_settings().behind_proxy:
        return connected
    *_, last = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")
    return last.strip() or connected
