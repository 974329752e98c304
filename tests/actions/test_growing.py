"""The measure of a plan grows week by week, and a signal is told once."""

from __future__ import annotations

from typing import Any

from actions.planning import ActionKeepPlan
from tests.builders import make_tracker, make_work, run, said, slots_of

OLD = [31, 29, 33, 30, 32, 28]
NEW = [21, 19, 22, 20, 18, 21]


def plan(values: list[float | None], **more: Any) -> Any:
    """Build a plan whose measure was told so often, a week apart."""
    series = [
        {"on": f"2026-{1 + at // 4:02}-{1 + 7 * (at % 4):02}", "value": value, "said": str(value)}
        for at, value in enumerate(values)
    ]
    work = make_work(goal="fewer lorries", first_step="ask Joe", measure="lorries a morning")
    return {**work, "status": "done", "step": None, "series": series, "grown": True, **more}


async def grow(work: Any) -> tuple[Any, Any]:
    """Keep a plan after a visit for its number; give the plan it leaves and the first message."""
    events, dispatcher = await run(ActionKeepPlan(), make_tracker(plan=work))
    assert said(dispatcher)[0] == "utter_numbers_told"
    return slots_of(events)["plan"], dispatcher.messages[0]


async def test_few_numbers_are_too_early_and_still_drawn() -> None:
    """With the person's own words as its title, and the page of the plan."""
    work, message = await grow(plan([31, 29, 33]))

    assert "too early" in message["told"]
    assert message["custom"]["picture"]["alt"].startswith("Lorries a morning")
    assert message["custom"]["artefact"]["sections"]
    assert "grown" not in work


async def test_two_numbers_have_no_picture_yet() -> None:
    """There is no line."""
    _, message = await grow(plan([31, 29]))

    assert "picture" not in message["custom"]


async def test_a_signal_is_told_once_with_what_it_does_not_prove() -> None:
    """The week after it is no news."""
    work, message = await grow(plan([*OLD, *NEW]))
    assert "more than chance" in message["told"]
    assert "cannot say why" in message["told"]

    _, message = await grow({**plan([*OLD, *NEW, 20]), "signal_told": work["signal_told"]})
    assert "more than chance" not in message["told"]
    assert "cannot say why" not in message["told"]


async def test_a_week_without_a_number_is_left_out() -> None:
    """ "Nobody counted" is no number."""
    _, message = await grow(plan([31, None, 29, 33]))

    assert message["custom"]["table"]["rows"][1][1] == "29"


async def test_a_measure_without_any_number_is_said_back_as_the_plan() -> None:
    """There is nothing to draw."""
    events, dispatcher = await run(ActionKeepPlan(), make_tracker(plan=plan([None])))

    assert said(dispatcher)[0] == "utter_kept_plan"
    assert "grown" not in slots_of(events)["plan"]
