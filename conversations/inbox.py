"""The queue of what people sent: stored before it is acknowledged, answered in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from coach.settings import load_settings
from conversations import statements
from conversations.choosing import choice_meant, choice_meant_beside, is_number
from conversations.lease import CLOCKS_DIFFER
from conversations.models import Conversation, Inbound
from conversations.sequence import take_numbers, telling_news

LONGEST_DELAY = timedelta(seconds=60)  # of a message that is to be tried again
MAX_WAITING = 20
MAX_TEXT = 3000  # characters of one message
_SIGNS_IN_A_ROW = re.compile(r"([^\w\s]{300})[^\w\s]+")


class ConversationGone(Exception):
    """Raised when a conversation does not exist or was erased."""


class TooManyMessages(Exception):
    """Raised when one conversation sends more than anybody types."""


@dataclass(frozen=True)
class Receipt:
    """What is said of a stored message; the same for the same id."""

    external_id: str
    seq: int
    is_new: bool


@dataclass(frozen=True)
class Waiting:
    """A message to be answered now: ``text`` as typed, or ``payload`` of the choice made."""

    conversation_id: str
    external_id: str
    text: str
    payload: str
    attempts: int
    received_at: datetime | None = None


def open_conversation(conversation_id: str, channel: str, greeting: str) -> None:
    """Create a conversation whose first, unseen message asks the coach to speak first."""
    with transaction.atomic():
        conversation = Conversation.objects.create(id=conversation_id, channel=channel, last_seq=1)
        Inbound.objects.create(
            conversation=conversation,
            external_id="open",
            seq=1,
            text="",
            payload=greeting,
            hidden=True,
        )


def receive(
    conversation_id: str,
    external_id: str,
    text: str,
    payload: str = "",
    channel: str = "web",
    has_numbers: bool = False,
    is_urgent: bool = False,
) -> Receipt:
    """Store a message once; the same id again gives the first receipt.

    Text that is the title of a choice now open means that choice: people type what they could tap.
    Where choices are shown with numbers (``has_numbers``), a number means its choice too. The talk
    goes on by the ``channel`` that the person wrote by last. Of what ``is_urgent`` twice as much is
    taken.

    Raises:
        ConversationGone: there is no such conversation any more.
        TooManyMessages: too many wait, or came within the minute.
    """
    with transaction.atomic():
        seq, last_channel, state = _take_number(conversation_id)
        known, is_too_many = _look_back(conversation_id, external_id, 2 if is_urgent else 1)
        if known:
            transaction.set_rollback(True)  # the number is nobody's
            return Receipt(external_id, known, is_new=False)
        if is_too_many:
            raise TooManyMessages(conversation_id)
        if channel != last_channel:
            Conversation.objects.filter(pk=conversation_id).update(channel=channel)
        is_with_person = state == Conversation.State.FACILITATOR
        meant = choice_meant_beside if is_with_person else choice_meant
        if not payload and (choice := meant(conversation_id, text, has_numbers)):
            payload = choice["payload"]
            # Who typed its number said its words: they stand in the plan, and in the transcript.
            text = choice["title"] if is_number(text) else text
        statements.change(
            "INSERT INTO conversations_inbound (conversation_id, external_id, seq, text, payload,"
            " hidden, status, attempts, received_at)"
            " VALUES (%s, %s, %s, %s, %s, %s, 'waiting', 0, %s)",
            conversation_id,
            external_id,
            seq,
            text,
            payload,
            False,
            timezone.now(),
        )
    return Receipt(external_id, seq, is_new=True)


def storable(text: str) -> str:
    """Take out half of a sign, as broken senders cut it: it can neither be stored nor encoded.

    Of a thousand brackets or hearts in a row the first hundreds are kept: what understands words
    takes the square of their number for them.
    """
    whole = text.encode("utf-8", "replace").decode().replace("\x00", "").strip()
    return _SIGNS_IN_A_ROW.sub(r"\1…", whole)


def keep(conversation_id: str, external_id: str, text: str) -> None:
    """Keep a message in the transcript that is answered outside the talk, or not at all.

    The same id again keeps nothing. Call it inside a transaction that holds the conversation.
    """
    if is_known(conversation_id, external_id):
        return
    Inbound.objects.create(
        conversation_id=conversation_id,
        external_id=external_id,
        seq=take_numbers(conversation_id, 1),
        text=text,
        status=Inbound.Status.ANSWERED,
    )


def hold(conversation_id: str) -> None:
    """Hold the conversation's row to the end of the transaction.

    Raises:
        ConversationGone: it does not exist, or is erased or about to be.
    """
    rows = Conversation.objects.select_for_update().filter(pk=conversation_id)
    if not rows.filter(erased_at=None, erase_wanted=False).exists():
        raise ConversationGone(conversation_id)


def is_known(conversation_id: str, external_id: str) -> bool:
    """Tell whether a message was stored already."""
    return Inbound.objects.filter(conversation_id=conversation_id, external_id=external_id).exists()


def _take_number(conversation_id: str) -> tuple[int, str, str]:
    """Hold the conversation by taking its next number; give its channel and who speaks, too.

    Raises:
        ConversationGone: there is no such conversation any more.
    """
    taken = statements.row(
        "UPDATE conversations_conversation SET last_seq = last_seq + 1"
        " WHERE id = %s AND erased_at IS NULL AND NOT erase_wanted"
        f" RETURNING last_seq, channel, state{telling_news()}",
        conversation_id,
    )
    if taken is None:
        raise ConversationGone(conversation_id)
    seq, channel, state, *_ = taken
    return seq, channel, state


def _look_back(conversation_id: str, external_id: str, patience: int) -> tuple[int, bool]:
    """Give the number that a message has already, or 0, and whether there are too many.

    Asked when the conversation is held: what waits for it sees all that came before.
    """
    limit = load_settings().messages_a_minute * patience
    found = statements.row(
        "SELECT (SELECT seq FROM conversations_inbound"
        "  WHERE conversation_id = c.id AND external_id = %s),"
        " (SELECT count(*) FROM conversations_inbound"
        "  WHERE conversation_id = c.id AND status = 'waiting'),"
        " (SELECT received_at FROM conversations_inbound"
        "  WHERE conversation_id = c.id ORDER BY seq DESC LIMIT 1 OFFSET %s)"
        " FROM conversations_conversation c WHERE id = %s",
        external_id,
        limit - 1,
        conversation_id,
    )
    assert found is not None, "its number was taken"
    known, waiting, limit_reached_at = found
    now, minute = timezone.now(), timedelta(minutes=1)
    # A time ahead of us is of a clock that was put back: nobody is to wait until it is reached.
    is_fast = limit_reached_at is not None and (
        now - minute < statements.utc(limit_reached_at) < now + CLOCKS_DIFFER
    )
    return known or 0, waiting >= MAX_WAITING * patience or is_fast


def next_waiting(conversation_id: str) -> Waiting | None:
    """Give the message to answer next; None when none waits, or the first is not due yet."""
    message = statements.row(
        "SELECT external_id, text, payload, attempts, not_before, received_at"
        " FROM conversations_inbound"
        " WHERE conversation_id = %s AND status = 'waiting' ORDER BY seq LIMIT 1",
        conversation_id,
    )
    if message is None:
        return None
    external_id, text, payload, attempts, not_before, received_at = message
    if not_before is not None and _lies_ahead(statements.utc(not_before), timezone.now()):
        return None
    came = statements.utc(received_at)
    return Waiting(conversation_id, external_id, text, payload, attempts, came)


def _lies_ahead(due: datetime, now: datetime) -> bool:
    return now < due < now + LONGEST_DELAY + CLOCKS_DIFFER


def postpone(conversation_id: str, external_id: str, until: datetime) -> bool:
    """Keep a message that could not be answered, to be tried again; False where it was answered.

    A turn whose commit is not heard of, since the connection broke or it took too long, may be
    stored all the same.
    """
    return _change_waiting(
        conversation_id, external_id, attempts=F("attempts") + 1, not_before=until
    )


def give_up(conversation_id: str, external_id: str) -> bool:
    """Set a message aside for a person to look at; it stays in the transcript.

    False where it was answered after all.
    """
    return _change_waiting(
        conversation_id, external_id, attempts=F("attempts") + 1, status=Inbound.Status.DEAD
    )


def _change_waiting(conversation_id: str, external_id: str, **changes: Any) -> bool:
    waiting = Inbound.objects.filter(
        conversation_id=conversation_id, external_id=external_id, status=Inbound.Status.WAITING
    )
    return bool(waiting.update(**changes))


def conversations_with_work() -> list[str]:
    """Give the conversations whose first waiting message is due."""
    waiting = Inbound.objects.filter(status=Inbound.Status.WAITING)
    # Only the first of a queue is ever postponed, and it holds up those behind it.
    now = timezone.now()
    ahead = Q(not_before__gt=now, not_before__lt=now + LONGEST_DELAY + CLOCKS_DIFFER)
    held_up = waiting.filter(ahead).values("conversation_id")
    rows = waiting.exclude(conversation_id__in=held_up).order_by()
    return list(rows.values_list("conversation_id", flat=True).distinct())
