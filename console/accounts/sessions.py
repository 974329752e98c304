"""Ends where an account is signed in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session


def end_sessions(user: Any, but: str | None = None) -> None:
    """End the sessions of an account, all but the one with this key.

    Django keeps no list of whose a session is, so each is opened; a group has a few dozen.
    """
    theirs = [
        session.pk
        for session in Session.objects.exclude(pk=but).iterator()
        if session.get_decoded().get(SESSION_KEY) == str(user.pk)
    ]
    Session.objects.filter(pk__in=theirs).delete()
