"""What Rasa loads at its start, looked at before anybody is served."""

from __future__ import annotations

import functools
import logging
from typing import Any

import rasa.core.agent
from rasa.core.agent import Agent

from assistant.action_endpoint import KeptEndpoint
from assistant.lock_store import ConversationLockStore
from assistant.tracker_store import ConversationTrackerStore
from coach.errors import CoachError, SettingsError

OURS = {
    "tracker_store": ConversationTrackerStore,
    "lock_store": ConversationLockStore,
    "action_endpoint": KeptEndpoint,
}


def refuse_half_an_agent() -> None:
    """Have Rasa's server end where its agent is not whole; a second call changes nothing."""
    original = rasa.core.agent.load_agent
    if getattr(original, "is_checked", False):
        return

    @functools.wraps(original)
    async def load(*args: Any, **kwargs: Any) -> Agent:
        agent = await original(*args, **kwargs)
        check_agent(agent)
        return agent

    load.is_checked = True  # type: ignore[attr-defined]
    rasa.core.agent.load_agent = load
    logging.getLogger("sanic.error").addFilter(_is_no_known_error)


def check_agent(agent: Agent) -> None:
    """See that an agent has its model, and the stores that keep what people write.

    Raises:
        SettingsError: Rasa took something else in its place, or nothing.
    """
    for part, wanted in OURS.items():
        found = getattr(agent, part)
        if type(found) is not wanted:
            raise SettingsError(
                f"The {part} is {type(found).__name__} and not {wanted.__name__}, so what people "
                "write would be lost or mixed up; put endpoints.yml back as it came."
            )
    if agent.processor is None or agent.domain is None or agent.domain.is_empty():
        raise SettingsError(
            "The trained model cannot be loaded (the lines above say why); run 'make train'."
        )


def _is_no_known_error(record: logging.LogRecord) -> bool:
    """Leave out the traceback of an error that is told in one line."""
    return not (record.exc_info and isinstance(record.exc_info[1], CoachError))
