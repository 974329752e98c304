"""What was said, by whom and in which order, as the channels show it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from conversations import statements
from conversations.models import Outbound
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


WORDS_OF_A_TITLE = 2  # fewer may begin any answer


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
    theirs = statements.rows(
        "SELECT seq, text, received_at, external_id FROM conversations_inbound"
        " WHERE conversation_id = %s AND seq > %s AND NOT hidden ORDER BY seq LIMIT %s",
        conversation_id,
        after,
        MAX_AT_ONCE,
    )
    ours = statements.rows(
        "SELECT seq, sender, created_at, body FROM conversations_outbound"
        " WHERE conversation_id = %s AND seq > %s ORDER BY seq LIMIT %s",
        conversation_id,
        after,
        MAX_AT_ONCE,
    )
    said = [
        Said(seq, "you", statements.utc(at), {"text": text}, external_id)
        for seq, text, at, external_id in theirs
    ]
    said += [
        Said(seq, sender, statements.utc(at), json.loads(body)) for seq, sender, at, body in ours
    ]
    return sorted(said, key=lambda message: message.seq)[:MAX_AT_ONCE]


def find_said(conversation_id: str, seq: int) -> Said | None:
    """Give one message of the coach by its number."""
    row = Outbound.objects.filter(conversation_id=conversation_id, seq=seq).first()
    return Said(row.seq, row.sender, row.created_at, row.body) if row else None


def open_choice(conversation_id: str, text: str) -> str | None:
    """Give the payload of a choice that the coach's last turn offers and that reads like ``text``.

    People type what they could tap; the words on a button mean what the button means.
    """
    said = statements.rows(
        "SELECT body FROM conversations_outbound WHERE conversation_id = %s AND seq >"
        " (SELECT max(seq) FROM conversations_inbound WHERE conversation_id = %s) ORDER BY seq",
        conversation_id,
        conversation_id,
    )
    buttons = [button for (body,) in said for button in json.loads(body).get("buttons", [])]
    exact = [b for b in buttons if b["title"].casefold() == text.casefold()]
    begun = [b for b in buttons if _begins(b["title"], text)]
    found = exact or (begun if len(begun) == 1 else [])
    return str(found[0]["payload"]) if found else None


def _begins(title: str, text: str) -> bool:
    """Tell whether somebody typed a title without its end: "nothing more", of "... today"."""
    is_long = len(text.split()) >= WORDS_OF_A_TITLE
    return is_long and title.casefold().startswith(f"{text.casefold()} ")


def notify(conversation_id: str, text: str) -> None:
    """Tell the person something outside a turn; it is shown, and no part of the dialogue."""
    with transaction.atomic():
        seq = take_numbers(conversation_id, 1)
        Outbound.objects.create(conversation_id=conversation_id, seq=seq, body={"text": text})
