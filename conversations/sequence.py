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
        f" RETURNING last_seq{telling_news()}",
        count,
        conversation_id,
    )
    assert taken is not None, "the caller has found the conversation"
    return int(taken[0]) - count + 1


def telling_news() -> str:
    """Give what a change of a conversation's row returns besides, so that others hear of it.

    PostgreSQL calls those who listen when the transaction commits; SQLite is looked at.
    """
    return f", pg_notify('{NEWS_CHANNEL}', id)" if connection.vendor == "postgresql" else ""
