"""The tracker store keeps every turn once, in a window that does not grow."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection
from rasa.shared.core.events import ConversationPaused

from assistant.tracker_store import TURNS_LOADED, ConversationTrackerStore
from conversations.database import database_call
from conversations.models import Artefact, Conversation, Event, Outbound, Work
from conversations.turns import StaleTurn
from tests.builders_assistant import DOMAIN, add_turn, plan_turn

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


def execute(sql: str) -> None:
    """Run a statement."""
    with connection.cursor() as cursor:
        cursor.execute(sql)


async def talk(store: ConversationTrackerStore, turns: int, conversation: str = "c") -> None:
    """Hold a conversation of so many turns."""
    for number in range(turns):
        tracker = await store.get_or_create_tracker(conversation)
        plan_turn(tracker, number)
        await store.save(tracker)


async def test_a_new_conversation_writes_nothing_until_its_first_turn(store) -> None:
    """Creating a tracker leaves the database as it was."""
    await store.get_or_create_tracker("c")

    assert not await Event.objects.aexists()


async def test_a_stored_turn_comes_back_as_it_was(store) -> None:
    """What was saved is what the next turn starts from."""
    await talk(store, 2)

    tracker = await store.retrieve("c")

    assert tracker.get_slot("plan") == {"step": 1}
    assert tracker.active_loop_name == "planning_form"
    assert tracker.latest_message.text == "answer 1"


async def test_a_second_save_adds_only_what_is_new(store) -> None:
    """Saving goes by what was loaded, so no event is stored twice."""
    await talk(store, 3)

    stored = [e async for e in Event.objects.filter(type_name="user").order_by("id")]

    assert [event.sender_id for event in stored] == ["c"] * 3


async def test_the_window_stays_bounded_and_keeps_the_state(store) -> None:
    """After many turns few events are loaded, and slots and form are still there."""
    await talk(store, 50)

    tracker = await store.retrieve("c")
    turns = [e for e in tracker.events if e.type_name == "user"]

    assert len(turns) < TURNS_LOADED
    assert tracker.get_slot("plan") == {"step": 49}
    assert tracker.active_loop_name == "planning_form"


async def test_every_turn_is_kept_however_small_the_window(store) -> None:
    """The full tracker, which Rasa's tools read, has every message."""
    await talk(store, 50)

    full = await store.retrieve_full_tracker("c")

    assert [e.text for e in full.events if e.type_name == "user"] == [
        f"answer {number}" for number in range(50)
    ]
    assert list(await store.keys()) == ["c"]


async def test_a_pause_outlives_the_window(store) -> None:
    """A conversation handed to a person stays handed over."""
    tracker = await store.get_or_create_tracker("c")
    add_turn(tracker, "a person please", ConversationPaused())
    await store.save(tracker)

    for number in range(40):
        tracker = await store.retrieve("c")
        add_turn(tracker, f"still here {number}")
        await store.save(tracker)

    assert (await store.retrieve("c")).is_paused()


async def test_a_second_writer_is_refused_and_loses_nothing_of_the_first(store) -> None:
    """Of two turns that started from the same state only one is stored."""
    await talk(store, 1)
    first, second = await store.retrieve("c"), await store.retrieve("c")
    add_turn(first, "first")
    add_turn(second, "second")
    await store.save(first)

    with pytest.raises(StaleTurn):
        await store.save(second)

    full = await store.retrieve_full_tracker("c")
    assert [e.text for e in full.events if e.type_name == "user"][-1] == "first"


async def test_a_failed_read_goes_up_and_is_never_an_empty_tracker(store) -> None:
    """Without its table the store raises; it does not start the person over."""
    await talk(store, 1)
    await database_call(execute, "ALTER TABLE events RENAME TO events_away")
    try:
        with pytest.raises(DatabaseError):
            await store.retrieve("c")
    finally:
        await database_call(execute, "ALTER TABLE events_away RENAME TO events")


async def test_replies_are_numbered_in_the_transaction_of_their_turn(store) -> None:
    """Each thing the coach says becomes one message, in order."""
    await talk(store, 3)

    numbers = [row.seq async for row in Outbound.objects.order_by("seq")]

    assert numbers == [1, 2, 3]


async def test_the_newest_work_of_a_skill_is_kept_apart(store) -> None:
    """The console reads plans without replaying conversations."""
    await talk(store, 3)

    work = await Work.objects.aget(conversation_id="c", skill="plan")

    assert work.data == {"step": 2}


async def test_a_page_to_keep_is_stored_with_its_turn(store) -> None:
    """What an action makes as a page becomes an artefact, and the message names it."""
    tracker = await store.get_or_create_tracker("c")
    add_turn(tracker, "done", custom={"artefact": {"kind": "plan", "title": "My plan"}})
    await store.save(tracker)

    page = await Artefact.objects.aget()
    message = await Outbound.objects.aget()

    assert page.body["title"] == "My plan"
    assert message.body["page"] == page.pk
    assert "artefact" not in message.body


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"erase": True}, "erase_wanted"),
        ({"stop": True}, "stopped"),
        ({"handover": True}, "handover_wanted"),
    ],
)
async def test_what_the_person_asked_of_us_is_kept_with_the_turn(store, wish, field) -> None:
    """To be forgotten, left alone, or put through to a person is noted at once."""
    tracker = await store.get_or_create_tracker("c")
    add_turn(tracker, "please", custom=wish)
    await store.save(tracker)

    assert getattr(await Conversation.objects.aget(pk="c"), field)


async def test_writing_again_after_stop_begins_again(store) -> None:
    """STOP holds until the person writes."""
    tracker = await store.get_or_create_tracker("c")
    add_turn(tracker, "STOP", custom={"stop": True})
    await store.save(tracker)
    add_turn(tracker, "hello again")
    await store.save(tracker)

    assert not (await Conversation.objects.aget(pk="c")).stopped


async def test_a_slot_that_the_domain_dropped_does_not_stop_anybody(store) -> None:
    """An update that removes a slot leaves old conversations readable."""
    await talk(store, 40)
    conversation = await Conversation.objects.aget(pk="c")
    conversation.snapshot["slots"]["gone"] = 1
    await conversation.asave()

    tracker = await ConversationTrackerStore(domain=DOMAIN).retrieve("c")

    assert tracker.get_slot("plan") == {"step": 39}
