"""What was said, by whom and in which order, as the channels show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from conversations.models import Conversation, Inbound, Outbound
from conversations.sequence import take_numbers

MAX_AT_ONCE = 200


@dataclass(frozen=True)
class Said:
    """One message of the talk; ``external_id`` is the sender's own id, for what people wrote."""

    seq: int
    sender: str
    at: datetime
    body: dict[str, Any]
    external_id: str = ""


def said_after(conversation_id: str, after: int) -> list[Said]:
    """Give what was said after number ``after``, by both sides, in order."""
    theirs = Inbound.objects.filter(conversation_id=conversation_id, seq__gt=after, hidden=False)
    ours = Outbound.objects.filter(conversation_id=conversation_id, seq__gt=after)
    said = [
        Said(row.seq, "you", row.received_at, {"text": row.text}, row.external_id)
        for row in theirs.order_by("seq")[:MAX_AT_ONCE]
    ]
    said += [
        Said(row.seq, row.sender, row.created_at, row.body)
        for row in ours.order_by("seq")[:MAX_AT_ONCE]
    ]
    return sorted(said, key=lambda message: message.seq)[:MAX_AT_ONCE]


def find_said(conversation_id: str, seq: int) -> Said | None:
    """Give one message of the coach by its number."""
    row = Outbound.objects.filter(conversation_id=conversation_id, seq=seq).first()
    return Said(row.seq, row.sender, row.created_at, row.body) if row else None


def notify(conversation_id: str, text: str) -> None:
    """Tell the person something outside a turn; it is shown, and no part of the dialogue."""
    with transaction.atomic():
        seq = take_numbers(conversation_id, 1)
        Outbound.objects.create(conversation_id=conversation_id, seq=seq, body={"text": text})


def state_of(conversation_id: str) -> str | None:
    """Give who speaks now: coach, facilitator or closed; None when there is no such talk."""
    states = Conversation.objects.filter(pk=conversation_id)
    return states.values_list("state", flat=True).first()
