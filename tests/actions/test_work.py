"""Tests of seeing, changing, leaving and resuming work."""

from __future__ import annotations

from typing import Any

from actions.my_work import ActionMyWork, ActionOpenWork
from actions.work import (
    ActionEdit,
    ActionNoStep,
    ActionPause,
    ActionResume,
    ActionStartOver,
)
from coach import arc
from tests.builders import make_tracker, make_work, run, said, slots_of

PLAN = make_work(goal="a dry market", why="we live from it")
DONE = {**PLAN, "status": arc.DONE, "step": None}


def follow_up(events: list[dict[str, Any]]) -> str:
    """Give the action that comes next."""
    return next((event["name"] for event in events if event["event"] == "followup"), "")


async def test_my_work_lists_what_is_there() -> None:
    """With ways to go on and to change it."""
    review = make_work("evidence", claim="crime fell")
    _, dispatcher = await run(ActionMyWork(), make_tracker(plan=PLAN, review=review))

    assert said(dispatcher) == ["utter_my_work"]
    assert "a dry market" in dispatcher.messages[0]["works"]
    assert "crime fell" in dispatcher.messages[0]["works"]


async def test_a_single_finished_piece_is_shown_at_once() -> None:
    """With its page."""
    _, dispatcher = await run(ActionMyWork(), make_tracker(plan=DONE))

    assert said(dispatcher) == ["utter_kept_plan", "utter_what_next_plan"]


async def test_no_work_is_an_offer_to_begin() -> None:
    """Never a dead end."""
    for action in (ActionMyWork(), ActionEdit(), ActionResume(), ActionOpenWork()):
        _, dispatcher = await run(action, make_tracker())
        assert said(dispatcher) == ["utter_no_work"]


async def test_pausing_closes_the_form_and_remembers_it() -> None:
    """Nothing is lost."""
    events, dispatcher = await run(
        ActionPause(), make_tracker("later", form="planning_form", plan=PLAN)
    )

    assert said(dispatcher) == ["utter_paused"]
    assert {"event": "active_loop", "timestamp": None, "name": None} in events
    assert slots_of(events)["paused_skill"] == "planning"


async def test_resuming_opens_what_was_left_last() -> None:
    """Also after days."""
    review = make_work("evidence", claim="crime fell")
    tracker = make_tracker("go on", "resume", plan=PLAN, review=review, paused_skill="planning")
    events, _ = await run(ActionResume(), tracker)

    assert follow_up(events) == "planning_form"
    assert slots_of(events)["plan"]["entry"] == "resume"


async def test_named_work_is_resumed_even_in_another_form() -> None:
    """ "Back to my plan" from the middle of a check."""
    review = make_work("evidence", claim="crime fell")
    tracker = make_tracker(
        "back to my plan", "resume", form="evidence_form", plan=PLAN, review=review
    )
    events, _ = await run(ActionResume(), tracker)

    assert follow_up(events) == "planning_form"


async def test_editing_finished_work_opens_the_named_step() -> None:
    """A finished plan is not set in stone."""
    events, _ = await run(ActionEdit(), make_tracker("change the goal", "edit", plan=DONE))

    assert follow_up(events) == "planning_form"
    assert slots_of(events)["plan"]["step"] == "goal"


async def test_editing_without_a_name_lets_the_form_ask() -> None:
    """The answer may then be typed."""
    events, _ = await run(ActionEdit(), make_tracker("Change something", "edit", plan=DONE))

    assert slots_of(events)["plan"]["entry"] == "which"


async def test_starting_over_asks_first() -> None:
    """Nothing is dropped by one word."""
    tracker = make_tracker("start over", "start_over", form="planning_form", plan=PLAN)
    events, dispatcher = await run(ActionStartOver(), tracker)

    assert said(dispatcher) == ["utter_start_over"]
    assert "plan" not in slots_of(events)


async def test_skip_without_a_question_is_answered_kindly() -> None:
    """With the way back to what is open."""
    _, dispatcher = await run(ActionNoStep(), make_tracker("skip", "skip", plan=PLAN))

    assert said(dispatcher) == ["utter_no_step_resume"]


async def test_a_finished_piece_is_opened_by_choice() -> None:
    """The page comes anew, so its link is fresh."""
    _, dispatcher = await run(
        ActionOpenWork(), make_tracker("x", choice="open:planning", plan=DONE)
    )

    assert dispatcher.messages[0]["custom"]["artefact"]["kind"] == "plan"


async def test_shorter_after_an_example_gives_its_lesson() -> None:
    """ "Too long" is about what was just told; after anything else, about the coach."""
    heard = {"last_entry": "lima-ride-along", "told": ["lima-ride-along"]}
    after = make_tracker("shorter please", "simpler", cites="lima-ride-along", **heard)
    later = make_tracker("shorter please", "simpler", **heard)

    _, in_short = await run(ActionNoStep(), after)
    _, of_the_coach = await run(ActionNoStep(), later)

    assert said(in_short) == ["utter_in_short"]
    assert said(of_the_coach) == ["utter_simpler"]


async def test_my_work_hands_out_what_is_only_begun_too() -> None:
    """Its page, as it stands."""
    _, dispatcher = await run(ActionMyWork(), make_tracker("my work", "my_work", plan=PLAN))
    (begun,) = dispatcher.messages[0]["custom"]["begun"]["pages"]

    assert [section["text"] for section in begun["sections"]] == ["a dry market", "we live from it"]


async def test_pages_of_earlier_work_are_handed_out() -> None:
    """Also when nothing new is begun."""
    tracker = make_tracker("my work", "my_work")
    tracker.latest_message["metadata"] = {"pages": 2}
    _, dispatcher = await run(ActionMyWork(), tracker)

    assert said(dispatcher) == ["utter_my_pages"]


async def test_skip_is_no_yes_to_a_consent() -> None:
    """It stays at what it was."""
    tracker = make_tracker("skip", "skip", offered="consent:write")
    events, dispatcher = await run(ActionNoStep(), tracker)

    assert (follow_up(events), said(dispatcher)) == ("action_choose", [])


async def test_work_on_the_shelf_is_gone_on_with_when_nothing_else_is_open() -> None:
    """Nothing that is half done is ever out of reach."""
    laid = {**PLAN, "id": "laid"}
    events, _ = await run(ActionResume(), make_tracker("go on", "resume", shelf=[laid]))

    assert follow_up(events) == "planning_form"
    assert slots_of(events)["plan"]["id"] == "laid"


async def test_a_change_that_names_the_part_alone_asks_what_it_should_say() -> None:
    """ "Change my plan: the first step" is no new first step."""
    work = make_work(goal="a dry market", first_step="Rosa calls")
    tracker = make_tracker("change my plan: the first step", "edit", plan=work)
    events, _ = await run(ActionEdit(), tracker)

    assert slots_of(events)["plan"]["entry"] == "edit"


async def test_a_change_that_says_what_it_should_be_is_made_at_once() -> None:
    """No second question."""
    work = make_work(goal="a dry market", first_step="Rosa calls")
    tracker = make_tracker("change the first step to Rosa and I walk there", "edit", plan=work)
    events, _ = await run(ActionEdit(), tracker)

    assert slots_of(events)["unheard"] == "Rosa and I walk there"
    assert slots_of(events)["plan"]["entry"] == "said"
