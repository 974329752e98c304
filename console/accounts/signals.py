"""Tells of each sign-in and sign-out, wherever in Django it came from."""

from __future__ import annotations

from typing import Any

from axes.signals import user_locked_out
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.sessions.models import Session
from django.dispatch import receiver
from django.utils import timezone

from console.accounts import events
from console.accounts.events import happened


@receiver(user_logged_in)
def signed_in(user: Any, **kwargs: Any) -> None:
    """Tell of it, and sweep out the sessions that ran out."""
    happened(user.get_username(), events.SIGNED_IN)
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


@receiver(user_logged_out)
def signed_out(user: Any, **kwargs: Any) -> None:
    """Tell of it, if anybody was signed in at all."""
    if user is not None:
        happened(user.get_username(), events.SIGNED_OUT)


@receiver(user_login_failed)
def failed(credentials: dict[str, Any], **kwargs: Any) -> None:
    """Tell of a wrong password."""
    happened(_known(credentials.get("username")), events.FAILED, "wrong password")


@receiver(user_locked_out)
def locked_out(username: str | None, **kwargs: Any) -> None:
    """Tell that a name is locked for an address."""
    happened(_known(username), events.LOCKED)


def _known(name: object) -> str:
    """Give a name that was typed only if an account has it: some type their password there."""
    known = get_user_model().objects.filter(username=name).exists()
    return str(name) if known else events.UNKNOWN
