"""What the worker does about notices, again and again."""

from __future__ import annotations

from django.utils import timezone

from console.notices.escalation import tell_more
from console.notices.raising import raise_notices
from console.notices.sending import send_due
from console.notices.settling import settle


def look_after_notices() -> None:
    """Raise what is new, end what is seen to, decide who is told, and send it."""
    now = timezone.now()
    raise_notices(now)
    settle(now)
    tell_more(now)
    send_due()
