"""While a facilitator speaks the coach hears danger, STOP and a wish to be deleted, no more."""

from __future__ import annotations

from typing import Any

import pytest

from conversations import handover, inbox, turns
from conversations.inbox import Waiting
from conversations.models import Inbound
from conversations.silence import Part, part_of_coach
from conversations.turns import HandedOver, Turn

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with a conversation in a facilitator's hands."""
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")
    handover.take_over("c", "Amira")


def part(text: str, payload: str = "", state: str = "facilitator") -> Part:
    """Give the coach's part in a message."""
    return part_of_coach(Waiting("c", "m", text, payload, 0), state)


def coach_said(text: str, beside: str, *events: dict[str, Any], **data: Any) -> None:
    """Store what the coach said beside the facilitator."""
    said = [*events, {"event": "bot", "text": text, "data": data}]
    turns.commit_turn(Turn("c", turns.load_window("c").version, said, beside=beside))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we could ask the mayor on friday", Part.NONE),
        ("thanks, that helps", Part.NONE),
        ("I want to kill myself", Part.DANGER),
        ("STOP", Part.WISH),
        ("delete my data", Part.WISH),
        ("yes", Part.NONE),
    ],
)
def test_the_part_of_the_coach_in_what_is_written(text, expected) -> None:
    """Whatever is no danger and no such wish is for the facilitator."""
    assert part(text) is expected
    assert part(text, state="coach") is Part.ALL


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ('/choose{"value": "care:yes"}', Part.DANGER),
        ('/choose{"value": "erase:yes"}', Part.WISH),
        ('/choose{"value": "stop:yes"}', Part.WISH),
        ('/choose{"value": "stop:no"}', Part.NONE),
        ('/choose{"value": "later"}', Part.NONE),
        ("/pause", Part.NONE),
        ("/wait_for_person", Part.NONE),
        ('/check_in{"key": "p", "kind": "step"}', Part.NONE),
    ],
)
def test_the_part_of_the_coach_in_a_choice(payload, expected) -> None:
    """Old buttons too: "yes" about danger is danger, however long ago it was asked."""
    assert part("Yes", payload) is expected


def test_what_the_coach_asks_about_danger_it_hears_the_answer_to() -> None:
    """Whatever it is, until somebody else has spoken."""
    coach_said("Are you safe?", "danger", custom={"flag": "distress"})
    assert part("i am at home and made some tea") is Part.IN_CARE

    handover.say("c", "Amira", "I am here.")
    assert part("i am at home and made some tea") is Part.NONE


def test_an_answer_that_leads_back_to_work_is_not_stored() -> None:
    """The coach does not begin to work beside the facilitator."""
    care = {"event": "action", "name": "care_form"}
    coach_said("Who is with you?", "in care", care)

    with pytest.raises(HandedOver):
        coach_said("Which step is next?", "in care")


def test_a_wish_to_be_deleted_is_confirmed_by_yes_or_no_alone() -> None:
    """All else is said to the facilitator."""
    coach_said("This deletes everything. Shall I?", "wish")

    assert part("Yes, delete it all") is Part.WISH or part("yes") is Part.TO_WISH
    assert part("no, keep it") is Part.TO_WISH
    assert part("No, keep it", '/choose{"value": "erase:no"}') is Part.TO_WISH
    assert part("what does Amira say?") is Part.NONE


def test_after_the_answer_to_a_wish_the_coach_is_silent_again() -> None:
    """ "Nothing was deleted" asks nothing."""
    coach_said("Nothing was deleted. Shall we go on?", "to wish")

    assert part("yes") is Part.NONE
