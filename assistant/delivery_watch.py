"""Tells and counts what became of each message to a messenger, by the turn that said it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.utils import timezone

from assistant.metrics import DELIVERED, DELIVERIES
from coach.watching.turns import KEY

if TYPE_CHECKING:
    from conversations.deliveries import Due

logger = logging.getLogger(__name__)

LEVELS = {
    "sent": logging.INFO,
    "put off": logging.WARNING,  # it is tried again
    "given up": logging.ERROR,
    "refused": logging.ERROR,
    "opted out": logging.INFO,
    "asked to write": logging.INFO,  # the messenger's window is closed: what was said waits
}


def tell_delivery(due: Due, outcome: str, why: str = "") -> None:
    """Tell of a try, with its ``outcome`` as a key of `LEVELS`; ``why`` by names alone."""
    DELIVERIES.labels(due.channel, outcome).inc()
    facts = {
        KEY: due.body.get(KEY, ""),
        "conversation": due.conversation_id,
        "channel": due.channel,
        "seq": due.seq,
        "tries": due.attempts + 1,
        "outcome": outcome,
    }
    if why:
        facts["error"] = why
    if outcome == "sent":
        seconds = max((timezone.now() - due.said_at).total_seconds(), 0.0)
        DELIVERED.labels(due.channel).observe(seconds)
        facts["seconds"] = round(seconds, 3)
    logger.log(LEVELS[outcome], "delivery", extra=facts)
