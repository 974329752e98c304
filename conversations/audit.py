"""Who did what in which conversation: written down once, never changed, never removed.

An entry outlives an erasure, so nothing of what was said may stand in it. Changes are refused by
the model, and by the database itself (`audit_guard`).
"""

from __future__ import annotations

from conversations.models import Audit


def record(who: str, act: str, conversation_id: str, detail: str = "") -> None:
    """Write down an act; call it inside the transaction of the act itself."""
    Audit.objects.create(who=who, act=act, conversation_id=conversation_id, detail=detail)
