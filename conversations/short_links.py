"""Short addresses for long signed ones, where each letter costs money or breaks a line.

What is kept is what a link leads to, never the signed address: that is made when it is opened.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from conversations.models import ShortLink

LIFE = timedelta(days=30)
_BYTES = 12  # 16 letters: 96 bits, which nobody guesses


@dataclass(frozen=True)
class Opened:
    """What a short link leads to: a place within a conversation."""

    conversation_id: str
    path: str


def shorten(conversation_id: str, path: str) -> str:
    """Give 16 letters that stand for a place in a conversation; the same ones for the same place.

    They are good for 30 days from the last time they were given out.
    """
    now = timezone.now()
    ShortLink.objects.filter(created_at__lt=now - LIFE).delete()
    known = ShortLink.objects.filter(conversation_id=conversation_id, path=path)
    if known.update(created_at=now):
        return str(known.values_list("code", flat=True).first())
    code = secrets.token_urlsafe(_BYTES)
    ShortLink.objects.create(code=code, conversation_id=conversation_id, path=path)
    return code


def find(code: str) -> Opened | None:
    """Give what a short link leads to; None where there is none, or it is too old."""
    row = ShortLink.objects.filter(
        code=code, created_at__gte=timezone.now() - LIFE, conversation__erased_at=None
    ).first()
    return Opened(row.conversation_id, row.path) if row else None
