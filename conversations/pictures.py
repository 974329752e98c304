"""The pictures that a message shows; they stand beside the pages and are none."""

from __future__ import annotations

from typing import Any

from conversations.models import Artefact

KIND = "picture"


def keep_picture(conversation_id: str, picture: dict[str, Any]) -> int:
    """Store a picture, {"svg", "alt"}; give its number."""
    return Artefact.objects.create(conversation_id=conversation_id, kind=KIND, body=picture).pk


def find_picture(conversation_id: str, number: int) -> str | None:
    """Give a picture as SVG; None when it is not there (any more)."""
    pictures = Artefact.objects.filter(pk=number, conversation_id=conversation_id, kind=KIND)
    return pictures.values_list("body__svg", flat=True).first()
