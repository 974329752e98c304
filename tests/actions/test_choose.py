"""Tests of tapped choices, and of a typed yes or no to an offer."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.choose import ActionChoose
from coach import arc
from tests.builders import make_tracker, make_work, run, said, slots_of


def follow_up(events: list[dict[str, Any]]) -> str:
    """Give the action that comes next."""
    return next((event["name"] for event in events if event["event"] == "followup"), "")


@pytest.mark.parametrize(
    "more", [{"choice": "erase:yes"}, {"intent": "affirm", "offered": "erase"}]
)
async def test_a_tapped_and_a_typed_yes_are_the_same(more: dict[str, Any]) -> None:
    """People type what they could tap."""
    events, dispatcher = await run(ActionChoose(), make_tracker("yes", **more))

    assert said(dispatcher) == ["utter_erasing"]
    assert dispatcher.messages[0]["custom"] == {"erase": True}
    assert slots_of(events)["offered"] is None


@pytest.mark.parametrize("more", [{"choice": "erase:no"}, {"intent": "deny", "offered": "erase"}])
async def test_a_no_deletes_nothing(more: dict[str, Any]) -> None:
    """And it is said."""
    _, dispatcher = await run(ActionChoose(), make_tracker("no", **more))

    assert said(dispatcher) == ["utter_not_erased"]
    assert not dispatcher.messages[0]["custom"]


@pytest.mark.parametrize(("value", "mode"), [("when:soon", "card"), ("when:later", "full")])
async def test_soon_is_a_card_and_later_the_whole_arc(value: str, mode: str) -> None:
    """Under a day there is no course."""
    events, _ = await run(ActionChoose(), make_tracker("x", choice=value))

    assert follow_up(events) == "negotiation_form"
    assert slots_of(events)["preparation"]["mode"] == mode


async def test_beginning_again_in_the_open_form_clears_the_work() -> None:
    """The form asks its first question by itself."""
    work = make_work(goal="a dry market")
    tracker = make_tracker(
        "x", choice="over:yes", offered="over_planning", form="planning_form", plan=work
    )
    events, _ = await run(ActionChoose(), tracker)

    assert slots_of(events)["plan"]["answers"] == {}
    assert follow_up(events) == ""


async def test_keeping_it_keeps_it() -> None:
    """A slip of the finger drops nothing."""
    tracker = make_tracker("x", choice="over:no", offered="over_planning", plan=make_work(goal="g"))
    events, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == ["utter_not_started_over"]
    assert "plan" not in slots_of(events)


async def test_finished_work_can_be_changed_instead_of_begun_anew() -> None:
    """When a new plan is wished for and there is one."""
    done = {**make_work(goal="g"), "status": arc.DONE, "step": None}
    events, _ = await run(ActionChoose(), make_tracker("x", choice="old_planning:yes", plan=done))

    assert follow_up(events) == "action_edit"


@pytest.mark.parametrize("value", ["care:yes", "nonsense", "start:cooking", "old_cooking:yes"])
async def test_an_old_or_unknown_choice_is_answered(value: str) -> None:
    """Never silence, never an error."""
    _, dispatcher = await run(ActionChoose(), make_tracker("x", choice=value))

    assert said(dispatcher)


async def test_yes_to_nothing_shows_the_choices() -> None:
    """And no to nothing is all right."""
    _, yes = await run(ActionChoose(), make_tracker("yes", "affirm"))
    _, no = await run(ActionChoose(), make_tracker("no", "deny"))

    assert said(yes) == ["utter_menu"]
    assert said(no) == ["utter_alright"]


@pytest.mark.parametrize(
    "tracker",
    [
        make_tracker("Yes, tell me", choice="practice:shared_agency"),
        make_tracker("yes", "affirm", offered="practice_shared_agency"),
    ],
)
async def test_a_practice_that_was_offered_is_told(tracker: Tracker) -> None:
    """Tapped or said."""
    _, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == ["utter_practice"]


async def test_a_no_to_a_practice_is_taken_as_one() -> None:
    """Nothing is told then."""
    _, dispatcher = await run(
        ActionChoose(), make_tracker("no", "deny", offered="practice_shared_agency")
    )

    assert said(dispatcher) == ["utter_alright"]


@pytest.mark.parametrize("text", ["is that enough?", "is that right?"])
async def test_a_question_agrees_to_nothing(text: str) -> None:
    """However much it was read as a yes."""
    events, _ = await run(ActionChoose(), make_tracker(text, "affirm", offered="consent:write"))

    assert follow_up(events) == "action_fallback"
    assert "consents" not in slots_of(events)


@pytest.mark.parametrize(
    ("text", "intent", "response"),
    [
        ("everything", "tell", "utter_stop"),
        ("hm", "affirm", "utter_stop_or_leave"),
        ("what is the difference?", "simpler", "utter_stop_or_leave"),
        ("go on", "resume", "utter_not_stopped"),
    ],
)
async def test_what_to_stop_is_taken_from_plain_words(
    text: str, intent: str, response: str
) -> None:
    """What says neither is asked again."""
    _, dispatcher = await run(ActionChoose(), make_tracker(text, intent, offered="stop"))

    assert said(dispatcher) == [response]


async def test_only_this_step_leaves_it_for_later() -> None:
    """As the choice does."""
    tracker = make_tracker("just this step", "skip", offered="stop", form="planning_form")
    events, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == ["utter_paused"]
    assert slots_of(events)["paused_skill"] == "planning"


async def test_an_offer_is_over_when_something_else_was_said() -> None:
    """A yes three messages later is a yes to something else."""
    tracker = make_tracker("yes", "affirm", offered="erase")
    earlier = [{"event": "slot", "name": "offered", "value": "erase"}]
    tracker.events = [*earlier, {"event": "user", "text": "no idea"}, *tracker.events]
    _, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == ["utter_menu"]


@pytest.mark.parametrize(
    ("text", "language", "response"),
    [("हाँ", "hi", "utter_erasing_hi"), ("نعم", "ar", "utter_erasing_ar"),
     ("não", "pt", "utter_not_erased_pt")],
)  # fmt: skip
async def test_yes_and_no_are_heard_in_the_persons_language(
    text: str, language: str, response: str
) -> None:
    """To whatever was offered."""
    tracker = make_tracker(text, "other_language", offered="erase", language=language)
    _, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == [response]


async def test_a_yes_to_looking_at_ones_numbers_begins_with_them() -> None:
    """The kind of work is in the offer."""
    tracker = make_tracker("yes", intent="affirm", offered="start_evidence_numbers")
    events, _ = await run(ActionChoose(), tracker)

    assert slots_of(events)["review"]["mode"] == "numbers"
