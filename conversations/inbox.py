"""The queue of what people sent: stored before it is acknowledged, answered in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, F, Max, Q
from django.utils import timezone

from coach.settings import load_settings
from conversations.models import Conversation, Inbound
from conversations.sequence import take_numbers

LEASE = timedelta(seconds=60)
MAX_WAITING = 20


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


def receive(conversation_id: str, external_id: str, text: str, payload: str = "") -> Receipt:
    """Store a message once; the same id again gives the first receipt.

    Raises:
        ConversationGone: there is no such conversation any more.
        TooManyMessages: too many wait, or came within the minute.
    """
    with transaction.atomic():
        conversation = Conversation.objects.select_for_update().filter(pk=conversation_id).first()
        if conversation is None or conversation.erased_at or conversation.erase_wanted:
            raise ConversationGone(conversation_id)
        lately = _lately(conversation_id, external_id)
        if lately["known"]:
            return Receipt(external_id, lately["known"], is_new=False)
        if lately["waiting"] >= MAX_WAITING or lately["sent"] >= load_settings().messages_a_minute:
            raise TooManyMessages(conversation_id)
        seq = take_numbers(conversation_id, 1)
        Inbound.objects.create(
            conversation=conversation, external_id=external_id, seq=seq, text=text, payload=payload
        )
    return Receipt(external_id, seq, is_new=True)


def _lately(conversation_id: str, external_id: str) -> dict[str, int]:
    """Count what waits and what came within the minute; ``known`` is a known message's number."""
    minute_ago = timezone.now() - timedelta(minutes=1)
    counts: dict[str, int] = Inbound.objects.filter(conversation=conversation_id).aggregate(
        known=Max("seq", filter=Q(external_id=external_id), default=0),
        waiting=Count("pk", filter=Q(status=Inbound.Status.WAITING)),
        sent=Count("pk", filter=Q(received_at__gt=minute_ago)),
    )
    return counts


def next_waiting(conversation_id: str) -> Waiting | None:
    """Give the message to answer next; None when none waits, or the first is not due yet."""
    message = (
        Inbound.objects.filter(conversation_id=conversation_id, status=Inbound.Status.WAITING)
        .order_by("seq")
        .first()
    )
    if message is None or (message.not_before and message.not_before > timezone.now()):
        return None
    return Waiting(
        conversation_id, message.external_id, message.text, message.payload, message.attempts
    )


def take_lease(conversation_id: str, holder: str) -> bool:
    """Take or renew the right to run turns of a conversation; False when another holds it.

    It is one update: of two holders that try at once, one finds no row left to take.
    """
    now = timezone.now()
    is_free = Q(lease_holder="") | Q(lease_holder=holder) | Q(lease_until__lt=now)
    lease = {"lease_holder": holder, "lease_until": now + LEASE}
    if Conversation.objects.filter(is_free, pk=conversation_id).update(**lease):
        return True
    # A conversation that no connector opened, from one of Rasa's tools, has no row yet.
    _, is_new = Conversation.objects.get_or_create(
        pk=conversation_id, defaults={"channel": "rasa", **lease}
    )
    return is_new


def release_lease(conversation_id: str, holder: str) -> None:
    """Give the right back; nothing happens when another has taken it since."""
    Conversation.objects.filter(pk=conversation_id, lease_holder=holder).update(
        lease_holder="", lease_until=None
    )


def postpone(conversation_id: str, external_id: str, until: datetime) -> None:
    """Keep a message that could not be answered, to be tried again."""
    Inbound.objects.filter(conversation_id=conversation_id, external_id=external_id).update(
        attempts=F("attempts") + 1, not_before=until
    )


def give_up(conversation_id: str, external_id: str) -> None:
    """Set a message aside for a person to look at; it stays in the transcript."""
    Inbound.objects.filter(conversation_id=conversation_id, external_id=external_id).update(
        attempts=F("attempts") + 1, status=Inbound.Status.DEAD
    )


def conversations_with_work() -> list[str]:
    """Give the conversations whose first waiting message is due."""
    waiting = Inbound.objects.filter(status=Inbound.Status.WAITING)
    # Only the first of a queue is ever postponed, and it holds up those behind it.
    held_up = waiting.filter(not_before__gt=timezone.now()).values("conversation_id")
    rows = waiting.exclude(conversation_id__in=held_up).order_by()
    return list(rows.values_list("conversation_id", flat=True).distinct())
