"""Tests of beginning a skill."""

from __future__ import annotations

import pytest

from actions.begin import ActionBegin
from coach import arc
from tests.builders import make_tracker, make_work, run, said, slots_of


async def test_a_plain_wish_opens_the_form() -> None:
    """At once, with empty work."""
    events, _ = await run(ActionBegin(), make_tracker("make a plan", "start_planning"))

    assert slots_of(events)["plan"]["entry"] == "new"
    assert events[-1]["name"] == "planning_form"


async def test_a_guess_is_asked_about() -> None:
    """Nobody is put into the wrong arc."""
    tracker = make_tracker("the roof", "start_negotiation", confidence=0.38)
    events, dispatcher = await run(ActionBegin(), tracker)

    assert said(dispatcher) == ["utter_begin_unsure"]
    assert slots_of(events) == {"offered": "start_negotiation"}


async def test_older_work_is_never_written_over_unasked() -> None:
    """Begun or finished, the person decides."""
    begun = make_work(goal="a dry market")
    for status, response in ((arc.OPEN, "utter_old_open"), (arc.DONE, "utter_old_done")):
        tracker = make_tracker("plan", "start_planning", plan={**begun, "status": status})
        events, dispatcher = await run(ActionBegin(), tracker)
        assert said(dispatcher) == [response]
        assert "plan" not in slots_of(events)


@pytest.mark.parametrize(
    "text",
    [
        "how can we count it ourselves",
        "we want to collect our own data about the buses",
        "help me make a small survey",
        "how do we measure the noise",
    ],
)
async def test_who_wants_to_count_is_asked_about_the_count(text: str) -> None:
    """It is no claim that is checked."""
    events, _ = await run(ActionBegin(), make_tracker(text, "start_evidence"))

    assert slots_of(events)["review"]["mode"] == "collect"


@pytest.mark.parametrize(
    "text",
    [
        "Jan 42, Feb 40, 38 in March",
        "here are my numbers, what do they show",
        "make a chart from our counts",
        "we have complaint numbers from before and after the lights went in",
    ],
)
async def test_own_numbers_are_looked_at(text: str) -> None:
    """They are no claim that is checked."""
    events, _ = await run(ActionBegin(), make_tracker(text, "start_evidence"))

    assert slots_of(events)["review"]["mode"] == "numbers"


async def test_somebody_elses_numbers_are_a_claim() -> None:
    """The council's report is checked."""
    text = "can we check the numbers the council gave us"
    events, _ = await run(ActionBegin(), make_tracker(text, "start_evidence"))

    assert slots_of(events)["review"]["mode"] == "full"


async def test_what_was_told_may_be_told_on_with_its_source() -> None:
    """The question begins no preparation."""
    tracker = make_tracker(
        "can i tell my meeting that?",
        "start_negotiation",
        cites="mumbai-fair-test",
        last_entry="mumbai-fair-test",
    )
    events, dispatcher = await run(ActionBegin(), tracker)

    assert dispatcher.messages[0]["told"].startswith("Yes, with its source")
    assert events == []
