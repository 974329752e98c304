"""What became of a message to a messenger is told with the turn that said it."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from prometheus_client import REGISTRY

from assistant.delivery_watch import LEVELS, tell_delivery
from coach.watching.turns import turn_id
from conversations import inbox
from conversations.contacts import contact_of
from conversations.deliveries import take_due
from conversations.models import Outbound
from conversations.turns import Turn, commit_turn

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("outcome", LEVELS)
def test_a_delivery_is_told_by_the_turn_that_said_it(outcome: str, caplog) -> None:
    """From the turn's transaction to the line of the delivery."""
    caplog.set_level(logging.INFO)
    inbox.open_conversation("c", "telegram", "/greet")
    with transaction.atomic():
        contact = contact_of("telegram", "7")
        contact.conversation_id = "c"
        contact.save()
    heard = {"event": "user", "text": "my secret", "message_id": "m", "parse_data": {}}
    commit_turn(Turn("c", 0, [heard, {"event": "bot", "text": "a secret", "data": {}}]))
    Outbound.objects.update(created_at=timezone.now() - timedelta(seconds=3))
    labels = {"channel": "telegram", "outcome": outcome}
    before = REGISTRY.get_sample_value("coach_deliveries_total", labels) or 0.0

    due = take_due("c")
    assert due is not None
    tell_delivery(due, outcome, "code 7" if outcome == "refused" else "")

    facts = vars(caplog.records[-1])
    assert facts["turn"] == turn_id("c", "m")
    assert facts["outcome"] == outcome
    assert outcome != "sent" or 3 <= facts["seconds"] < 30
    assert "secret" not in str(facts)
    assert REGISTRY.get_sample_value("coach_deliveries_total", labels) == before + 1
