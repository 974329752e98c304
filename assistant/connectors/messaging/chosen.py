"""What a pressed button means: a choice that we signed, for this conversation, not long ago."""

from __future__ import annotations

import re

from assistant.connectors import tokens
from conversations import outbox

_CHOICE = re.compile(r"[0-9]{1,9}-[0-9]{1,3}-[0-9a-f]{20}")


def chosen(conversation_id: str, choice: str) -> tuple[str, str] | None:
    """Give a choice's words and payload; None where it was never offered here, or long ago."""
    if not _CHOICE.fullmatch(choice):
        return None
    try:
        seq, index = tokens.choice_of(conversation_id, choice)
        said = outbox.find_said(conversation_id, seq)
        if said is None or index >= len(said.body.get("buttons") or ()):
            return None
        tokens.check_choice_age(said.at)
    except tokens.BadToken:
        return None
    button = said.body["buttons"][index]
    return button["title"], button["payload"]
