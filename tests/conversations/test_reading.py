"""Facilitators see what people agreed to, and danger to life."""

from __future__ import annotations

from typing import Any

import pytest

from conversations.models import Conversation
from conversations.reading import readable, record_reading
from conversations.turns import Turn, commit_turn, open_turn

Event = dict[str, Any]


def user(text: str) -> Event:
    """Say something as the person."""
    return {"event": "user", "text": text, "timestamp": 1.0}


def slot(name: str, value: Any) -> Event:
    """Set a slot."""
    return {"event": "slot", "name": name, "value": value, "timestamp": 1.0}


def store(*events: Event) -> str:
    """Store a conversation of these events; give its id."""
    Conversation.objects.create(pk="talk", channel="web")
    commit_turn(Turn("talk", 0, events))
    return "talk"


def words(conversation: str) -> list[str]:
    """Give what a facilitator can read of it."""
    return [e["text"] for e in readable(conversation).events if e["event"] == "user"]


@pytest.mark.django_db
def test_nothing_is_shown_without_a_yes() -> None:
    """Neither before the question, nor after a no."""
    assert words(store(user("the roof leaks"), slot("consents", {"read": "no"}))) == []


@pytest.mark.django_db
def test_a_yes_shows_it_and_a_later_no_hides_all() -> None:
    """The last word counts."""
    talk = store(slot("consents", {"read": "yes"}), user("the roof leaks"))
    assert words(talk) == ["the roof leaks"]

    commit_turn(Turn(talk, 1, [slot("consents", {"read": "no"})]))
    assert words(talk) == []


@pytest.mark.django_db
def test_what_is_private_is_left_out_with_the_message_before() -> None:
    """From what it was said about until it is over."""
    talk = store(
        slot("consents", {"read": "yes"}),
        user("the roof leaks"),
        user("my papers are not in order"),
        user("keep this part private"),
        slot("private", True),
        user("I work at night"),
        slot("private", None),
        user("the owner is Mr Obi"),
    )

    assert words(talk) == ["the roof leaks", "the owner is Mr Obi"]


@pytest.mark.django_db
def test_danger_is_shown_whatever_was_said() -> None:
    """The one exception, told beforehand."""
    talk = store(slot("consents", {"read": "no"}), user("i can't go on"))
    Conversation.objects.filter(pk=talk).update(flag="distress")

    assert words(talk) == ["i can't go on"]


@pytest.mark.django_db
def test_the_person_can_be_told_who_opened_it() -> None:
    """With the day, once each."""
    talk = store(user("the roof leaks"))
    record_reading(talk, "Ana")
    record_reading(talk, "Ana")

    opened = open_turn(talk, "holder")

    assert opened is not None
    assert [name for name, _ in opened.readers] == ["Ana"]
