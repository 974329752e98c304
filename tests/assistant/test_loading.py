"""An agent that is not whole serves nobody."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain

from assistant.action_endpoint import KeptEndpoint
from assistant.loading import check_agent
from assistant.lock_store import ConversationLockStore
from coach.errors import SettingsError
from tests.builders_assistant import DOMAIN


@pytest.fixture
def agent(store) -> Any:
    """Give what is looked at of a whole agent."""
    return SimpleNamespace(
        tracker_store=store,
        lock_store=ConversationLockStore(),
        action_endpoint=KeptEndpoint(url="http://127.0.0.1:1/webhook"),
        processor=object(),
        domain=DOMAIN,
    )


def test_a_whole_agent_is_taken(agent) -> None:
    """Nothing is said."""
    check_agent(agent)


def test_a_store_in_memory_is_refused(agent) -> None:
    """Rasa takes one when it cannot find ours, with a warning."""
    agent.tracker_store = InMemoryTrackerStore(Domain.empty())

    with pytest.raises(SettingsError, match=r"tracker_store is InMemoryTrackerStore.*endpoints"):
        check_agent(agent)


def test_locks_in_memory_are_refused(agent) -> None:
    """They would hold nobody else off."""
    agent.lock_store = InMemoryLockStore()

    with pytest.raises(SettingsError, match="lock_store is InMemoryLockStore"):
        check_agent(agent)


def test_an_agent_without_its_model_is_refused(agent) -> None:
    """Rasa logs that it could not be loaded and serves all the same."""
    agent.processor = None

    with pytest.raises(SettingsError, match="make train"):
        check_agent(agent)
