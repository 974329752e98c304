"""How somebody of the console is called: what people read is a name, never an address."""

from __future__ import annotations

from django.http import HttpRequest


def display_name(request: HttpRequest) -> str:
    """Give the name by which the person knows who reads and who speaks."""
    return request.user.get_full_name() or request.user.get_username()
