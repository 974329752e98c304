"""Which of the coach's forms a conversation is in, as its last turn left it."""

from __future__ import annotations

import json

from conversations.models import Event

CARE_FORM = "care_form"
# Here a person speaks to somebody else: "no texts after 8" may be an offer to a landlord.
REHEARSALS = ("play_form", "exercise_form")


def open_form(conversation_id: str) -> str | None:
    """Name the open form; None where none is."""
    loops = Event.objects.filter(sender_id=conversation_id, type_name="active_loop")
    last = loops.order_by("-id").values_list("data", flat=True).first()
    return json.loads(last).get("name") if last else None
