"""Each turn is counted, measured and told of by its id; nothing of it is what somebody wrote."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator

import pytest
from prometheus_client import REGISTRY
from rasa.shared.core.events import ActionExecuted, UserUttered

from assistant import turn_watch
from assistant.rasa_seams import TurnAborted
from assistant.turn_watch import calling, tell_set_aside, tell_stored, timed, watched
from coach.watching.turns import HEADER, turn_id
from conversations.inbox import Waiting
from conversations.turns import HandedOver

MESSAGE = Waiting("c", "m", "my secret", "", attempts=1)


def value(name: str, **labels: str) -> float:
    """Give a figure as it stands."""
    return REGISTRY.get_sample_value(name, labels) or 0.0


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Give the lines, and see that none holds the message."""
    caplog.set_level(logging.INFO)
    yield caplog
    assert "secret" not in str([vars(each) for each in caplog.records])


async def test_an_answered_turn_is_measured_by_stages(log) -> None:
    """What is not understanding, actions or saving is the rest; tasks of the turn count, too."""

    @timed("nlu")
    async def understand() -> None:
        await asyncio.sleep(0.02)

    name = "coach_turn_stage_seconds_count"
    before = {stage: value(name, stage=stage) for stage in ("nlu", "rest")}
    answered = value("coach_turns_total", channel="web", outcome="answered")
    with watched(MESSAGE, "web"):
        await asyncio.create_task(understand())
        with calling("action_tell") as header:
            await asyncio.sleep(0.01)

    assert header == {HEADER: turn_id("c", "m")}
    assert value("coach_turns_total", channel="web", outcome="answered") == answered + 1
    for stage, count in before.items():
        assert value(name, stage=stage) == count + 1
    (line,) = log.records
    stages = vars(line)["stages"]
    assert line.message == "turn answered"
    assert stages["nlu"] >= 0.02
    assert stages["actions"] >= 0.01
    assert sum(stages.values()) == pytest.approx(vars(line)["seconds"], abs=0.001)


@pytest.mark.parametrize(
    ("error", "kind", "action"),
    [
        (TurnAborted("action_tell", "OSError"), "OSError", "action_tell"),
        (asyncio.TimeoutError(), "TimeoutError", None),
        (ValueError("my secret"), "ValueError", None),
    ],
)
def test_a_failed_turn_is_told_by_names(log, error, kind: str, action: str | None) -> None:
    """The class of the error, the action if it was one, and which try it was."""
    before = value("coach_turns_total", channel="sms", outcome="failed")
    with pytest.raises(type(error)), watched(MESSAGE, "sms"):
        raise error

    (line,) = log.records
    assert (line.levelname, line.message) == ("ERROR", "turn not answered")
    assert (vars(line)["error"], vars(line).get("action"), vars(line)["tries"]) == (kind, action, 2)
    assert value("coach_turns_total", channel="sms", outcome="failed") == before + 1


def test_who_is_with_a_person_is_no_failure(log) -> None:
    """A facilitator took over while the turn ran."""
    before = value("coach_turns_total", channel="web", outcome="left to a person")
    with pytest.raises(HandedOver), watched(MESSAGE, "web"):
        raise HandedOver

    assert log.records[0].levelname == "INFO"
    assert value("coach_turns_total", channel="web", outcome="left to a person") == before + 1


def test_what_is_stored_counts_by_its_intent_and_as_a_fallback() -> None:
    """Names that stand in the domain, and nothing else."""
    before = value("coach_intents_total", intent="goal"), value("coach_fallbacks_total")
    tell_stored([UserUttered("my secret", {"name": "goal"}), ActionExecuted("action_fallback")])

    assert value("coach_intents_total", intent="goal") == before[0] + 1
    assert value("coach_fallbacks_total") == before[1] + 1


def test_what_is_set_aside_counts(log) -> None:
    """A person has to look at it."""
    before = value("coach_messages_set_aside_total")
    tell_set_aside(MESSAGE)

    assert value("coach_messages_set_aside_total") == before + 1
    assert vars(log.records[0])["turn"] == turn_id("c", "m")


async def test_outside_a_turn_nothing_is_counted() -> None:
    """The warm-up and Rasa's own tools belong to none."""

    @timed("saving")
    async def save() -> str:
        return "saved"

    with calling("action_tell") as header:
        assert header == {}
    assert await save() == "saved"
    assert turn_watch._watched.get() is None
