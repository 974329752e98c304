"""Erasing leaves nothing but a tombstone with a receipt."""

from __future__ import annotations

import pytest

from conversations import carrying, erasure, inbox, outbox, short_links, turns
from conversations.models import (
    Artefact,
    Audit,
    CarryCode,
    CheckIn,
    Comment,
    Contact,
    Conversation,
    Erasure,
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


def test_all_that_hangs_on_a_conversation_is_erased() -> None:
    """Whoever adds a table adds it to what goes, or fails here; contacts go by themselves."""
    hanging = {relation.related_model for relation in Conversation._meta.related_objects}
    named_in_plain_text = {Proposal}

    assert hanging | named_in_plain_text == {*erasure.OF_A_PERSON, Contact}


def test_the_receipt_is_kept_and_says_why() -> None:
    """Without a word of what was said."""
    receipt = erasure.erase("c", "Gone.")

    kept = Erasure.objects.get()
    assert (kept.receipt, kept.why, kept.who) == (receipt, "person", "")
    assert kept.done_at
    entry = Audit.objects.get(act="erased")
    assert (entry.who, entry.detail) == (
        "the person",
        f"receipt {receipt}: the person wished it",
    )


def test_a_lead_asks_once_and_the_receipt_names_them() -> None:
    """Whoever does it, and whoever asks again."""
    first = erasure.want_erasure("c", "lea")
    assert erasure.want_erasure("c", "ben") == first
    assert erasure.erasures_due() == ["c"]
    receipt = erasure.erase("c", "Deleted: {receipt}.")

    first.refresh_from_db()
    assert (first.receipt, first.why, first.who) == (receipt, "lead", "lea")
    acts = Audit.objects.order_by("pk").values_list("who", "act")
    assert list(acts) == [("lea", "asked for an erasure"), ("lea", "erased")]
    assert outbox.said_after("c", 0)[-1].body["text"] == f"Deleted: {receipt}."


def test_what_was_begun_elsewhere_goes_for_the_same_reason() -> None:
    """The person is one."""
    inbox.open_conversation("before", "web", "/greet")
    Conversation.objects.filter(pk="before").update(followed_by="c")
    erasure.want_erasure("c", "lea")
    erasure.erase("c", "Gone.")
    assert erasure.erasures_due() == ["before"]
    erasure.erase("before", "Gone.")

    assert set(Erasure.objects.values_list("conversation_id", "why", "who")) == {
        ("c", "lead", "lea"),
        ("before", "lead", "lea"),
    }


@pytest.mark.parametrize("conversation_id", ["c", "nothing"])
def test_what_is_not_there_cannot_be_asked_for(conversation_id: str) -> None:
    """Nor what is erased already."""
    erasure.erase("c", "Gone.")

    with pytest.raises(inbox.ConversationGone):
        erasure.want_erasure(conversation_id, "lea")


def test_every_receipt_has_a_number_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where chance gives the same one twice."""
    numbers = iter(["aaaaaaaa", "aaaaaaaa", "bbbbbbbb"])
    monkeypatch.setattr(erasure.secrets, "token_hex", lambda _: next(numbers))
    inbox.open_conversation("d", "web", "/greet")

    assert [erasure.erase(one, "Gone.") for one in ("c", "d")] == ["AAAAAAAA", "BBBBBBBB"]


def test_what_was_kept_long_enough_goes_without_a_word_to_a_phone() -> None:
    """The address goes at once; the page that was talked on says what happened."""
    Contact.objects.create(channel="telegram", key="k", address="locked", conversation_id="c")
    receipt = erasure.erase_unasked("c", "Removed. {receipt}")

    assert not Contact.objects.exists()
    assert outbox.said_after("c", 0)[-1].body["text"] == f"Removed. {receipt}"
    assert Erasure.objects.get().why == "retention"
    assert Audit.objects.get(act="erased").who == "coach"
