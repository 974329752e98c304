"""Asking how it went, at the time that was agreed: kept in the database, asked once.

A check-in that is due becomes a hidden message in the inbox, in the transaction that marks it as
asked; from there on it is as safe as any message that a person sent.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from conversations import statements
from conversations.models import CheckIn, Conversation, Inbound
from conversations.quiet import is_night, is_quiet
from conversations.sequence import take_numbers
from conversations.unanswered import can_be_written_to

QUIET = timedelta(minutes=10)  # who wrote within it is in the middle of something

Status = CheckIn.Status


def keep(conversation_id: str, wish: dict[str, Any]) -> None:
    """Set or cancel what a turn asks for; call it inside the turn's transaction.

    ``wish`` may hold ``check_ins_off``, which cancels all, and ``check_in`` with ``key``, ``kind``
    and ``due``: None cancels that one; a time in ISO format with its offset sets it, along with
    ``every_days`` (0 for once) and ``waits`` (see `due_on_return`).

    Raises:
        ValueError: ``due`` is no such time.
    """
    if wish.get("check_ins_off"):
        _cancel(CheckIn.objects.filter(conversation_id=conversation_id))
    if check_in := wish.get("check_in"):
        same = CheckIn.objects.filter(
            conversation_id=conversation_id, key=check_in["key"], kind=check_in["kind"]
        )
        if check_in["due"]:
            _replace(same, conversation_id, check_in)
        else:
            _cancel(same)


def ask_due(now: datetime) -> list[str]:
    """Ask all that is due at ``now``; give the conversations to wake, each once.

    Left for later: who said STOP, is being erased, talks with a facilitator or is just talking;
    and those whose phone would ring in the quiet hours.
    """
    due = due_at(now)
    if is_night(now):
        due = due.filter(conversation__channel="web")
    asked = [each.conversation_id for each in due.order_by("due_at", "pk") if _ask_alone(each, now)]
    return list(dict.fromkeys(asked))


def due_at(now: datetime) -> QuerySet[CheckIn]:
    """Give all that is due at ``now`` of those who can be asked, at night too."""
    return CheckIn.objects.filter(
        status=Status.WAITING, waits=False, due_at__lte=now, conversation__in=_open_to_us()
    )


def due_on_return(conversation_id: str) -> None:
    """Ask what waited for the person to be back; call it where a turn is stored.

    Back is who has written, and has been answered. That a page was opened or reads on says less:
    on a shared phone it is open in anybody's hand. And what they came to say is heard first: it
    may be STOP or "don't ask me", which a question put behind it on arrival could not heed. So it
    is put there with the answer, when nothing else they wrote waits; one at a time.
    """
    now = timezone.now()
    # On every turn's way, so it is written by hand (see `statements`).
    due = statements.row(
        "SELECT id FROM conversations_checkin WHERE conversation_id = %s AND waits"
        " AND status = 'waiting' AND due_at <= %s ORDER BY due_at, id LIMIT 1",
        conversation_id,
        now,
    )
    if due and _open_to_us().filter(pk=conversation_id).exists() and _was_answered(conversation_id):
        _ask(CheckIn.objects.get(pk=due[0]), now)


def _cancel(check_ins: QuerySet[CheckIn]) -> None:
    check_ins.filter(status=Status.WAITING).update(status=Status.OFF)


def _replace(same: QuerySet[CheckIn], conversation_id: str, check_in: dict[str, Any]) -> None:
    # A new row and not a new date: the id of the message that asks is made from the row's.
    same.delete()
    CheckIn.objects.create(
        conversation_id=conversation_id,
        key=check_in["key"],
        kind=check_in["kind"],
        due_at=datetime.fromisoformat(check_in["due"]),
        every_days=check_in.get("every_days", 0),
        waits=check_in.get("waits", False),
    )


def _open_to_us() -> QuerySet[Conversation]:
    return can_be_written_to().filter(state=Conversation.State.COACH)


def _ask_alone(check_in: CheckIn, now: datetime) -> bool:
    """Ask in a transaction that holds the conversation: no STOP can come in between."""
    with transaction.atomic():
        held = _open_to_us().select_for_update().filter(pk=check_in.conversation_id).first()
        if held is None or _is_talking(held, now) or is_quiet(held, now):
            return False
        return _ask(check_in, now)


def _is_talking(conversation: Conversation, now: datetime) -> bool:
    """Tell whether the person wrote just now, or something they wrote has no answer yet."""
    recent = Q(received_at__gt=now - QUIET) | Q(status=Inbound.Status.WAITING)
    return Inbound.objects.filter(recent, conversation=conversation, hidden=False).exists()


def _was_answered(conversation_id: str) -> bool:
    """Tell whether the last message is the person's own, and has its answer."""
    last = Inbound.objects.filter(conversation_id=conversation_id).order_by("seq").last()
    return last is not None and not last.hidden and last.status == Inbound.Status.ANSWERED


def _ask(check_in: CheckIn, now: datetime) -> bool:
    """Put the question into the inbox; False when another process did, or it was changed."""
    seen = CheckIn.objects.filter(pk=check_in.pk, status=Status.WAITING, due_at=check_in.due_at)
    if not seen.update(asked_at=now, **_afterwards(check_in, now)):
        return False
    entities = json.dumps({"key": check_in.key, "kind": check_in.kind})
    _, is_new = Inbound.objects.get_or_create(
        conversation_id=check_in.conversation_id,
        external_id=f"check-in-{check_in.pk}-{check_in.due_at:%Y%m%d%H%M}",
        defaults={
            "seq": take_numbers(check_in.conversation_id, 1),
            "text": "",
            "payload": f"/check_in{entities}",
            "hidden": True,
        },
    )
    return is_new


def _afterwards(check_in: CheckIn, now: datetime) -> dict[str, Any]:
    """Give what asking changes: it is over, or due again at its next time that is to come.

    What was missed is not caught up: nobody wants three weeks of questions at once.
    """
    if not check_in.every_days:
        return {"status": Status.ASKED}
    step = timedelta(days=check_in.every_days)
    missed = (now - check_in.due_at) // step
    return {"due_at": check_in.due_at + (missed + 1) * step}
