"""What was said, by whom and in which order, as the channels show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef

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
    waiting = Inbound.objects.filter(conversation=OuterRef("pk"), status=Inbound.Status.WAITING)
    row = (
        Conversation.objects.filter(pk=conversation_id)
        .values_list("state", "last_seq", Exists(waiting))
        .first()
    )
    if row is None:
        return None
    state, last_seq, is_busy = row
    return Look(state, is_busy, said_after(conversation_id, after) if last_seq > after else [])


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


def open_choice(conversation_id: str, text: str) -> str | None:
    """Give the payload of the choice that is open now and is written like ``text``.

    People type what they could tap; the words on a button mean what the button means.
    """
    last = Outbound.objects.filter(conversation_id=conversation_id).order_by("-seq").first()
    for button in last.body.get("buttons", []) if last else []:
        if button["title"].casefold() == text.casefold():
            return str(button["payload"])
    return None


def notify(conversation_id: str, text: str) -> None:
    """Tell the person something outside a turn; it is shown, and no part of the dialogue."""
    with transaction.atomic():
        seq = take_numbers(conversation_id, 1)
        Outbound.objects.create(conversation_id=conversation_id, seq=seq, body={"text": text})
