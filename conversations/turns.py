"""A turn's way into the database: the bounded window it starts from, and one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from coach import laid_aside
from coach.watching.turns import KEY, turn_id
from conversations import check_ins, lease, overview, statements, unanswered
from conversations.forms import CARE_FORM
from conversations.inbox import Waiting, next_waiting
from conversations.models import Artefact, Conversation, Event
from conversations.outbox import URGENT
from conversations.pictures import KIND as PICTURE
from conversations.pictures import keep_picture
from conversations.sequence import telling_news
from conversations.silence import mark_beside, may_be_said_beside


class StaleTurn(Exception):
    """Raised when another writer has stored a turn since this one was loaded."""


class HandedOver(Exception):
    """Raised when a facilitator has taken the conversation over since this turn began."""


@dataclass(frozen=True)
class Window:
    """What a turn starts from: the head, and the events stored after it with their row ids."""

    version: int
    snapshot: dict[str, Any] | None
    events: list[dict[str, Any]]
    event_ids: list[int]


@dataclass(frozen=True)
class Opened:
    """What a process finds when it has taken a conversation: whom to answer, and from where."""

    message: Waiting | None
    window: Window
    wants_erasure: bool
    channel: str
    readers: Sequence[tuple[str, str]] = ()  # the facilitators who opened it, and when
    pages: int = 0  # how many pages were made in it
    state: str = Conversation.State.COACH  # who speaks


@dataclass(frozen=True)
class Head:
    """Where later windows begin: after which row, and in which state."""

    after: int
    snapshot: dict[str, Any]


@dataclass(frozen=True)
class Turn:
    """All that one turn adds; ``holder`` gives its lease back if nothing waits any more.

    ``beside`` is the coach's part in it while a facilitator speaks (see `silence`).
    """

    conversation_id: str
    version: int
    events: Sequence[dict[str, Any]]
    work: dict[str, Any] = field(default_factory=dict)
    head: Head | None = None
    holder: str = ""
    beside: str = ""


@dataclass(frozen=True)
class Stored:
    """What became of a turn: the row ids of its events, and whether the lease was given back."""

    event_ids: list[int]
    is_released: bool


_WINDOW = "version, snapshot, window_after"
_CHECK_INS_WAIT = (
    "EXISTS (SELECT 1 FROM conversations_checkin"
    " WHERE conversation_id = conversations_conversation.id AND waits AND status = 'waiting')"
)

SLOTS = {"planning": "plan", "negotiation": "preparation", "evidence": "review"}

# What of an action's own data a message shows.
SHOWN = (
    "citations", "image", "table", "links", "artefact", "begun", "feedback", "handover_page",
    "picture",
)  # fmt: skip

# After what a turn with one of these was about, nobody is asked how something else went.
NO_TIME_TO_ASK = ("flag", "handover", "check_in")


def open_turn(conversation_id: str, holder: str) -> Opened | None:
    """Take or renew the lease, and load what a turn needs; None when another holds it."""
    with statements.unhurried():  # a lease is worth nothing after the machine went down
        found = lease.take_and_read(
            conversation_id,
            holder,
            "erase_wanted, channel, state, (SELECT COUNT(*) FROM conversations_artefact"
            " WHERE conversation_id = %s AND kind <> %s),"
            f" EXISTS (SELECT 1 FROM conversations_reading WHERE conversation_id = %s), {_WINDOW}",
            (conversation_id, PICTURE, conversation_id),
        )
    if found is None:
        return None
    wants_erasure, channel, state, pages, is_read, *head = found
    message = next_waiting(conversation_id)
    window = _window(conversation_id, *head)
    readers = _readers(conversation_id) if is_read else ()
    return Opened(message, window, bool(wants_erasure), channel, readers, pages, state)


def _readers(conversation_id: str) -> list[tuple[str, str]]:
    rows = statements.rows(
        "SELECT reader, at FROM conversations_reading WHERE conversation_id = %s"
        " ORDER BY at DESC LIMIT 20",
        conversation_id,
    )
    return list(dict.fromkeys((reader, f"{statements.utc(at):%d %B %Y}") for reader, at in rows))


def load_window(conversation_id: str) -> Window | None:
    """Load the snapshot and what came after it; None for a conversation with no turn yet."""
    head = statements.row(
        f"SELECT {_WINDOW} FROM conversations_conversation WHERE id = %s",
        conversation_id,
    )
    return _window(conversation_id, *head) if head else None


def _window(conversation_id: str, version: int, snapshot: str | None, after: int) -> Window:
    stored = statements.rows(
        "SELECT id, data FROM events WHERE sender_id = %s AND id > %s ORDER BY id",
        conversation_id,
        after,
    )
    return Window(
        version=version,
        snapshot=json.loads(snapshot) if snapshot else None,
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


def commit_turn(turn: Turn) -> Stored:
    """Store a turn whole or not at all.

    Raises:
        StaleTurn: another writer was here since the turn was loaded; nothing is stored.
        HandedOver: a facilitator speaks, and this is nothing to be said beside them; the same.
    """
    said = [event for event in turn.events if event["event"] == "bot"]
    with transaction.atomic():
        taken = _take_version(turn, len(said))
        event_ids = _add_events(turn)
        _answer_inbound(turn)
        _send(turn, said, taken.first)
        _keep_work(turn)
        _keep_check_ins(turn, taken.has_check_ins)
        overview.keep_up(turn.conversation_id, turn.events, _wishes(turn), timezone.now())
        if _wishes(turn).get("handover"):
            unanswered.wait(turn.conversation_id, timezone.now(), _is_urgent(turn))
        is_released = taken.is_released or (
            taken.has_check_ins and lease.release_if_done(turn.conversation_id, turn.holder)
        )
    return Stored(event_ids, is_released)


@dataclass(frozen=True)
class _Taken:
    """The row of the conversation, taken for a turn; ``first`` numbers what is said in it."""

    first: int
    is_released: bool  # its lease was given back: nothing waits, and nothing may come to wait
    has_check_ins: bool  # some wait for the person to be back


def _take_version(turn: Turn, numbers: int) -> _Taken:
    """Become the one writer of this version, and give the lease back where this turn is the last.

    One statement for all that the row has to say: what is sent to the database apart costs more
    than what it does there.
    """
    wishes = _wishes(turn)
    heard = [e.get("message_id") or "" for e in turn.events if e["event"] == "user"] or [""]
    is_let = may_be_said_beside(turn.beside, _is_urgent(turn))
    let_go = "" if wishes.get("erase") else turn.holder
    taken = statements.row(
        "UPDATE conversations_conversation SET version = version + 1, updated_at = %s,"
        " last_seq = last_seq + %s, stopped = %s, handover_wanted = handover_wanted OR %s,"
        " erase_wanted = erase_wanted OR %s, flag = COALESCE(%s, flag),"
        " window_after = COALESCE(%s, window_after), snapshot = COALESCE(%s, snapshot),"
        f" lease_holder = CASE WHEN lease_holder = %s AND NOT {_CHECK_INS_WAIT}"
        f" AND {lease.nothing_waits_but(len(heard))} THEN '' ELSE lease_holder END"
        " WHERE id = %s AND version = %s AND erased_at IS NULL"
        # Looked at where the row is taken: whoever takes over waits for this, or this for them.
        " AND (state <> 'facilitator' OR %s)"
        f" RETURNING last_seq, lease_holder, {_CHECK_INS_WAIT}{telling_news()}",
        timezone.now(),
        numbers,
        # Whoever writes again after STOP wants to be answered again.
        bool(wishes.get("stop")),
        bool(wishes.get("handover")),
        bool(wishes.get("erase")),
        wishes.get("flag") or None,
        turn.head.after if turn.head else None,
        json.dumps(turn.head.snapshot) if turn.head else None,
        let_go,
        *heard,
        turn.conversation_id,
        turn.version,
        is_let,
    )
    if taken is not None:
        last, holder, has_check_ins, *_ = taken
        return _Taken(last - numbers + 1, bool(let_go) and not holder, bool(has_check_ins))
    found = Conversation.objects.filter(pk=turn.conversation_id).first()
    if found and found.state == Conversation.State.FACILITATOR and not is_let:
        raise HandedOver(turn.conversation_id)
    if turn.version or found:
        raise StaleTurn(turn.conversation_id)
    # One of Rasa's tools brings a conversation that no connector has opened.
    Conversation.objects.create(pk=turn.conversation_id, channel="rasa")
    return _take_version(turn, numbers)


def _wishes(turn: Turn) -> dict[str, Any]:
    """Give what the person asked of us in this turn: to stop, a person, to be forgotten."""
    wishes: dict[str, Any] = {}
    for event in turn.events:
        if event["event"] == "bot":
            wishes |= (event.get("data") or {}).get("custom") or {}
    return wishes


def _add_events(turn: Turn) -> list[int]:
    parameters = [value for event in turn.events for value in _row(turn.conversation_id, event)]
    added = statements.rows(
        "INSERT INTO events"
        " (sender_id, type_name, timestamp, intent_name, action_name, data) VALUES "
        f"{statements.values(len(turn.events), 6)} RETURNING id",
        *parameters,
    )
    return sorted(row_id for (row_id,) in added)


def _row(conversation_id: str, event: dict[str, Any]) -> tuple[Any, ...]:
    return (
        conversation_id,
        event["event"],
        event.get("timestamp"),
        (event.get("parse_data") or {}).get("intent", {}).get("name"),
        event.get("name") if event["event"] == "action" else None,
        json.dumps(event),
    )


def _answer_inbound(turn: Turn) -> None:
    for event in turn.events:
        if event["event"] == "user":
            statements.change(
                "UPDATE conversations_inbound SET status = 'answered'"
                " WHERE conversation_id = %s AND external_id = %s",
                turn.conversation_id,
                event.get("message_id"),
            )


def _send(turn: Turn, said: list[dict[str, Any]], first: int) -> None:
    if not said:
        return
    now = timezone.now()
    is_urgent = _is_urgent(turn)
    mark = ({URGENT: True} if is_urgent else {}) | mark_beside(turn.beside, is_urgent)
    mark |= _turn_mark(turn)
    parameters: list[Any] = []
    for seq, event in enumerate(said, start=first):
        body = message_body(event) | mark
        _make_picture(turn.conversation_id, body)
        _make_artefact(turn.conversation_id, body)
        _hand_out(turn.conversation_id, body)
        parameters += [turn.conversation_id, seq, "coach", json.dumps(body), now]
    statements.change(
        "INSERT INTO conversations_outbound (conversation_id, seq, sender, body, created_at)"
        f" VALUES {statements.values(len(said), 5)}",
        *parameters,
    )


def _turn_mark(turn: Turn) -> dict[str, str]:
    """Give the id by which the lines about a turn are found, for the line of the delivery."""
    heard = (each.get("message_id") for each in turn.events if each["event"] == "user")
    message_id = next(filter(None, heard), None)
    return {KEY: turn_id(turn.conversation_id, message_id)} if message_id else {}


def _is_urgent(turn: Turn) -> bool:
    """Tell whether a turn answers somebody who may be in danger."""
    return bool(_wishes(turn).get("flag")) or any(
        event.get("name") == CARE_FORM for event in turn.events
    )


def _keep_work(turn: Turn) -> None:
    for skill, data in _works(turn.work):
        statements.change(
            "INSERT INTO conversations_work (conversation_id, skill, key, data, updated_at)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (conversation_id, skill, key)"
            " DO UPDATE SET data = excluded.data, updated_at = excluded.updated_at",
            turn.conversation_id,
            skill,
            data.get("id", "") if isinstance(data, dict) else "",
            json.dumps(data),
            timezone.now(),
        )


def _works(work: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give each work with its skill's slot; the open ones last, so that they are the newest."""
    for laid in laid_aside.unpack(work.get(laid_aside.SLOT)):
        yield SLOTS[laid["skill"]], laid
    for slot, data in work.items():
        if slot != laid_aside.SLOT:
            yield slot, data


def _keep_check_ins(turn: Turn, some_wait: bool) -> None:
    wishes = _wishes(turn)
    check_ins.keep(turn.conversation_id, wishes)
    if some_wait and not any(wishes.get(name) for name in NO_TIME_TO_ASK):
        check_ins.due_on_return(turn.conversation_id)


def message_body(event: dict[str, Any]) -> dict[str, Any]:
    """Turn what the coach said, a Rasa event, into the body of a message."""
    data = event.get("data") or {}
    custom = data.get("custom") or {}
    body = {"text": event.get("text") or "", "buttons": data.get("buttons") or []}
    return body | {key: custom[key] for key in SHOWN if custom.get(key)}


def _make_picture(conversation_id: str, body: dict[str, Any]) -> None:
    """Store what was drawn, and leave its number and its words in the message."""
    picture = body.pop("picture", None)
    if picture:
        number = keep_picture(conversation_id, picture)
        body["picture"] = {"number": number, "alt": picture["alt"]}


def _make_artefact(conversation_id: str, body: dict[str, Any]) -> None:
    page = body.pop("artefact", None)
    if page:
        row = Artefact.objects.create(
            conversation_id=conversation_id, kind=page.get("kind", "page"), body=page
        )
        body["page"] = row.pk
        body["page_title"] = page.get("title", "")
        Artefact.objects.filter(conversation_id=conversation_id, kind=_begun(page)).delete()


def _hand_out(conversation_id: str, body: dict[str, Any]) -> None:
    """Give every page that was made, and one of each work that is only begun, as it stands."""
    begun = body.pop("begun", None)
    if begun is None:
        return
    for page in begun["pages"]:
        Artefact.objects.update_or_create(
            conversation_id=conversation_id, kind=_begun(page), defaults={"body": page}
        )
    body["pages"] = [[row.pk, _title(row.body)] for row in _latest_pages(conversation_id)]


def _latest_pages(conversation_id: str) -> list[Artefact]:
    """Give the newest page of each work; what is handed over or drawn is none."""
    rows = Artefact.objects.filter(conversation_id=conversation_id)
    rows = rows.exclude(kind__in=("handover", PICTURE))
    newest = {row.body.get("id") or row.pk: row for row in rows.order_by("id")}
    return sorted(newest.values(), key=lambda row: row.pk)


def _title(page: dict[str, Any]) -> str:
    name = page.get("name")
    return f"{page.get('title', '')}: {name}" if name else str(page.get("title", ""))


def _begun(page: dict[str, Any]) -> str:
    return f"{page.get('kind', 'page')} begun {page.get('id', '')}".strip()
