"""Nobody's phone rings when they, or their group, want quiet."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from coach.quiet_hours import NONE, Hours
from conversations import inbox, outbox, quiet
from conversations.models import Conversation, Event

pytestmark = pytest.mark.django_db(transaction=True)

TOLD = "From {begin} to {end}."


@pytest.fixture(autouse=True)
def conversation(monkeypatch) -> None:
    """Begin with a talk by text, with a group that sleeps from 21 to 8 in Lagos (UTC+1)."""
    monkeypatch.setenv("COACH_TIME_ZONE", "Africa/Lagos")
    monkeypatch.setenv("COACH_QUIET_HOURS", "21-8")
    inbox.open_conversation("c", "sms", "/greet")


def at(hour: int) -> datetime:
    """Give a time of a day in UTC."""
    return datetime(2026, 12, 1, hour, 30, tzinfo=timezone.utc)


def quiet_at() -> list[int]:
    """Give the hours, in UTC, in which the person is left in peace."""
    person = Conversation.objects.get()
    return [hour for hour in range(24) if quiet.is_quiet(person, at(hour))]


def wish(text: str) -> str:
    """Ask for quiet, and give what is said to it."""
    hours = quiet.wants_quiet("c", text)
    assert hours is not None
    quiet.keep_quiet("c", text, text, hours, TOLD)
    return str(outbox.said_after("c", 0)[-1].body["text"])


def test_the_night_of_the_group_is_everybodys() -> None:
    """By the clock of the place."""
    assert quiet_at() == [*range(7), 20, 21, 22, 23]


def test_a_persons_own_hours_come_on_top() -> None:
    """They are told, with the night that they go over into."""
    assert wish("please don't text me after 6pm") == "From 18:00 to 8:00."
    assert quiet_at() == [*range(7), *range(17, 24)]


def test_only_in_the_evening_leaves_the_day_in_peace() -> None:
    """And the night, of course."""
    assert wish("only text me in the evening") == "From 22:00 to 18:00."
    assert quiet_at() == [*range(17), 20, 21, 22, 23]


def test_hours_are_taken_back() -> None:
    """The group's stay."""
    wish("don't text me before 12")
    wish("text me any time")

    assert quiet_at() == [*range(7), 20, 21, 22, 23]
    assert (quiet.response_for(NONE), quiet.response_for(Hours(20, 8))) == (
        "utter_quiet_none",
        "utter_quiet_hours",
    )


def test_a_page_rings_nobody_up() -> None:
    """What is said on the web waits to be looked at."""
    Conversation.objects.update(channel="web")

    assert quiet_at() == []


def test_the_same_message_again_says_nothing_twice() -> None:
    """A provider may bring it again."""
    wish("don't text me before 9")
    wish("don't text me before 9")

    assert len([one for one in outbox.said_after("c", 0) if one.sender == "coach"]) == 1


@pytest.mark.parametrize(("form", "is_wish"), [("play_form", False), ("planning_form", True)])
def test_what_is_said_to_the_other_side_is_no_wish(form: str, is_wish: bool) -> None:
    """In a rehearsal "don't text me after 6" may be an offer to a boss."""
    loop = json.dumps({"event": "active_loop", "name": form})
    Event.objects.create(sender_id="c", type_name="active_loop", data=loop)

    assert (quiet.wants_quiet("c", "don't text me after 6pm") is not None) is is_wish


def test_an_erased_talk_takes_no_wish() -> None:
    """No row comes back."""
    Conversation.objects.update(erase_wanted=True)

    with pytest.raises(inbox.ConversationGone):
        wish("don't text me before 9")
