"""Tests of the page to hand over: the person chooses, and what may harm them is never on it."""

from __future__ import annotations

import pytest

from actions.choose import ActionChoose
from actions.handover import MAY_SHOW, may_show
from coach import arc
from tests.builders import make_tracker, make_work, run, said, slots_of

ANSWERS = {name: f"words of {name}" for name in arc.PLAN}
PLAN = {**make_work(**{**ANSWERS, "risk": "no"}), "id": "market"}
AT_RISK = {**PLAN, "answers": {**PLAN["answers"], "risk": {"text": "my boss", "history": []}}}
NEVER = ("risk", "safer", "decides", "missing", "obstacle", "then", "rehearse")


@pytest.mark.parametrize("part", NEVER)
def test_what_weakens_or_endangers_can_never_be_shown(part: str) -> None:
    """Not even by choice."""
    assert part not in MAY_SHOW
    assert part not in may_show(PLAN)


def test_where_somebody_is_at_risk_nobody_is_named() -> None:
    """The people in it are for us alone."""
    assert {"who", "by_whom", "there", "first_step"} & set(may_show(AT_RISK)) == set()
    assert "who" in may_show(PLAN)


async def test_it_is_made_of_the_chosen_parts_alone() -> None:
    """And holds no word of the others."""
    asked, dispatcher = await run(ActionChoose(), make_tracker(choice="show:ask", plan=PLAN))
    assert said(dispatcher) == ["utter_ask_what_to_show"]

    without = make_tracker(choice="show:why", plan=slots_of(asked)["plan"])
    changed, _ = await run(ActionChoose(), without)
    made = make_tracker(choice="show:make", plan=slots_of(changed)["plan"])
    _, dispatcher = await run(ActionChoose(), made)

    custom = dispatcher.messages[0]["custom"]
    shown = str(custom["artefact"]["handover"])
    assert custom["handover_page"] is True
    assert "words of goal" in shown
    assert not any(f"words of {name}" in shown for name in ("why", *NEVER))


async def test_a_part_is_added_when_it_is_chosen() -> None:
    """One tap."""
    tracker = make_tracker(choice="show:who", plan={**PLAN, "shown": ["goal"]})
    events, _ = await run(ActionChoose(), tracker)

    assert slots_of(events)["plan"]["shown"] == ["goal", "who"]


async def test_a_risk_that_is_told_later_takes_names_off_again() -> None:
    """What was chosen before does not stay by mistake."""
    plan = {**AT_RISK, "shown": ["goal", "who"]}
    _, dispatcher = await run(ActionChoose(), make_tracker(choice="show:make", plan=plan))

    assert "words of who" not in str(dispatcher.messages[0]["custom"]["artefact"]["handover"])


async def test_an_empty_plan_has_nothing_to_hand_over() -> None:
    """And it is said."""
    tracker = make_tracker(choice="show:ask", plan=make_work(obstacle="x"))
    _, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == ["utter_nothing_to_hand_over"]


async def test_several_parts_are_put_in_and_left_out_in_one_message() -> None:
    """ "Add ... Leave out ...": both lists count."""
    tracker = make_tracker(
        "Add the first step and the measure. Leave out why it matters.",
        plan={**PLAN, "shown": ["goal", "why"]},
        offered="show",
    )
    events, dispatcher = await run(ActionChoose(), tracker)

    shown = slots_of(events)["plan"]["shown"]
    assert {"goal", "first_step", "measure"} <= set(shown)
    assert "why" not in shown
    assert said(dispatcher) == ["utter_ask_what_to_show"]


async def test_a_part_that_stays_ours_is_refused_with_its_reason() -> None:
    """And the page is offered without it."""
    _, dispatcher = await run(ActionChoose(), make_tracker(choice="show:obstacle", plan=PLAN))

    assert said(dispatcher) == ["utter_not_shown"]
