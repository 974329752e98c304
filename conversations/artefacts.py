"""The pages people keep."""

from __future__ import annotations

from typing import Any

from conversations.models import Artefact


def find_page(conversation_id: str, number: int) -> dict[str, Any] | None:
    """Give the content of a page; None when it is not there (any more)."""
    pages = Artefact.objects.filter(pk=number, conversation_id=conversation_id)
    return pages.values_list("body", flat=True).first()
