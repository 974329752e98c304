"""A turn's way into the database: the bounded window it starts from, and one transaction."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from conversations.models import Artefact, Conversation, Event, Inbound, Outbound, Work
from conversations.sequence import take_numbers


class StaleTurn(Exception):
    """Raised when another writer has stored a turn since this one was loaded."""


@dataclass(frozen=True)
class Window:
    """What a turn starts from: the head, and the events stored after it with their row ids."""

    version: int
    snapshot: dict[str, Any] | None
    events: list[dict[str, Any]]
    event_ids: list[int]


@dataclass(frozen=True)
class Turn:
    """All that one turn adds."""

    conversation_id: str
    version: int
    events: Sequence[dict[str, Any]]
    work: dict[str, Any] = field(default_factory=dict)


def load_window(conversation_id: str) -> Window | None:
    """Load the snapshot and what came after it; None for a conversation with no turn yet."""
    conversation = Conversation.objects.filter(pk=conversation_id).first()
    if conversation is None:
        return None
    rows = Event.objects.filter(sender_id=conversation_id, id__gt=conversation.window_after)
    stored = list(rows.order_by("id").values_list("id", "data"))
    return Window(
        version=conversation.version,
        snapshot=conversation.snapshot,
        events=[json.loads(data) for _, data in stored],
        event_ids=[row_id for row_id, _ in stored],
    )


def load_all_events(conversation_id: str) -> list[dict[str, Any]]:
    """Load every event of a conversation, first to last."""
    rows = Event.objects.filter(sender_id=conversation_id).order_by("id")
    return [json.loads(data) for data in rows.values_list("data", flat=True)]


def conversation_ids() -> list[str]:
    """Give the ids of all conversations that have events."""
    return list(Event.objects.order_by().values_list("sender_id", flat=True).distinct())


def commit_turn(turn: Turn) -> list[int]:
    """Store a turn whole or not at all; give the row ids of its events.

    Raises:
        StaleTurn: another writer was here since the turn was loaded; nothing is stored.
    """
    with transaction.atomic():
        _take_version(turn)
        rows = Event.objects.bulk_create([_row(turn.conversation_id, e) for e in turn.events])
        _answer_inbound(turn)
        _send(turn)
        _note_wishes(turn)
        _keep_work(turn)
    return [row.pk for row in rows]


def move_window(conversation_id: str, version: int, after: int, snapshot: dict[str, Any]) -> None:
    """Let later turns start from ``snapshot``, unless a turn was stored meanwhile."""
    Conversation.objects.filter(pk=conversation_id, version=version).update(
        window_after=after, snapshot=snapshot
    )


def _take_version(turn: Turn) -> None:
    row = Conversation.objects.filter(pk=turn.conversation_id)
    # Whoever writes again after STOP wants to be answered again.
    taken = {"version": F("version") + 1, "stopped": False}
    if row.filter(version=turn.version, erased_at=None).update(**taken):
        return
    if turn.version or row.exists():
        raise StaleTurn(turn.conversation_id)
    Conversation.objects.create(pk=turn.conversation_id, channel="rasa", version=1)


def _row(conversation_id: str, event: dict[str, Any]) -> Event:
    return Event(
        sender_id=conversation_id,
        type_name=event["event"],
        timestamp=event.get("timestamp"),
        intent_name=(event.get("parse_data") or {}).get("intent", {}).get("name"),
        action_name=event.get("name") if event["event"] == "action" else None,
        data=json.dumps(event),
    )


def _answer_inbound(turn: Turn) -> None:
    ids = [e.get("message_id") for e in turn.events if e["event"] == "user"]
    Inbound.objects.filter(conversation_id=turn.conversation_id, external_id__in=ids).update(
        status=Inbound.Status.ANSWERED
    )


def _send(turn: Turn) -> None:
    said = [e for e in turn.events if e["event"] == "bot"]
    if not said:
        return
    first = take_numbers(turn.conversation_id, len(said))
    rows = []
    for seq, event in enumerate(said, start=first):
        body = message_body(event)
        _make_artefact(turn.conversation_id, body)
        rows.append(Outbound(conversation_id=turn.conversation_id, seq=seq, body=body))
    Outbound.objects.bulk_create(rows)


def _keep_work(turn: Turn) -> None:
    rows = [
        Work(
            conversation_id=turn.conversation_id, skill=skill, data=data, updated_at=timezone.now()
        )
        for skill, data in turn.work.items()
    ]
    if rows:
        Work.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["conversation", "skill"],
            update_fields=["data", "updated_at"],
        )


def message_body(event: dict[str, Any]) -> dict[str, Any]:
    """Turn what the coach said, a Rasa event, into the body of a message."""
    data = event.get("data") or {}
    custom = data.get("custom") or {}
    body = {"text": event.get("text") or "", "buttons": data.get("buttons") or []}
    shown = ("citations", "image", "table", "links", "artefact", "feedback")
    return body | {key: custom[key] for key in shown if custom.get(key)}


def _make_artefact(conversation_id: str, body: dict[str, Any]) -> None:
    page = body.pop("artefact", None)
    if page:
        row = Artefact.objects.create(
            conversation_id=conversation_id, kind=page.get("kind", "page"), body=page
        )
        body["page"] = row.pk
        body["page_title"] = page.get("title", "")


def _note_wishes(turn: Turn) -> None:
    """Keep what the person asked of us in this turn: to stop, a person, to be forgotten."""
    wishes: dict[str, Any] = {}
    for event in turn.events:
        custom = (event.get("data") or {}).get("custom") or {} if event["event"] == "bot" else {}
        if "stop" in custom:
            wishes["stopped"] = bool(custom["stop"])
        if custom.get("handover"):
            wishes["handover_wanted"] = True
        if custom.get("flag"):
            wishes["flag"] = custom["flag"]
        if custom.get("erase"):
            wishes["erase_wanted"] = True
    if wishes:
        Conversation.objects.filter(pk=turn.conversation_id).update(**wishes)
