"""Tests of keeping a preparation."""

from __future__ import annotations

import pytest

from actions.negotiation import ActionKeepPreparation
from coach import arc
from tests.builders import make_tracker, make_work, run, said

SECRET = {"limit": "twenty is our least", "plan_b": "we sell elsewhere", "theirs": "his boss"}


async def test_limit_and_plan_b_are_never_handed_over() -> None:
    """What is shown to the other side holds neither, nor what we think of them."""
    work = make_work("negotiation", ask="26 a tonne", **SECRET, standard="the next town pays 29")
    work["status"] = arc.DONE
    _, dispatcher = await run(ActionKeepPreparation(), make_tracker(preparation=work))

    page = dispatcher.messages[0]["custom"]["artefact"]

    assert set(SECRET.values()) <= {section["text"] for section in page["sections"]}
    assert not set(SECRET.values()) & {section["text"] for section in page["handover"]}


@pytest.mark.parametrize("mode", ["card", "debrief"])
async def test_card_and_debrief_have_pages_of_their_own(mode: str) -> None:
    """Each with its own few words."""
    first = arc.MODES["negotiation"][mode][0]
    work = make_work("negotiation", mode, **{first: "the roof"})
    _, dispatcher = await run(ActionKeepPreparation(), make_tracker(preparation=work))

    assert said(dispatcher) == [f"utter_kept_{mode}", "utter_consent_write"]
    assert dispatcher.messages[0]["custom"]["artefact"]["kind"] == mode
