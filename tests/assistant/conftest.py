"""What the assistant's tests share."""

from __future__ import annotations

import pytest

from assistant.tracker_store import ConversationTrackerStore
from tests.builders_assistant import DOMAIN


@pytest.fixture
def store() -> ConversationTrackerStore:
    """Give a tracker store on the test database."""
    return ConversationTrackerStore(domain=DOMAIN)
