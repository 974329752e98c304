"""Numbers for messages: per conversation, taken inside the writing transaction.

A global counter would let a reader that asks "after which number?" skip a message that was
numbered early and committed late. Here the row of the conversation is locked by the update,
so numbers become visible in their order.
"""

from __future__ import annotations

from django.db import connection

from conversations import statements

NEWS_CHANNEL = "coach_news"


def take_numbers(conversation_id: str, count: int) -> int:
    """Reserve ``count`` numbers and give the first; call inside a transaction."""
    taken = statements.row(
        "UPDATE conversations_conversation SET last_seq = last_seq + %s WHERE id = %s"
        " RETURNING last_seq",
        count,
        conversation_id,
    )
    assert taken is not None, "the caller has found the conversation"
    tell_news(conversation_id)
    return int(taken[0]) - count + 1


def tell_news(conversation_id: str) -> None:
    """Let PostgreSQL call the listeners when this transaction commits; SQLite is looked at."""
    if connection.vendor == "postgresql":
        statements.rows("SELECT pg_notify(%s, %s)", NEWS_CHANNEL, conversation_id)
