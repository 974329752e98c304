"""The right to run the turns of a conversation, which one process has at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from conversations import holders, statements
from conversations.models import Conversation

LEASE = timedelta(seconds=60)  # of a process that lives; what a dead one held is free at once
# What lies farther ahead than it was ever set for was written before the clock was put back; so
# much may the clocks of two machines differ.
CLOCKS_DIFFER = timedelta(seconds=30)


def take(conversation_id: str, holder: str) -> bool:
    """Take or renew the right to run turns of a conversation; False when another holds it."""
    return take_and_read(conversation_id, holder, "id") is not None


def take_and_read(
    conversation_id: str, holder: str, columns: str, parameters: Sequence[Any] = ()
) -> tuple[Any, ...] | None:
    """Do the same, and give ``columns`` of the conversation's row; None when another holds it.

    It is one update: of two holders that try at once, one finds no row left to take. A lease that
    lies further ahead than any is given was taken before the clock went back.
    """
    now, now_given = statements.moment(timedelta())
    end, end_given = statements.moment(LEASE)
    too_far, too_far_given = statements.moment(LEASE + CLOCKS_DIFFER)
    taken = statements.row(
        f"UPDATE conversations_conversation SET lease_holder = %s, lease_until = {end}"
        f" WHERE id = %s AND (lease_holder IN ('', %s) OR lease_until < {now}"
        f" OR lease_until > {too_far}) RETURNING {columns}",
        holder,
        end_given,
        conversation_id,
        holder,
        now_given,
        too_far_given,
        *parameters,
    )
    # A conversation that no connector opened, from one of Rasa's tools, has no row yet.
    if taken is None and (_take_from_dead(conversation_id, holder) or _is_made(conversation_id)):
        return take_and_read(conversation_id, holder, columns, parameters)
    return taken


def _is_made(conversation_id: str) -> bool:
    _, is_new = Conversation.objects.get_or_create(pk=conversation_id, defaults={"channel": "rasa"})
    return is_new


def _take_from_dead(conversation_id: str, holder: str) -> bool:
    """Take the right from a process that was killed, and will never give it back."""
    end, end_given = statements.moment(LEASE)
    before, before_given = statements.moment(LEASE - holders.TIME_TO_TELL)
    found = statements.row(
        "SELECT lease_holder FROM conversations_conversation"
        f" WHERE id = %s AND lease_holder <> '' AND lease_until < {before}",
        conversation_id,
        before_given,
    )
    if found is None or holders.lives(found[0]):
        return False
    return bool(
        statements.change(
            f"UPDATE conversations_conversation SET lease_holder = %s, lease_until = {end}"
            f" WHERE id = %s AND lease_holder = %s AND lease_until < {before}",
            holder,
            end_given,
            conversation_id,
            found[0],
            before_given,
        )
    )


def release(conversation_id: str, holder: str) -> None:
    """Give the right back; nothing happens when another has taken it since."""
    Conversation.objects.filter(pk=conversation_id, lease_holder=holder).update(
        lease_holder="", lease_until=None
    )


def release_if_done(conversation_id: str, holder: str) -> bool:
    """Give the right back if nothing waits for it any more; tell whether it was given back."""
    return bool(
        statements.change(
            "UPDATE conversations_conversation SET lease_holder = '', lease_until = NULL"
            f" WHERE id = %s AND lease_holder = %s AND {nothing_waits_but(1)}",
            conversation_id,
            holder,
            "",
        )
    )


def nothing_waits_but(count: int) -> str:
    """Give, as SQL about a conversation's row, that only messages with the ids given wait in it.

    Its parameters are ``count`` ids.
    """
    return (
        "NOT erase_wanted AND NOT EXISTS (SELECT 1 FROM conversations_inbound"
        " WHERE conversation_id = conversations_conversation.id AND status = 'waiting'"
        f" AND external_id NOT IN ({', '.join(['%s'] * count)}))"
    )
