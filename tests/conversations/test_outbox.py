"""The transcript of both sides, in order, from any number on."""

from __future__ import annotations

import pytest

from conversations import inbox, outbox, turns
from tests.conversations.meaning import payload_meant

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with a greeting, a message and its reply."""
    inbox.open_conversation("c", "web", "/greet")
    inbox.receive("c", "m1", "hello")
    said = [
        {"event": "user", "text": "hello", "message_id": "m1"},
        {
            "event": "bot",
            "text": "What is coming up for you?",
            "data": {"buttons": [{"title": "A"}]},
        },
    ]
    turns.commit_turn(turns.Turn("c", 0, said))


def test_both_sides_are_told_in_order() -> None:
    """What the person wrote stands before what was answered."""
    said = outbox.said_after("c", 0)

    assert [(m.sender, m.body["text"]) for m in said] == [
        ("you", "hello"),
        ("coach", "What is coming up for you?"),
    ]


def test_the_unseen_opening_message_is_not_shown() -> None:
    """The message by which the page asks the coach to speak first is nobody's words."""
    assert all(m.body["text"] for m in outbox.said_after("c", 0))


def test_only_what_is_new_is_given() -> None:
    """A reader names the last number it has."""
    assert [m.seq for m in outbox.said_after("c", 2)] == [3]
    assert outbox.said_after("c", 3) == []


def test_a_notice_is_shown_and_is_no_part_of_the_dialogue() -> None:
    """What went wrong is said to the person, not to the dialogue's memory."""
    outbox.notify("c", "I am trying again.")

    assert outbox.said_after("c", 3)[0].body["text"] == "I am trying again."
    assert turns.load_all_events("c")[-1]["text"] == "What is coming up for you?"


def test_a_choice_under_any_message_of_the_last_turn_may_be_typed() -> None:
    """A turn may end with a question after the message that offers something."""
    inbox.receive("c", "m2", "is that good?")
    mine = {"title": "It was my answer", "payload": "/choose"}
    said = [
        {"event": "user", "text": "is that good?", "message_id": "m2"},
        {"event": "bot", "text": "I can't answer that.", "data": {"buttons": [mine]}},
        {"event": "bot", "text": "Why does it matter?"},
    ]
    turns.commit_turn(turns.Turn("c", 1, said))

    assert payload_meant("c", "it was my answer") == "/choose"
    assert payload_meant("c", "it was") == "/choose"  # begun, and no other begins so
    assert payload_meant("c", "it") is None
    assert payload_meant("c", "A") is None
