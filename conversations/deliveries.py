"""What has to reach people at messengers: in order, at least once, or given up with a reason.

How far a person has got is one number a contact: all that was said up to it has reached them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from conversations import statements
from conversations.contacts import forget_contacts, is_erased, keys_of, unlock
from conversations.models import Contact, Undelivered
from conversations.outbox import EVEN_AFTER_STOP, URGENT

CLAIM = timedelta(seconds=30)

# Whoever writes from the web again is answered there: a contact is sent to where they wrote last.
_HERE = (
    " FROM conversations_contact t JOIN conversations_conversation c"
    " ON c.id = t.conversation_id AND c.channel = t.channel"
)
_FREE = (
    " (t.claimed_until IS NULL OR t.claimed_until < %s)"
    " AND (t.not_before IS NULL OR t.not_before <= %s)"
    " AND (t.retry_at IS NULL OR t.retry_at <= %s)"
)
# After an erasure, once its receipt is there, the address has to go.
_SOMETHING = (
    " (c.erased_at IS NOT NULL OR EXISTS (SELECT 1 FROM conversations_outbound o"
    " WHERE o.conversation_id = c.id AND o.seq > t.sent_seq))"
)


@dataclass(frozen=True)
class Due:
    """One message to send now: to whom, which, and how many of its parts are there already."""

    contact_id: int
    conversation_id: str
    channel: str
    address: str
    seq: int
    sender: str
    body: dict[str, Any]
    parts: int
    attempts: int
    said_at: datetime
    heard_at: datetime
    is_urgent: bool  # somebody may be in danger: neither a cap nor a STOP holds it back
    failing_since: datetime | None
    knocked_at: datetime | None

    @property
    def is_owed(self) -> bool:
        """Tell whether neither a cap nor a STOP holds it back."""
        return self.is_urgent or bool(self.body.get(EVEN_AFTER_STOP))

    @property
    def tried_since(self) -> datetime:
        """Give since when it could have been there, had all gone well.

        Neither the wait for a closed window counts nor that behind other messages.
        """
        return max(self.said_at, self.heard_at, self.failing_since or timezone.now())


def conversations_due() -> list[str]:
    """Give the conversations of which something can be sent now."""
    now = timezone.now()
    found = statements.rows(
        f"SELECT DISTINCT c.id {_HERE} WHERE {_FREE} AND {_SOMETHING}",
        now,
        now,
        now,
    )
    return [conversation_id for (conversation_id,) in found]


def take_due(conversation_id: str) -> Due | None:
    """Claim the contact and give what is to be sent next; None when nothing is, or not yet.

    What the person does not want, having said STOP, is passed over.
    """
    now = timezone.now()
    claimed = statements.row(
        "UPDATE conversations_contact SET claimed_until = %s WHERE id = ("
        f"SELECT t.id {_HERE} WHERE c.id = %s AND {_FREE} AND {_SOMETHING} LIMIT 1)"
        " AND (claimed_until IS NULL OR claimed_until < %s) RETURNING id",
        now + CLAIM,
        conversation_id,
        now,
        now,
        now,
        now,
    )
    if claimed is None:
        return None
    due = _next(int(claimed[0]))
    if due is None:
        release(int(claimed[0]))
        if is_erased(conversation_id):
            forget_contacts(conversation_id)
    return due


def release(contact_id: int) -> None:
    """Let others send to this contact."""
    Contact.objects.filter(pk=contact_id).update(claimed_until=None)


def hold(due: Due) -> bool:
    """Look again, just before sending, whether it is still to be sent, and claim it anew.

    While it stood in line the person may have said STOP, gone on elsewhere or had all erased.
    """
    still = Contact.objects.filter(
        pk=due.contact_id,
        conversation_id=due.conversation_id,
        conversation__channel=due.channel,
        conversation__outbound__seq=due.seq,
        sent_seq__lt=due.seq,
    )
    if not due.is_owed:
        still = still.filter(opted_out_at=None)
    return bool(still.update(claimed_until=timezone.now() + CLAIM))


def is_pressing(conversation_id: str) -> bool:
    """Tell whether something urgent waits in a conversation, if behind other messages."""
    waiting = {
        "conversation__outbound__seq__gt": F("sent_seq"),
        f"conversation__outbound__body__{URGENT}": True,
    }
    return Contact.objects.filter(conversation=conversation_id, **waiting).exists()


def part_sent(due: Due, parts: int) -> None:
    """Keep that so many parts of a message are there, and that more are on their way."""
    _update(due, sent_parts=parts, failing_since=None, claimed_until=timezone.now() + CLAIM)


def all_sent(due: Due) -> None:
    """Keep that a message is there; the next may go."""
    _pass(due, failing_since=None)


def put_off(due: Due, until: datetime, is_demanded: bool = False) -> None:
    """Keep a message whose sending failed to be tried again.

    Where the provider demands the wait, it lasts even if the person writes meanwhile.
    """
    _update(
        due,
        attempts=due.attempts + 1,
        failing_since=due.failing_since or timezone.now(),
        claimed_until=None,
        **({"retry_at": until} if is_demanded else {"not_before": until}),
    )


def wait(due: Due, until: datetime) -> None:
    """Keep a message that cannot be sent yet, through no failure; until the person writes."""
    _update(due, not_before=until, failing_since=None, claimed_until=None)


def knocked(due: Due, again: datetime) -> None:
    """Keep that the person was asked to write, and from when on they may be asked again."""
    _update(due, knocked_at=timezone.now(), attempts=0)
    wait(due, again)


def give_up(due: Due, reason: str) -> None:
    """Set a message aside, for a facilitator to see; the next may go."""
    Undelivered.objects.create(
        conversation_id=due.conversation_id, channel=due.channel, seq=due.seq, reason=reason
    )
    _pass(due)


def did_not_arrive(channel: str, address: str, reason: str, is_opt_out: bool) -> None:
    """Set aside what a provider took and could not bring; so does it tell of an opt-out.

    The row names the last message that went to this person, which may be one too late or too
    early: providers tell within seconds, and to keep each message's id for it would keep more of
    people than a facilitator gains, who reads the talk from there and needs the reason.
    """
    contact = (
        Contact.objects.filter(channel=channel, key__in=keys_of(channel, address))
        .filter(conversation__isnull=False, conversation__erased_at=None)
        .first()
    )
    if contact is None:
        return
    Undelivered.objects.get_or_create(
        conversation_id=contact.conversation_id,
        channel=channel,
        seq=contact.sent_seq,
        reason=reason,
    )
    if is_opt_out:
        opted_in = Contact.objects.filter(pk=contact.pk, opted_out_at=None)
        opted_in.update(opted_out_at=timezone.now())


def opt_out(due: Due) -> None:
    """Send nothing more to somebody whom the provider tells us not to write to.

    What is sent even after STOP cannot reach them either; a facilitator sees it where it is urgent.
    """
    _update(due, opted_out_at=timezone.now())
    if due.is_urgent:
        give_up(due, "opted out at the provider")
    else:
        all_sent(due)


def _pass(due: Due, **changes: Any) -> None:
    _update(due, sent_seq=due.seq, sent_parts=0, attempts=0, claimed_until=None, **changes)


def _update(due: Due, **changes: Any) -> None:
    # Unless the contact has gone on to another conversation meanwhile.
    same = Contact.objects.filter(pk=due.contact_id, conversation_id=due.conversation_id)
    same.filter(sent_seq__lt=due.seq).update(**changes)


def _next(contact_id: int) -> Due | None:
    contact = Contact.objects.select_related("conversation").get(pk=contact_id)
    conversation = contact.conversation
    assert conversation is not None, "a contact is claimed by its conversation"
    waiting = statements.rows(
        "SELECT seq, sender, body, created_at FROM conversations_outbound"
        " WHERE conversation_id = %s AND seq > %s ORDER BY seq",
        conversation.pk,
        contact.sent_seq,
    )
    for seq, sender, text, said_at in waiting:
        body = json.loads(text)
        is_urgent = bool(body.get(URGENT))
        if contact.opted_out_at and not (is_urgent or body.get(EVEN_AFTER_STOP)):
            Contact.objects.filter(pk=contact_id).update(sent_seq=seq, sent_parts=0, attempts=0)
            continue
        return Due(
            contact_id,
            conversation.pk,
            contact.channel,
            unlock(contact.address),
            seq,
            sender,
            body,
            contact.sent_parts,
            contact.attempts,
            statements.utc(said_at),
            contact.heard_at or said_at,
            is_urgent,
            contact.failing_since,
            contact.knocked_at,
        )
    return None
