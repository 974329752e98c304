"""Tests of asking how it went: offered, agreed, put off, ended, and what it opens."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.check_in import ActionCheckIn, ActionReportDone, offer_check_in
from actions.choose import ActionChoose
from actions.turn import today
from coach import arc
from coach.planning import progress
from tests.builders import make_tracker, make_work, run, said, slots_of

SOON = today() + timedelta(days=4)
PLAN = {
    **make_work(goal="a dry market", first_step="Rosa calls", when="in four days"),
    "id": "market", "status": arc.DONE, "step": None, "due": SOON.isoformat(),
}  # fmt: skip
AGREED = {"write": "yes"}


def follow_up(events: list[dict[str, Any]]) -> str:
    """Give the action that comes next."""
    return next((event["name"] for event in events if event["event"] == "followup"), "")


def wish(dispatcher: CollectingDispatcher) -> dict[str, Any]:
    """Give what the messages ask of the database."""
    found: dict[str, Any] = {}
    for message in dispatcher.messages:
        found |= message.get("custom") or {}
    return found


def due_message(kind: str = "step", **slots: Any) -> Tracker:
    """Give a tracker for which the agreed time has come."""
    tracker = make_tracker("", "check_in", **slots)
    tracker.latest_message["entities"] = [
        {"entity": "key", "value": "market"},
        {"entity": "kind", "value": kind},
    ]
    return tracker


def test_it_is_offered_for_the_day_the_step_is_planned_for() -> None:
    """Not for some day."""
    dispatcher = CollectingDispatcher()
    events = offer_check_in(dispatcher, make_tracker(plan=PLAN), PLAN)

    assert said(dispatcher) == ["utter_ask_check_in"]
    assert slots_of(events)["offered"] == f"checkin:{SOON.isoformat()}"


@pytest.mark.parametrize("due", [None, (today() - timedelta(days=3)).isoformat()])
def test_where_no_day_is_known_it_is_offered_in_a_week(due: str | None) -> None:
    """A day that is past is none."""
    plan = {**PLAN, "due": due}
    events = offer_check_in(CollectingDispatcher(), make_tracker(plan=plan), plan)

    assert slots_of(events)["offered"] == f"checkin:{(today() + timedelta(days=7)).isoformat()}"


def test_what_was_settled_is_not_asked_again() -> None:
    """After a change of a word in the plan, for one."""
    dispatcher = CollectingDispatcher()
    offer_check_in(
        dispatcher,
        make_tracker(),
        {**PLAN, "asks": SOON.isoformat(), "asks_for": ["Rosa calls", SOON.isoformat()]},
    )

    assert said(dispatcher) == ["utter_what_next_plan"]


async def test_a_yes_sets_it_and_is_the_consent() -> None:
    """One yes to one plain question."""
    tracker = make_tracker("yes", "affirm", plan=PLAN, offered=f"checkin:{SOON.isoformat()}")
    events, dispatcher = await run(ActionChoose(), tracker)

    asked = wish(dispatcher)["check_in"]
    assert (asked["key"], asked["kind"], asked["waits"]) == ("market", "step", False)
    assert datetime.fromisoformat(asked["due"]).date() == SOON
    assert datetime.fromisoformat(asked["due"]).tzinfo is not None
    assert slots_of(events)["consents"]["write"] == "yes"


async def test_a_no_sets_nothing() -> None:
    """And nobody asks twice."""
    tracker = make_tracker("no", "deny", plan=PLAN, offered=f"checkin:{SOON.isoformat()}")
    events, dispatcher = await run(ActionChoose(), tracker)

    assert wish(dispatcher) == {}
    assert slots_of(events)["plan"]["asks"] == SOON.isoformat()


async def test_another_day_can_be_said_in_words() -> None:
    """ "Better in ten days" is a yes, to that day."""
    tracker = make_tracker("in ten days", plan=PLAN, offered=f"checkin:{SOON.isoformat()}")
    _, dispatcher = await run(ActionChoose(), tracker)

    due = datetime.fromisoformat(wish(dispatcher)["check_in"]["due"])
    assert due.date() == today() + timedelta(days=10)


async def test_on_a_messenger_it_is_asked_whose_phone_it_is() -> None:
    """Once; a shared one is never written to first."""
    tracker = make_tracker("yes", "affirm", plan=PLAN, offered=f"checkin:{SOON.isoformat()}")
    tracker.events[-1]["input_channel"] = "telegram"
    events, dispatcher = await run(ActionChoose(), tracker)
    assert said(dispatcher) == ["utter_ask_own_phone"]
    assert wish(dispatcher) == {}

    shared = make_tracker("no", "deny", plan=PLAN, offered=slots_of(events)["offered"])
    events, dispatcher = await run(ActionChoose(), shared)
    assert wish(dispatcher)["check_in"]["waits"] is True
    assert slots_of(events)["consents"]["own_phone"] == "no"


async def test_a_plan_with_a_measure_is_offered_a_weekly_question() -> None:
    """Each answer then goes into its series."""
    plan = {**make_work(goal="g", first_step="Rosa calls", measure="wet days"), "id": "market"}
    tracker = make_tracker("yes", "affirm", plan=plan, offered=f"checkin:{SOON.isoformat()}")
    events, dispatcher = await run(ActionChoose(), tracker)
    assert said(dispatcher) == ["utter_check_in_set", "utter_ask_weekly"]

    agreed = make_tracker("yes", "affirm", plan=plan, offered=slots_of(events)["offered"])
    _, dispatcher = await run(ActionChoose(), agreed)
    asked = wish(dispatcher)["check_in"]
    assert (asked["kind"], asked["every_days"]) == ("measure", 7)


async def test_at_the_agreed_time_nothing_of_the_plan_is_said() -> None:
    """A stranger may see the screen."""
    events, dispatcher = await run(ActionCheckIn(), due_message(plan=PLAN, consents=AGREED))

    assert dispatcher.messages[0] == {
        **dispatcher.messages[0], "response": "utter_check_in", "text": None,
    }  # fmt: skip
    assert "quote" not in dispatcher.messages[0]
    assert slots_of(events)["offered"] == "visit:step:market"


@pytest.mark.parametrize("slots", [{"plan": PLAN}, {"consents": AGREED}])
async def test_it_is_silent_without_consent_or_plan(slots: dict[str, Any]) -> None:
    """What was taken back is not asked."""
    events, dispatcher = await run(ActionCheckIn(), due_message(**slots))

    assert (events, dispatcher.messages) == ([], [])


async def test_a_yes_opens_the_plan_also_from_the_shelf() -> None:
    """What was open there is laid aside."""
    other = {**make_work(goal="a safe way to school"), "id": "school"}
    tracker = make_tracker(
        "yes", "affirm", plan=other, shelf=[PLAN], consents=AGREED, offered="visit:step:market"
    )
    events, _ = await run(ActionChoose(), tracker)

    plan = slots_of(events)["plan"]
    assert (plan["id"], plan["mode"], plan["step"]) == ("market", progress.FOLLOW_UP, "went")
    assert slots_of(events)["shelf"] == [other]
    assert follow_up(events) == "planning_form"


async def test_later_is_tomorrow() -> None:
    """It is not dropped."""
    tracker = make_tracker("no", "deny", plan=PLAN, consents=AGREED, offered="visit:step:market")
    _, dispatcher = await run(ActionChoose(), tracker)

    due = datetime.fromisoformat(wish(dispatcher)["check_in"]["due"])
    assert due.date() == today() + timedelta(days=1)


async def test_never_ends_all_of_them() -> None:
    """With the consent."""
    tracker = make_tracker("", choice="never", plan=PLAN, consents=AGREED)
    events, dispatcher = await run(ActionChoose(), tracker)

    assert wish(dispatcher) == {"check_ins_off": True}
    assert slots_of(events)["consents"]["write"] == "no"


async def test_a_report_opens_the_follow_up_with_what_was_said() -> None:
    """ "I did it" is heard as the answer to how it went."""
    events, _ = await run(ActionReportDone(), make_tracker("we did it", "report_done", plan=PLAN))

    plan = slots_of(events)["plan"]
    assert (plan["mode"], plan["entry"]) == (progress.FOLLOW_UP, "report")


async def test_a_report_without_a_finished_plan_is_a_thing_told() -> None:
    """Nobody is asked about a step that they never planned."""
    events, _ = await run(ActionReportDone(), make_tracker("we did it", "report_done"))

    assert follow_up(events) == "action_tell"


def test_the_days_are_real_dates() -> None:
    """The store needs them so."""
    assert date.fromisoformat(PLAN["due"]) == SOON
