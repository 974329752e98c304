"""A check-in is asked once, when it is due and the person can be asked, and not otherwise."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from django.db import connection

from conversations import check_ins, erasure, inbox, outbox, turns
from conversations.models import CheckIn, Conversation, Inbound
from conversations.turns import Turn

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime.now(timezone.utc)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation whose greeting was answered."""
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")


def promise(due: datetime | None = NOW - HOUR, **more: Any) -> dict[str, Any]:
    """Give the wish for a check-in on the first step."""
    when = due.isoformat() if due else None
    return {"check_in": {"key": "p1", "kind": "step", "due": when, **more}}


def commit(custom: dict[str, Any], *answered: str) -> None:
    """Store a turn in which the coach says something with these signs."""
    heard = [{"event": "user", "text": "…", "message_id": name} for name in answered]
    said = {"event": "bot", "text": "…", "data": {"custom": custom}}
    turns.commit_turn(Turn("c", turns.load_window("c").version, [*heard, said]))


def asked() -> list[str]:
    """Give the payloads of the questions that were put, in order."""
    rows = Inbound.objects.filter(hidden=True, external_id__startswith="check-in").order_by("seq")
    return list(rows.values_list("payload", flat=True))


def test_what_is_due_is_asked() -> None:
    """It becomes a hidden message that names the plan and what it is about."""
    commit(promise())

    assert check_ins.ask_due(NOW) == ["c"]
    assert asked() == ['/check_in{"key": "p1", "kind": "step"}']
    assert CheckIn.objects.get().status == "asked"


def test_the_question_is_next_in_the_queue_and_shown_to_nobody() -> None:
    """It is answered like a message, and is none that the person wrote."""
    commit(promise())
    check_ins.ask_due(NOW)

    assert inbox.next_waiting("c").payload == asked()[0]
    assert {said.sender for said in outbox.said_after("c", 0)} == {"coach"}


def test_a_check_in_is_sent_once() -> None:
    """However often it is looked for."""
    commit(promise())

    assert [check_ins.ask_due(NOW + HOUR * hours) for hours in range(3)] == [["c"], [], []]


def test_a_check_in_is_sent_once_by_several_processes() -> None:
    """Of those who look at the same time, one asks."""
    commit(promise())

    with ThreadPoolExecutor(4) as pool:
        woken = [each for found in pool.map(look_alone, range(8)) for each in found]

    assert (woken, len(asked())) == (["c"], 1)


def look_alone(_: int) -> list[str]:
    """Look for what is due on a connection of its own."""
    try:
        return check_ins.ask_due(NOW)
    finally:
        connection.close()


def test_nothing_is_asked_before_its_time() -> None:
    """An offset of the person's own counts."""
    commit(promise(datetime(2030, 1, 4, 9, tzinfo=timezone(timedelta(hours=5)))))

    assert check_ins.ask_due(datetime(2030, 1, 4, 3, 59, tzinfo=timezone.utc)) == []
    assert check_ins.ask_due(datetime(2030, 1, 4, 4, tzinfo=timezone.utc)) == ["c"]


def test_all_that_is_due_wakes_a_conversation_once() -> None:
    """A step and a measure are two questions in one conversation."""
    commit(promise())
    commit(promise(kind="measure"))

    assert check_ins.ask_due(NOW) == ["c"]
    assert len(asked()) == 2


def test_weeks_that_were_missed_are_not_caught_up() -> None:
    """After three weeks of silence there is one question, and the next in a week's rhythm."""
    commit(promise(NOW - 22 * DAY, every_days=7))
    check_ins.ask_due(NOW)

    assert len(asked()) == 1
    check_in = CheckIn.objects.get()
    assert (check_in.status, check_in.due_at) == ("waiting", NOW + 6 * DAY)


def test_what_comes_back_is_asked_each_time() -> None:
    """Every week, until it is cancelled."""
    commit(promise(NOW, every_days=7))

    assert [check_ins.ask_due(NOW + days * DAY) for days in (0, 1, 7)] == [["c"], [], ["c"]]


def test_a_new_date_takes_the_place_of_the_old() -> None:
    """One for each plan and kind."""
    commit(promise())
    commit(promise(NOW + DAY))

    assert check_ins.ask_due(NOW) == []
    assert check_ins.ask_due(NOW + DAY) == ["c"]


def test_a_check_in_can_be_agreed_on_again() -> None:
    """Also for the very minute of the one that was asked."""
    commit(promise())
    check_ins.ask_due(NOW)
    commit(promise())

    check_ins.ask_due(NOW)
    assert len(asked()) == 2


@pytest.mark.parametrize("wish", [promise(None), {"check_ins_off": True}])
def test_a_cancelled_check_in_is_not_asked(wish: dict[str, Any]) -> None:
    """That one, or all of them."""
    commit(promise())
    commit(wish)

    assert check_ins.ask_due(NOW) == []
    assert CheckIn.objects.get().status == "off"


def test_what_is_cancelled_while_it_is_looked_at_is_not_asked() -> None:
    """The person's turn was stored after the look and before the question."""
    commit(promise())
    looked_at = CheckIn.objects.get()
    commit(promise(None))

    assert not check_ins._ask_alone(looked_at, NOW)
    assert asked() == []


def test_cancelling_one_leaves_the_others() -> None:
    """No more about the step is not no more about the measure."""
    commit(promise(kind="measure"))
    commit(promise(None))

    assert check_ins.ask_due(NOW) == ["c"]


@pytest.mark.parametrize(
    "change", [{"stopped": True}, {"erase_wanted": True}, {"state": "facilitator"}]
)
def test_who_cannot_be_asked_is_left_alone(change: dict[str, Any]) -> None:
    """STOP, an erasure that is under way, and a facilitator's talk come first; it stays due."""
    commit(promise())
    Conversation.objects.update(**change)

    assert check_ins.ask_due(NOW) == []
    Conversation.objects.update(stopped=False, erase_wanted=False, state="coach")
    assert check_ins.ask_due(NOW) == ["c"]


def test_an_erasure_takes_what_was_promised_along() -> None:
    """Nobody is asked about what is forgotten."""
    commit(promise())
    erasure.erase("c", "Gone.")

    assert check_ins.ask_due(NOW) == []
    assert not CheckIn.objects.exists()


def test_who_is_writing_is_asked_later() -> None:
    """Ten minutes after the last word."""
    commit(promise())
    inbox.receive("c", "m", "one moment")
    commit({}, "m")

    assert check_ins.ask_due(NOW) == []
    assert check_ins.ask_due(datetime.now(timezone.utc) + timedelta(minutes=11)) == ["c"]


def test_what_waits_for_an_answer_comes_first() -> None:
    """It may be a STOP that was sent just before everything went down."""
    commit(promise())
    inbox.receive("c", "m", "STOP")

    assert check_ins.ask_due(NOW + HOUR) == []
    commit({"stop": True}, "m")
    assert check_ins.ask_due(NOW + HOUR) == []


def test_on_a_shared_phone_nothing_is_sent_unasked() -> None:
    """What waits is not sent by the clock."""
    commit(promise(waits=True))

    assert check_ins.ask_due(NOW + DAY) == []


def test_what_waited_is_asked_behind_the_answer_once_the_person_is_back() -> None:
    """They are heard first; and it is asked once."""
    commit(promise(waits=True))
    inbox.receive("c", "m", "hello")
    assert asked() == []

    commit({}, "m")
    assert inbox.next_waiting("c").payload == asked()[0]
    inbox.receive("c", "n", "it went well")
    commit({}, Inbound.objects.get(hidden=True, status="waiting").external_id)
    commit({}, "n")
    assert len(asked()) == 1


def test_the_lease_is_kept_for_what_waited() -> None:
    """The process that answered goes on with it."""
    commit(promise(waits=True))
    inbox.receive("c", "m", "hello")
    window = turns.open_turn("c", "one").window
    heard = {"event": "user", "text": "hello", "message_id": "m"}

    assert not turns.commit_turn(Turn("c", window.version, [heard], holder="one")).is_released


def test_what_waits_is_not_asked_before_its_time() -> None:
    """Back on Thursday, they are not asked about Friday."""
    commit(promise(NOW + DAY, waits=True))
    inbox.receive("c", "m", "hello")
    commit({}, "m")

    assert asked() == []


def test_all_that_was_written_is_answered_first() -> None:
    """The second message may be the one that cancels."""
    commit(promise(waits=True))
    inbox.receive("c", "m", "hello")
    inbox.receive("c", "n", "and don't ask me")
    commit({}, "m")
    assert asked() == []

    commit({"check_ins_off": True}, "n")
    assert asked() == []


@pytest.mark.parametrize(
    "signs",
    [{"stop": True}, {"erase": True}, {"flag": "distress"}, {"handover": True}, promise(NOW + DAY)],
)
def test_some_turns_are_no_time_to_ask(signs: dict[str, Any]) -> None:
    """Whoever is in danger, wants a person or wants quiet is not asked how a step went."""
    commit(promise(kind="measure", waits=True))
    inbox.receive("c", "m", "…")
    commit(signs, "m")

    assert asked() == []


def test_nobody_is_asked_in_their_own_quiet_hours(monkeypatch) -> None:
    """It is asked when they are over."""
    monkeypatch.setenv("COACH_QUIET_HOURS", "0-0")
    commit(promise(NOW - DAY))
    hour = NOW.hour
    Conversation.objects.update(channel="sms", quiet_begin=hour, quiet_end=(hour + 1) % 24 or 24)

    assert check_ins.ask_due(NOW) == []
    assert check_ins.ask_due(NOW + HOUR) == ["c"]


def test_at_night_only_who_is_on_the_web_is_asked(monkeypatch) -> None:
    """A page rings nobody up."""
    monkeypatch.setenv("COACH_QUIET_HOURS", f"{NOW.hour}-{(NOW.hour + 1) % 24}")
    commit(promise(NOW - DAY))
    Conversation.objects.update(channel="sms")
    assert check_ins.ask_due(NOW) == []

    Conversation.objects.update(channel="web")
    assert check_ins.ask_due(NOW) == ["c"]


def test_things_that_waited_are_asked_one_at_a_time() -> None:
    """The second comes when the person has written again."""
    for kind in ("step", "measure"):
        commit(promise(kind=kind, waits=True))
    counts = []
    for name in ("m", "n"):
        inbox.receive("c", name, "hello")
        commit({}, name)
        commit({}, inbox.next_waiting("c").external_id)
        counts.append(len(asked()))

    assert counts == [1, 2]
