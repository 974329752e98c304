"""Tests of a wish for a person."""

from __future__ import annotations

import pytest

from actions.person import ActionPerson
from tests.builders import make_tracker, run, said


async def test_a_wish_for_a_person_is_marked_and_nothing_promised() -> None:
    """With no hours set, the coach cannot say when."""
    _, dispatcher = await run(ActionPerson(), make_tracker("a person please", "person"))

    assert said(dispatcher) == ["utter_person", "utter_consent_read"]
    assert dispatcher.messages[0]["custom"] == {"handover": True}


@pytest.mark.usefixtures("contacts")
async def test_who_reads_and_when_is_said() -> None:
    """Named, with hours, and whether that is now."""
    _, dispatcher = await run(ActionPerson(), make_tracker("a person please", "person"))

    assert said(dispatcher)[0] in {"utter_person_here", "utter_person_away"}
