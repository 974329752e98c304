"""Who has given the password and not yet the code: not signed in, and not for long."""

from __future__ import annotations

import time
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

KEY = "waiting for a code"
LASTS = 600  # seconds


def wait(request: HttpRequest, user: Any, then: str) -> None:
    """Remember who it is and where they wanted to go."""
    request.session.cycle_key()
    request.session[KEY] = {
        "user": user.pk,
        "password": user.get_session_auth_hash(),  # a digest; another password ends the waiting
        "until": time.time() + LASTS,
        "then": then,
    }


def who_waits(request: HttpRequest) -> tuple[Any, str] | None:
    """Give the account that waits and where it goes then; None where nobody does any more."""
    held = request.session.get(KEY)
    if held is None or held["until"] < time.time():
        return None
    user = get_user_model().objects.filter(pk=held["user"], is_active=True).first()
    if user is None or not constant_time_compare(user.get_session_auth_hash(), held["password"]):
        return None
    return user, held["then"]


def forget(request: HttpRequest) -> None:
    """Wait no more."""
    request.session.pop(KEY, None)
