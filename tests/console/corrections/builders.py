"""Builds conversations to be corrected, and proposals from them."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from django.urls import reverse

from conversations.models import Proposal
from tests.console.review.talks import add, at, bot, person, slot, talk

TEACHES = {"read": "yes", "examples": "yes"}
READ_ALONE = {"read": "yes", "examples": "no"}
WORDS = "my neighbour Rosa said can we plan the bins"
CLEANED = "my neighbour said can we plan the bins"


def corrigible(consents: dict[str, str] = TEACHES, **overview: Any) -> str:
    """Give a conversation with one message that was misread."""
    conversation = talk(may_read=consents.get("read") == "yes", **overview)
    add(conversation, slot("consents", consents), person("hello", "greet", minute=1), bot("Hi.", 1))
    add(conversation, person(WORDS, "tell", 0.55, minute=2), bot("Tell me more.", minute=2))
    return conversation


def correct_page(conversation: str, minute: int = 2) -> str:
    """Give the address at which a message is corrected."""
    return reverse("corrections:correct", args=[conversation, f"{at(minute):.6f}"])


def correction(**changes: str) -> dict[str, str]:
    """Give what is sent to correct an intent."""
    sent = {
        "kind": "intent",
        "words": CLEANED,
        "meant": "start_planning",
        "language": "en",
        "remark": "",
        "looked": "on",
    }
    return {name: value for name, value in {**sent, **changes}.items() if value is not None}


def proposal(conversation: str, **changes: Any) -> Proposal:
    """Give a proposal from a conversation."""
    known = {
        "kind": Proposal.Kind.INTENT,
        "conversation_id": conversation,
        "said_at": datetime.fromtimestamp(at(2), tz=timezone.utc),
        "text": CLEANED,
        "understood": "tell",
        "sureness": 0.55,
        "meant": "start_planning",
        "proposed_by": "amira",
    }
    return Proposal.objects.create(**{**known, **changes})
