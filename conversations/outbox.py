"""What was said, by whom and in which order, as the channels show it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from conversations import statements
from conversations.models import Outbound
from conversations.sequence import take_numbers

MAX_AT_ONCE = 200
ASIDE = "aside"  # it was said outside a turn, and is not among the events
EVEN_AFTER_STOP = "even_after_stop"
URGENT = "urgent"  # it answers somebody who may be in danger: neither STOP nor a cap holds it back


@dataclass(frozen=True)
class Said:
    """One message of the talk; ``external_id`` is the sender's own id, for what people wrote."""

    seq: int
    sender: str
    at: datetime
    body: dict[str, Any]
    external_id: str = ""


@dataclass(frozen=True)
class Look:
    """What a reader is told: who speaks, whether the coach is at work, and what is new."""

    state: str
    is_busy: bool
    said: list[Said]


def look(conversation_id: str, after: int) -> Look | None:
    """Look for what was said after a number; None when there is no such conversation.

    Whether it is busy is read before the messages: a turn that ends in between then shows its
    reply to a reader who comes again, and never an idle coach without one.
    """
    row = statements.row(
        "SELECT state, last_seq, EXISTS (SELECT 1 FROM conversations_inbound"
        "  WHERE conversation_id = c.id AND status = 'waiting')"
        " FROM conversations_conversation c WHERE id = %s",
        conversation_id,
    )
    if row is None:
        return None
    state, last_seq, is_busy = row
    said = said_after(conversation_id, after) if last_seq > after else []
    return Look(state, bool(is_busy), said)


def said_after(conversation_id: str, after: int) -> list[Said]:
    """Give what was said after number ``after``, by both sides, in order."""
    said = statements.rows(
        "SELECT seq, 'you', received_at, text, external_id FROM conversations_inbound"
        " WHERE conversation_id = %s AND seq > %s AND NOT hidden"
        " UNION ALL SELECT seq, sender, created_at, CAST(body AS text), ''"
        " FROM conversations_outbound WHERE conversation_id = %s AND seq > %s"
        " ORDER BY 1 LIMIT %s",
        conversation_id,
        after,
        conversation_id,
        after,
        MAX_AT_ONCE,
    )
    return [_said(*row) for row in said]


def _said(seq: int, sender: str, at: datetime, words: str, external_id: str) -> Said:
    body = {"text": words} if sender == "you" else json.loads(words)
    return Said(seq, sender, statements.utc(at), body, external_id)


def find_said(conversation_id: str, seq: int) -> Said | None:
    """Give one message of the coach by its number."""
    row = Outbound.objects.filter(conversation_id=conversation_id, seq=seq).first()
    return Said(row.seq, row.sender, row.created_at, row.body) if row else None


def notify(
    conversation_id: str,
    text: str,
    even_after_stop: bool = False,
    unless_said_within: timedelta | None = None,
    more: dict[str, Any] | None = None,
) -> None:
    """Tell the person something outside a turn; it is shown, and no part of the dialogue.

    What is told ``even_after_stop`` is the one message that says so; ``more`` is what else the
    message has, such as choices.
    """
    with transaction.atomic():
        if unless_said_within and _was_said(conversation_id, text, unless_said_within):
            return
        body: dict[str, Any] = {"text": text, ASIDE: True} | (more or {})
        if even_after_stop:
            body[EVEN_AFTER_STOP] = True
        seq = take_numbers(conversation_id, 1)
        Outbound.objects.create(conversation_id=conversation_id, seq=seq, body=body)


def _was_said(conversation_id: str, text: str, within: timedelta) -> bool:
    said = Outbound.objects.filter(
        conversation_id=conversation_id, created_at__gt=timezone.now() - within
    )
    return any(body.get("text") == text for body in said.values_list("body", flat=True))
