"""What the action server is sent, and how its answers are checked."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import UserUttered
from rasa.utils.endpoints import EndpointConfig

from assistant.action_endpoint import _packed, keep_connections
from assistant.tracker import ConversationTracker
from coach import laid_aside
from tests.builders_assistant import DOMAIN, plan_turn


@pytest.fixture(autouse=True)
def kept() -> None:
    """Let Rasa use our endpoint."""
    keep_connections(EndpointConfig(url="http://127.0.0.1:1/webhook"))


def checked(*events: Any) -> None:
    """Check an answer with these events."""
    RemoteAction("action_tell", None)._validate_action_result(
        {"events": list(events), "responses": []}
    )


def test_an_action_is_told_the_slots_and_two_turns() -> None:
    """However long the talk, the request stays small; the domain is not sent."""
    tracker = ConversationTracker("c", DOMAIN.slots)
    for number in range(20):
        plan_turn(tracker, number)
    tracker.update(UserUttered("and now?", {"name": "tell"}))

    call = RemoteAction("validate_planning_form", None)._action_call_format(tracker, DOMAIN)

    said = [event["text"] for event in call["tracker"]["events"] if event["event"] == "user"]
    assert said == ["answer 19", "and now?"]
    assert call["tracker"]["slots"]["plan"] == {"step": 19}
    assert call["tracker"]["latest_message"]["text"] == "and now?"
    assert "domain" not in call


def test_good_answers_pass() -> None:
    """Every kind of event that our actions return is let through."""
    checked(
        {"event": "slot", "name": "plan", "value": {"a": 1}, "timestamp": None},
        {"event": "active_loop", "name": None},
        {"event": "action_execution_rejected", "name": "planning_form"},
        {"event": "followup", "name": "action_tell"},
    )


def test_what_is_laid_aside_goes_on_as_one_text() -> None:
    """A shelf goes along with every turn; all else stays as the action gave it."""
    works = [{"skill": "planning", "id": "a"}]
    answer = {
        "events": [
            {"event": "slot", "name": "shelf", "value": works},
            {"event": "slot", "name": "plan", "value": {"a": 1}},
        ]
    }

    shelf, plan = _packed(answer)["events"]

    assert laid_aside.unpack(shelf["value"]) == works
    assert isinstance(shelf["value"], str)
    assert plan["value"] == {"a": 1}


@pytest.mark.parametrize("answer", [None, [], {}, {"events": None}, {"events": ["slot"]}])
def test_an_answer_that_is_none_is_left_to_the_check(answer: Any) -> None:
    """Which says what is wrong with it."""
    assert _packed(answer) is answer


@pytest.mark.parametrize(
    "event",
    [
        {"event": "slot", "value": 1},
        {"event": "slot", "name": 7, "value": 1},
        {"event": "no such event"},
        {"name": "plan"},
        "slot",
        {"event": "slot", "name": "plan", "value": 1, "timestamp": "yesterday"},
    ],
)
def test_a_bad_event_is_refused(event: Any) -> None:
    """An answer that is not what it should be ends the turn, and nothing of it is stored."""
    with pytest.raises(ValidationError):
        checked(event)
