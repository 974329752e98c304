"""How it stands with the notice of a conversation: for the conversation's own page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from console.notices import words
from console.notices.models import Notice
from console.review.people import People


@dataclass(frozen=True)
class Standing:
    """The newest notice; ``by`` is who sees to it, "" where nobody does yet."""

    id: int
    headline: str
    by: str
    at: datetime | None


def standing_of(conversation_id: str, people: People) -> Standing | None:
    """Give how it stands; None where nobody was told, or it was over by itself."""
    found = Notice.objects.filter(conversation_id=conversation_id).order_by("-since", "-pk").first()
    if found is None or (found.ended_at and not found.acknowledged_by):
        return None
    by = people.name_of(found.acknowledged_by) if found.acknowledged_by else ""
    return Standing(found.pk, words.headline(found), by, found.ended_at)
