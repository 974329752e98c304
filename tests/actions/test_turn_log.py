"""The action server tells of each call by the id of its turn."""

from __future__ import annotations

import json
import logging
from types import SimpleNamespace
from typing import Any

from sanic.response import empty
from structlog.contextvars import get_contextvars

from actions.turn_log import _begin, _end
from coach.watching.turns import HEADER, turn_id

TURN = turn_id("c", "m")


def call(**headers: str) -> Any:
    """Make a call of an action, as Sanic gives it."""
    body = {"next_action": "action_tell", "tracker": {"slots": {"plan": "my secret"}}}
    return SimpleNamespace(headers=headers, ctx=SimpleNamespace(), path="/webhook", json=body)


async def test_a_call_is_told_with_its_turn(caplog) -> None:
    """With the action and how long it took, and nothing of what it was given."""
    caplog.set_level(logging.INFO)
    request = call(**{HEADER: TURN})
    await _begin(request)
    assert get_contextvars() == {"turn": TURN}
    await _end(request, empty(200))

    facts = vars(caplog.records[-1])
    assert (facts["message"], facts["action"]) == ("action done", "action_tell")
    assert facts["seconds"] >= 0
    assert "secret" not in json.dumps(facts, default=str)


async def test_what_is_no_id_is_not_taken_over() -> None:
    """Nor is the turn of the call before."""
    await _begin(call(**{HEADER: TURN}))
    await _begin(call(**{HEADER: "my secret"}))

    assert get_contextvars() == {}


async def test_an_action_that_failed_or_is_none_has_no_name(caplog) -> None:
    """What was asked for may be anybody's words."""
    request = call()
    request.json["next_action"] = "my secret"
    await _begin(request)
    await _end(request, empty(404))

    assert caplog.records[-1].message == "action not done"
    assert "secret" not in str(vars(caplog.records[-1]))
