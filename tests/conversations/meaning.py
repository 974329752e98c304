"""What a typed answer means, as tests ask for it."""

from __future__ import annotations

from conversations.choosing import choice_meant


def payload_meant(conversation_id: str, text: str, has_numbers: bool = False) -> str | None:
    """Give the payload of the choice that a text means; None when it means none."""
    choice = choice_meant(conversation_id, text, has_numbers)
    return choice["payload"] if choice else None
