"""What waits, and since when: figures that stand in the database, for whoever looks after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, QuerySet

from conversations import check_ins, statements
from conversations.models import Conversation, Inbound


@dataclass(frozen=True)
class Queue:
    """How many wait, and the age in seconds of who has waited longest; 0 where nobody does."""

    name: str
    waiting: int
    oldest: float
    channel: str = ""  # of the messages to messengers, which have a queue each


def queues(now: datetime) -> list[Queue]:
    """Give every queue that the conversations have; an index finds each."""
    unanswered = Inbound.objects.filter(status=Inbound.Status.WAITING)
    wait_for_a_person = Conversation.objects.filter(waits_since__isnull=False)
    return [
        queue_of("inbound", unanswered, "received_at", now),
        *_outbound(now),
        queue_of("check_ins", check_ins.due_at(now), "due_at", now),
        queue_of("handovers", wait_for_a_person, "waits_since", now),
    ]


def queue_of(name: str, rows: QuerySet[Any], since: str, now: datetime) -> Queue:
    """Make a queue of rows and of the column that says since when they wait."""
    found = rows.aggregate(count=Count("pk"), first=Min(since))
    return Queue(name, found["count"], _age(found["first"], now))


def _outbound(now: datetime) -> Iterator[Queue]:
    """Give what has not reached people at messengers; not what waits until they write again.

    Some messengers demand that, and then nothing is late: such a contact is put off with no try
    that failed.
    """
    found = statements.rows(
        "SELECT t.channel, COUNT(*), MIN(o.created_at) FROM conversations_contact t"
        " JOIN conversations_conversation c ON c.id = t.conversation_id AND c.channel = t.channel"
        " JOIN conversations_outbound o ON o.conversation_id = c.id AND o.seq > t.sent_seq"
        " WHERE t.opted_out_at IS NULL"
        " AND NOT (t.failing_since IS NULL AND t.not_before IS NOT NULL AND t.not_before > %s)"
        " GROUP BY t.channel",
        now,
    )
    for channel, count, first in found:
        since = datetime.fromisoformat(first) if isinstance(first, str) else first  # SQLite's
        yield Queue("outbound", count, _age(since, now), channel)


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - statements.utc(since)).total_seconds(), 0.0) if since else 0.0
