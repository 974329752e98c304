"""Follows each turn: how long its stages took, how it ended, and by which id its lines are found.

What is to be measured calls one line of this file. A turn's stages are `nlu` (what a message
means), `actions` (the action server), `saving` (the transaction), and `rest`: rules, forms and the
copying between them.
"""

from __future__ import annotations

import contextvars
import functools
import logging
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from django.utils import timezone
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from structlog.contextvars import bound_contextvars

from assistant import metrics
from assistant.rasa_seams import TurnAborted
from coach.watching.turns import HEADER, KEY, turn_id

if TYPE_CHECKING:  # importing it needs Django set up, which Rasa's tools do later
    from conversations.inbox import Waiting

logger = logging.getLogger(__name__)

STAGES = ("nlu", "actions", "saving")
FALLBACK = "action_fallback"
Method = TypeVar("Method", bound=Callable[..., Awaitable[Any]])


@dataclass
class _Watched:
    """The turn that runs; the tasks that it starts find the same one."""

    number: str
    began: float = field(default_factory=time.perf_counter)
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))


_watched: contextvars.ContextVar[_Watched | None] = contextvars.ContextVar("watched", default=None)


@contextmanager
def watched(message: Waiting, channel: str) -> Iterator[None]:
    """Watch the turn that answers a message, and tell of it when it has ended."""
    number = turn_id(message.conversation_id, message.external_id)
    turn = _Watched(number)
    token = _watched.set(turn)
    ahead = (timezone.now() - message.received_at).total_seconds() if message.received_at else 0.0
    with bound_contextvars(turn=number, conversation=message.conversation_id, channel=channel):
        try:
            yield
        except BaseException as error:
            _tell_failed(turn, channel, message.attempts + 1, error)
            raise
        else:
            _tell_answered(turn, channel, max(ahead, 0.0))
        finally:
            _watched.reset(token)


def _tell_answered(turn: _Watched, channel: str, ahead: float) -> None:
    whole = time.perf_counter() - turn.began
    stages = turn.seconds | {"rest": max(whole - sum(turn.seconds.values()), 0.0)}
    for stage, seconds in {**stages, "whole": whole}.items():
        metrics.STAGE[stage].observe(seconds)
    metrics.WAITED.observe(ahead)
    metrics.TURNS.labels(channel, "answered").inc()
    shown = {stage: round(seconds, 4) for stage, seconds in stages.items()}
    facts = {"seconds": round(whole, 4), "ahead": round(ahead, 4), "stages": shown}
    logger.info("turn answered", extra=facts)


def _tell_failed(turn: _Watched, channel: str, tries: int, error: BaseException) -> None:
    """Tell by names alone: the words of an error may quote what the person wrote."""
    from conversations.turns import HandedOver, StaleTurn

    if isinstance(error, HandedOver):
        metrics.TURNS.labels(channel, "left to a person").inc()
        logger.info("turn left to a person")
        return
    if isinstance(error, StaleTurn):  # another process was quicker: nothing has failed
        metrics.TURNS.labels(channel, "answered elsewhere").inc()
        logger.info("turn answered elsewhere")
        return
    metrics.TURNS.labels(channel, "failed").inc()
    facts: dict[str, Any] = {"tries": tries, "seconds": round(time.perf_counter() - turn.began, 4)}
    if isinstance(error, TurnAborted):
        facts |= {"action": error.action, "error": error.cause}
    else:
        facts["error"] = type(error).__name__
    logger.error("turn not answered", extra=facts)


def timed(stage: str) -> Callable[[Method], Method]:
    """Count what a method takes as a stage of the turn that runs, if one does."""

    def decorate(method: Method) -> Method:
        @functools.wraps(method)
        async def measured(*args: Any, **kwargs: Any) -> Any:
            turn = _watched.get()
            if turn is None:
                return await method(*args, **kwargs)
            began = time.perf_counter()
            try:
                return await method(*args, **kwargs)
            finally:
                turn.seconds[stage] += time.perf_counter() - began

        return measured  # type: ignore[return-value]

    return decorate


@contextmanager
def calling(action: str) -> Iterator[dict[str, str]]:
    """Measure a call of the action server; give the header that takes the turn's id along."""
    turn = _watched.get()
    began = time.perf_counter()
    try:
        yield {HEADER: turn.number} if turn else {}
    finally:
        seconds = time.perf_counter() - began
        metrics.ACTIONS.labels(action).observe(seconds)
        if turn:
            turn.seconds["actions"] += seconds


def tell_stored(events: Sequence[Event]) -> None:
    """Count what a turn that is stored was understood as, and whether the coach was at a loss."""
    for event in events:
        if isinstance(event, UserUttered):
            metrics.INTENTS.labels(event.intent_name or "none").inc()
        elif isinstance(event, ActionExecuted) and event.action_name == FALLBACK:
            metrics.FALLBACKS.inc()


def tell_set_aside(message: Waiting) -> None:
    """Count and tell that no try could answer a message."""
    metrics.SET_ASIDE.inc()
    number = turn_id(message.conversation_id, message.external_id)
    facts = {KEY: number, "conversation": message.conversation_id, "tries": message.attempts + 1}
    logger.error("message set aside", extra=facts)


def watch_understanding() -> None:
    """Measure what Rasa takes to understand a message; a second call changes nothing."""
    original = MessageProcessor.parse_message
    if not hasattr(original, "__wrapped__"):
        MessageProcessor.parse_message = timed("nlu")(original)
