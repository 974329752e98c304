"""Tests of keeping a plan."""

from __future__ import annotations

from actions.planning import ActionKeepPlan
from coach import arc
from tests.builders import make_tracker, make_work, run, said


async def test_a_plan_is_said_back_with_its_page() -> None:
    """In the person's words, every answer under its heading."""
    work = {**make_work(goal="a dry market", first_step="Rosa calls"), "status": arc.DONE}
    _, dispatcher = await run(ActionKeepPlan(), make_tracker(plan=work))

    page = dispatcher.messages[0]["custom"]["artefact"]

    assert said(dispatcher) == ["utter_kept_plan", "utter_ask_check_in"]
    assert page["kind"] == "plan"
    assert [section["text"] for section in page["sections"]] == ["a dry market", "Rosa calls"]


async def test_nothing_answered_is_nothing_kept() -> None:
    """And it is said."""
    _, dispatcher = await run(ActionKeepPlan(), make_tracker(plan=make_work()))

    assert said(dispatcher) == ["utter_nothing_kept"]
