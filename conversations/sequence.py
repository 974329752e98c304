"""Numbers for messages: per conversation, taken inside the writing transaction.

A global counter would let a reader that asks "after which number?" skip a message that was
numbered early and committed late. Here the row of the conversation is locked by the update,
so numbers become visible in their order.
"""

from __future__ import annotations

from django.db import connection
from django.db.models import F

from conversations.models import Conversation

NEWS_CHANNEL = "coach_news"


def take_numbers(conversation_id: str, count: int) -> int:
    """Reserve ``count`` numbers and give the first; call inside a transaction."""
    row = Conversation.objects.filter(pk=conversation_id)
    row.update(last_seq=F("last_seq") + count)
    if connection.vendor == "postgresql":  # delivered to the listeners when this commits
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [NEWS_CHANNEL, conversation_id])
    last: int = row.values_list("last_seq", flat=True).get()
    return last - count + 1
