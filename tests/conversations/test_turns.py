"""A turn is stored whole, gives back the lease when nothing waits, and moves the window."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from coach.laid_aside import pack
from conversations import inbox, outbox, turns
from conversations.models import Conversation, Event, Inbound, Work
from conversations.turns import Head, Turn

pytestmark = pytest.mark.django_db(transaction=True)

REPLY = {"event": "bot", "text": "Go on.", "timestamp": 2.0}


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation whose greeting was answered."""
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")


def heard(message_id: str) -> dict[str, object]:
    """Give the event of a person's message."""
    return {"event": "user", "text": "hello", "message_id": message_id, "timestamp": 1.0}


def test_the_last_waiting_message_gives_the_lease_back() -> None:
    """No further way to the database is needed to let go."""
    inbox.receive("c", "a", "hello")
    opened = turns.open_turn("c", "one")

    stored = turns.commit_turn(Turn("c", opened.window.version, [heard("a"), REPLY], holder="one"))

    assert stored.is_released
    assert Conversation.objects.get(pk="c").lease_holder == ""


def test_the_lease_is_kept_while_another_message_waits() -> None:
    """The same process goes on with the next one."""
    inbox.receive("c", "a", "hello")
    inbox.receive("c", "b", "and then")
    turns.open_turn("c", "one")

    stored = turns.commit_turn(Turn("c", 0, [heard("a"), REPLY], holder="one"))

    assert not stored.is_released
    assert turns.open_turn("c", "two") is None
    assert turns.open_turn("c", "one").message.external_id == "b"


def test_a_turn_without_a_message_of_its_own_keeps_the_lease_for_what_waits() -> None:
    """One of Rasa's tools gives its messages no id."""
    inbox.receive("c", "a", "hello")
    turns.open_turn("c", "one")

    stored = turns.commit_turn(Turn("c", 0, [heard("a") | {"message_id": None}], holder="one"))

    assert not stored.is_released


def test_the_lease_is_kept_for_a_wish_to_be_forgotten() -> None:
    """The erasure runs under the lock, after the turn that asked for it."""
    inbox.receive("c", "a", "delete my data")
    turns.open_turn("c", "one")
    forget = REPLY | {"data": {"custom": {"erase": True}}}

    stored = turns.commit_turn(Turn("c", 0, [heard("a"), forget], holder="one"))

    assert not stored.is_released
    assert turns.open_turn("c", "one").wants_erasure


def test_a_lease_that_was_lost_is_not_given_back_for_another() -> None:
    """Whoever has it now keeps it."""
    turns.open_turn("c", "one")
    Conversation.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    turns.open_turn("c", "two")

    assert not turns.commit_turn(Turn("c", 0, [REPLY], holder="one")).is_released
    assert Conversation.objects.get(pk="c").lease_holder == "two"


def test_a_stale_turn_stores_nothing_at_all() -> None:
    """Of two turns that began from the same state, the second leaves no trace."""
    inbox.receive("c", "a", "hello")
    turns.commit_turn(Turn("c", 0, [REPLY]))
    before = Conversation.objects.values().get(pk="c")

    with pytest.raises(turns.StaleTurn):
        turns.commit_turn(Turn("c", 0, [heard("a"), REPLY], {"plan": {"a": 1}}))

    assert Conversation.objects.values().get(pk="c") == before
    assert Event.objects.count() == 1
    assert not Work.objects.exists()
    assert Inbound.objects.get(external_id="a").status == "waiting"


def test_later_turns_start_from_the_head() -> None:
    """What stands before the head is not loaded again, and is kept."""
    first = turns.commit_turn(Turn("c", 0, [heard("a"), REPLY]))
    head = Head(after=first.event_ids[-1], snapshot={"slots": {"plan": {"goal": "dry"}}})
    turns.commit_turn(Turn("c", 1, [heard("b"), REPLY], head=head))

    window = turns.load_window("c")

    assert [event.get("message_id") for event in window.events] == ["b", None]
    assert window.snapshot == {"slots": {"plan": {"goal": "dry"}}}
    assert len(turns.load_all_events("c")) == 4


def test_a_turn_without_a_head_leaves_the_old_one() -> None:
    """The head moves only when there is a new one."""
    first = turns.commit_turn(Turn("c", 0, [heard("a"), REPLY]))
    turns.commit_turn(Turn("c", 1, [REPLY], head=Head(first.event_ids[-1], {"slots": {}})))
    turns.commit_turn(Turn("c", 2, [REPLY]))

    assert turns.load_window("c").snapshot == {"slots": {}}


def test_newer_work_takes_the_place_of_older() -> None:
    """One row a skill."""
    turns.commit_turn(Turn("c", 0, [REPLY], {"plan": {"goal": "dry"}}))
    turns.commit_turn(Turn("c", 1, [REPLY], {"plan": {"goal": "dry and clean"}}))

    assert Work.objects.get(conversation_id="c").data == {"goal": "dry and clean"}


def test_each_plan_has_a_row_of_its_own() -> None:
    """The one that is open and those laid aside are told apart by their ids."""
    market, school = {"skill": "planning", "id": "a"}, {"skill": "planning", "id": "b"}
    turns.commit_turn(Turn("c", 0, [REPLY], {"plan": market}))
    turns.commit_turn(Turn("c", 1, [REPLY], {"plan": school, "shelf": [market | {"goal": "dry"}]}))

    rows = Work.objects.order_by("updated_at").values_list("skill", "key", "data")
    assert list(rows) == [("plan", "a", market | {"goal": "dry"}), ("plan", "b", school)]


@pytest.mark.parametrize("kept_as", [pack, list])
def test_work_laid_aside_keeps_the_skill_it_is_of(kept_as) -> None:
    """One text holds the works of all skills; earlier it was a list."""
    shelf = [{"skill": skill, "id": "a"} for skill in ("planning", "negotiation", "evidence")]
    turns.commit_turn(Turn("c", 0, [REPLY], {"shelf": kept_as(shelf)}))

    skills = set(Work.objects.values_list("skill", flat=True))
    assert skills == {"plan", "preparation", "review"}


PAGE = {"kind": "plan", "title": "My plan", "sections": []}


def say(custom: dict[str, object]) -> list[object]:
    """Commit a turn in which the coach says something with these signs; give what was sent."""
    turns.commit_turn(
        Turn("c", turns.load_window("c").version, [REPLY | {"data": {"custom": custom}}])
    )
    return [said.body for said in outbox.said_after("c", 0)]


def test_every_page_is_handed_out_and_one_of_what_is_begun() -> None:
    """Asked for twice, the begun one stands there once; finished, it is one page."""
    say({"artefact": {**PAGE, "kind": "review", "title": "A claim"}})
    begun = {"begun": {"pages": [PAGE]}}

    for _ in range(2):
        body = say(begun)[-1]
        assert [title for _, title in body["pages"]] == ["A claim", "My plan"]

    say({"artefact": PAGE})
    assert [title for _, title in say({"begun": {"pages": []}})[-1]["pages"]] == [
        "A claim",
        "My plan",
    ]
