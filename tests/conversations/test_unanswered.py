"""Who waits too long for a person is told so once, honestly, and may go on with the coach."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from conversations import handover, inbox, outbox, silence, turns, unanswered
from conversations.models import Audit, Conversation, Inbound
from conversations.silence import Part
from conversations.turns import Turn

pytestmark = pytest.mark.django_db(transaction=True)

NOW = timezone.now()
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def conversation(monkeypatch) -> None:
    """Begin with an open conversation, and a host who promises an answer within half an hour."""
    monkeypatch.setenv("COACH_ANSWER_WITHIN", "30")
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")


def texts() -> list[str]:
    """Give what the person was told."""
    return [one.body["text"] for one in outbox.said_after("c", 0) if one.sender != "you"]


def wish() -> None:
    """Let the person ask for somebody of the group."""
    said = {"event": "bot", "text": "Marked.", "data": {"custom": {"handover": True}}}
    turns.commit_turn(Turn("c", turns.load_window("c").version, [said]))


def waits_since(minutes: int) -> None:
    """Let the wait have begun so many minutes ago."""
    Conversation.objects.update(waits_since=NOW - minutes * MINUTE)


def write(text: str, payload: str = "") -> Any:
    """Let the person write; give the message that waits."""
    inbox.receive("c", f"m-{text}", text, payload)
    return inbox.next_waiting("c")


def test_who_waits_too_long_is_told_once() -> None:
    """And not a minute before the host's time is over."""
    wish()
    waits_since(29)
    assert unanswered.offer_to_go_on(NOW) == []
    waits_since(31)
    assert [unanswered.offer_to_go_on(NOW + hour * 60 * MINUTE) for hour in range(3)] == [
        ["c"],
        [],
        [],
    ]
    assert texts()[1].startswith("Nobody from the group has answered you yet")
    assert Audit.objects.get().act == "said that nobody answered"


def test_who_waits_too_long_is_told_once_by_several_processes() -> None:
    """Of those who look at the same time, one tells."""
    wish()
    waits_since(31)
    with ThreadPoolExecutor(4) as pool:
        told = [each for found in pool.map(look_alone, range(8)) for each in found]

    assert (told, len(texts())) == (["c"], 2)


def look_alone(_: int) -> list[str]:
    """Look who waits on a connection of its own."""
    try:
        return unanswered.offer_to_go_on(NOW)
    finally:
        connection.close()


def test_a_facilitator_who_took_over_and_is_silent_is_waited_for_no_longer() -> None:
    """Being there is no answer."""
    handover.take_over("c", "Amira")
    waits_since(31)

    assert unanswered.offer_to_go_on(NOW) == ["c"]
    offer = outbox.said_after("c", 0)[-1].body
    assert "?" in offer["text"]
    assert [button["payload"] for button in offer["buttons"]] == list(unanswered.CHOICES)


def test_who_was_answered_waits_no_more() -> None:
    """Until they write again."""
    handover.take_over("c", "Amira")
    handover.say("c", "Amira", "Hello")
    assert Conversation.objects.get().waits_since is None

    write("I need help with the hall.")
    silence.leave_to_person("c", "m-I need help with the hall.")
    waits_since(31)
    assert unanswered.offer_to_go_on(NOW) == ["c"]


def test_a_second_wish_waits_anew() -> None:
    """It is another one."""
    wish()
    waits_since(31)
    unanswered.offer_to_go_on(NOW)
    wish()
    waits_since(31)

    assert unanswered.offer_to_go_on(NOW) == ["c"]


def test_no_phone_rings_at_night(monkeypatch) -> None:
    """It is told in the morning."""
    monkeypatch.setenv("COACH_QUIET_HOURS", f"{NOW.hour}-{(NOW.hour + 2) % 24}")
    wish()
    waits_since(31)
    Conversation.objects.update(channel="sms")
    assert unanswered.offer_to_go_on(NOW) == []

    assert unanswered.offer_to_go_on(NOW + 180 * MINUTE) == ["c"]


@pytest.mark.parametrize(
    "change",
    [{"stopped": True}, {"erase_wanted": True}, {"erased_at": NOW}],
    ids=["stopped", "to erase", "erased"],
)
def test_who_does_not_want_to_be_written_to_is_not(change) -> None:
    """Nor who is being erased."""
    wish()
    waits_since(31)
    Conversation.objects.update(**change)

    assert unanswered.offer_to_go_on(NOW) == []


@pytest.mark.parametrize(
    "text",
    ["go on", "Go on with the coach", "yes", "Yes please.", "ok let's go on", "continue",
     "Yes, you and I can go on then", "let us continue"],
)  # fmt: skip
def test_who_agrees_goes_on_with_the_coach(text) -> None:
    """By the choice, or in words of their own."""
    handover.take_over("c", "Amira")
    waits_since(31)
    unanswered.offer_to_go_on(NOW)
    message = write(text)

    assert silence.part_of_coach(message, "facilitator") is Part.GO_ON
    handover.go_on("c", message.external_id)
    assert Conversation.objects.get().state == "coach"
    assert texts()[-1].startswith("Good, you and I go on where we were.")
    assert inbox.next_waiting("c") is None
    assert Audit.objects.last().who == "the person"


@pytest.mark.parametrize(
    "text", ["no", "I'd rather wait", "Wait for a person", "where is she?", "…", "on", "not yes"]
)
def test_everybody_else_stays_with_the_facilitators(text) -> None:
    """A doubt is no yes."""
    handover.take_over("c", "Amira")
    waits_since(31)
    unanswered.offer_to_go_on(NOW)
    message = write(text)

    assert silence.part_of_coach(message, "facilitator") is Part.NONE
    assert silence.leave_to_person("c", message.external_id)
    assert Conversation.objects.get().state == "facilitator"
    assert unanswered.offer_to_go_on(NOW + 600 * MINUTE) == []


def test_yes_to_a_facilitator_is_no_yes_to_the_coach() -> None:
    """Once they have answered, the offer is over; its button still does what it says."""
    handover.take_over("c", "Amira")
    waits_since(31)
    unanswered.offer_to_go_on(NOW)
    handover.say("c", "Amira", "Sorry! Is it about the hall?")

    assert silence.part_of_coach(write("yes"), "facilitator") is Part.NONE
    silence.leave_to_person("c", "m-yes")
    pressed = write("Go on with the coach", unanswered.GO_ON)
    assert silence.part_of_coach(pressed, "facilitator") is Part.GO_ON


def test_a_choice_that_came_too_late_changes_nothing() -> None:
    """The coach speaks again already."""
    message = write("Go on with the coach", unanswered.GO_ON)
    handover.go_on("c", message.external_id)

    assert Conversation.objects.get().state == "coach"
    assert inbox.next_waiting("c") is None
    assert not Audit.objects.exists()
