"""Erasing leaves nothing but a tombstone with a receipt."""

from __future__ import annotations

import pytest

from conversations import carrying, erasure, inbox, outbox, short_links, turns
from conversations.models import (
    Artefact,
    CarryCode,
    CheckIn,
    Comment,
    Conversation,
    Event,
    Inbound,
    Outbound,
    Proposal,
    Review,
    SettledDispute,
    ShortLink,
    Tag,
    Undelivered,
    Work,
)

pytestmark = pytest.mark.django_db(transaction=True)

BOT = {
    "event": "bot",
    "text": "Here is your plan.",
    "data": {
        "custom": {
            "artefact": {"kind": "plan", "title": "My plan"},
            "check_in": {"key": "p", "kind": "step", "due": "2026-11-27T09:00:00+01:00"},
        }
    },
}


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with a conversation that has something in every table."""
    inbox.open_conversation("c", "web", "/greet")
    inbox.receive("c", "m1", "my name is Rosa")
    user = {"event": "user", "text": "my name is Rosa", "message_id": "m1"}
    turns.commit_turn(turns.Turn("c", 0, [user, BOT], {"plan": {"goal": "a dry market"}}))
    carrying.make_code("c")
    short_links.shorten("c", "1/ours")
    Undelivered.objects.create(conversation_id="c", channel="sms", seq=1, reason="refused")
    Review.objects.create(conversation_id="c", reviewer="amira", answers={"remark": "Rosa"})
    Comment.objects.create(conversation_id="c", who="amira", text="I know Rosa.")
    Tag.objects.create(conversation_id="c", who="amira", name="rosa")
    SettledDispute.objects.create(conversation_id="c", who="amira", key="1.000")
    Proposal.objects.create(conversation_id="c", kind="intent", text="a dry market")


def test_erasing_reaches_every_table() -> None:
    """No row of the person is left anywhere."""
    erasure.erase("c", "Gone.")

    rows = (Event, Inbound, Work, Artefact, CheckIn, CarryCode, ShortLink, Undelivered)
    said_of_it = (Review, Comment, Tag, SettledDispute, Proposal)
    for model in rows + said_of_it:
        assert not model.objects.exists(), model.__name__
    assert Conversation.objects.get(pk="c").snapshot is None


def test_the_tombstone_delivers_the_receipt() -> None:
    """The person is told, with a number, after everything else is gone."""
    receipt = erasure.erase("c", "All deleted: {receipt}.")

    (message,) = outbox.said_after("c", 0)

    assert message.body["text"] == f"All deleted: {receipt}."
    assert outbox.look("c", 0).state == "closed"


def test_the_receipt_comes_after_all_that_was_seen() -> None:
    """A reader who asks from the last number it knows still gets the receipt."""
    last = Outbound.objects.latest("seq").seq

    erasure.erase("c", "Gone.")

    assert outbox.said_after("c", last)


def test_a_turn_that_was_running_cannot_bring_rows_back() -> None:
    """The save of a turn loaded before the erasure is refused."""
    erasure.erase("c", "Gone.")

    with pytest.raises(turns.StaleTurn):
        turns.commit_turn(turns.Turn("c", 1, [BOT]))
    assert not Event.objects.exists()


def test_an_erasure_asked_for_is_found_after_a_restart() -> None:
    """What was promised is done, whatever was killed in between."""
    Conversation.objects.update(erase_wanted=True)

    assert erasure.erasures_due() == ["c"]
    erasure.erase("c", "Gone.")
    assert erasure.erasures_due() == []
