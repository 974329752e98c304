"""Tests of deletion and of STOP."""

from __future__ import annotations

from actions.stop import ActionErase, ActionStop
from tests.builders import make_tracker, make_work, run, said, slots_of


async def test_deletion_asks_once() -> None:
    """Nothing is deleted by the wish alone."""
    events, dispatcher = await run(ActionErase(), make_tracker("delete my data", "erase"))

    assert said(dispatcher) == ["utter_erase"]
    assert slots_of(events)["offered"] == "erase"
    assert not dispatcher.messages[0]["custom"]


async def test_stop_closes_everything_and_says_one_thing() -> None:
    """No question follows."""
    tracker = make_tracker("stop", "stop", form="planning_form", plan=make_work())
    events, dispatcher = await run(ActionStop(), tracker)

    assert said(dispatcher) == ["utter_stop"]
    assert dispatcher.messages[0]["custom"] == {"stop": True}
    assert any(event["event"] == "active_loop" and event["name"] is None for event in events)
