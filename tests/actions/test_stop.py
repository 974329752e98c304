"""Tests of deletion and of STOP."""

from __future__ import annotations

from actions.stop import ActionErase, ActionStop
from actions.talk import ActionGreet
from actions.work import ActionStartOver
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


async def test_stop_in_the_care_talk_keeps_that_it_was_hard() -> None:
    """Who comes back is not met with a plan."""
    care = {"kind": "distress", "asked": "company"}
    events, _ = await run(ActionStop(), make_tracker("stop", "stop", form="care_form", care=care))

    assert slots_of(events)["care"] == {"kind": "distress", "asked": "stay"}

    events, _ = await run(ActionGreet(), make_tracker("hello", "greet", care=care))

    assert events[0]["name"] == "care_form"


async def test_start_after_stop_puts_nothing_aside() -> None:
    """It was said that everything is kept."""
    work = make_work(goal="a dry market")
    tracker = make_tracker("START", "start_over", plan=work)
    tracker.events[0]["data"]["custom"] = {"stop": True}
    events, dispatcher = await run(ActionStartOver(), tracker)

    assert said(dispatcher) == []
    assert events[0]["name"] == "action_resume"
