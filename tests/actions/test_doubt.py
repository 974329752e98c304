"""Tests of meeting doubt of one's own power."""

from __future__ import annotations

from actions.doubt import ActionPowerless
from actions.planning import ValidatePlanningForm
from actions.talk import ActionTell
from tests.builders import make_tracker, make_work, run, said, slots_of


async def test_doubt_is_met_with_people_like_them() -> None:
    """An example with its source, no promise, one small question."""
    events, dispatcher = await run(
        ActionPowerless(), make_tracker("why would they listen to us", "powerless")
    )

    assert dispatcher.messages[0]["custom"]["citations"]
    assert said(dispatcher)[-1] == "utter_powerless_question"
    assert slots_of(events)["told"]


async def test_doubt_met_twice_is_another_story() -> None:
    """Nobody hears the same one again."""
    first, _ = await run(ActionPowerless(), make_tracker("who am i", "powerless"))
    told = slots_of(first)["told"]
    second, _ = await run(ActionPowerless(), make_tracker("who am i", "powerless", told=told))

    assert len(set(slots_of(second)["told"])) == 2


async def test_in_a_form_the_form_asks() -> None:
    """The aside itself ends without a question."""
    tracker = make_tracker("who am i", "powerless", form="planning_form", plan=make_work())
    _, dispatcher = await run(ActionPowerless(), tracker)

    assert len(dispatcher.messages) == 1


async def test_doubt_in_a_form_is_met_even_when_it_was_read_otherwise() -> None:
    """It must not be written down as somebody's goal."""
    text = "honestly why would anyone listen to us, we only sell fish"
    tracker = make_tracker(text, "tell", form="planning_form", plan=make_work())
    events, dispatcher = await run(ValidatePlanningForm(), tracker)

    assert dispatcher.messages[0]["custom"]["citations"]
    assert said(dispatcher)[-1] == "utter_ask_planning_goal"
    assert slots_of(events)["plan"]["answers"] == {}


async def test_doubt_told_as_a_trouble_is_doubt() -> None:
    """Outside a form as well."""
    events, _ = await run(ActionTell(), make_tracker("why would they ever listen to us"))

    assert events[0]["name"] == "action_powerless"
