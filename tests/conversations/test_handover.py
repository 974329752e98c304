"""A facilitator steps in, speaks by name and hands back; the person is told, and it is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from conversations import check_ins, erasure, handover, inbox, outbox, silence, turns, unanswered
from conversations.contacts import contact_of
from conversations.handover import InOtherHands, NothingToSay, OptedOut
from conversations.inbox import ConversationGone
from conversations.models import Audit, CheckIn, Contact, Conversation, Duty, Inbound
from conversations.turns import HandedOver, Turn

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation whose greeting was answered."""
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")


def state() -> tuple[str, str]:
    """Give who speaks, and by which name."""
    found = Conversation.objects.get(pk="c")
    return found.state, found.in_hands_of


def said() -> list[tuple[str, str]]:
    """Give what was said, and by whom."""
    return [(one.sender, one.body["text"]) for one in outbox.said_after("c", 0)]


def acts() -> list[tuple[str, str]]:
    """Give what stands in the audit trail."""
    return list(Audit.objects.order_by("pk").values_list("who", "act"))


def commit(text: str = "Go on.", beside: str = "", **data: Any) -> None:
    """Store a turn in which the coach says something."""
    turn = {"event": "bot", "text": text, "data": data}
    turns.commit_turn(Turn("c", turns.load_window("c").version, [turn], beside=beside))


def test_the_person_is_told_who_speaks() -> None:
    """By name, and what the coach does meanwhile."""
    handover.take_over("c", "Amira")

    assert state() == ("facilitator", "Amira")
    assert said() == [
        ("coach", "Amira from the group is here now. The coach listens only for danger.")
    ]
    assert acts() == [("Amira", "took over")]


def test_the_wish_for_a_person_is_met() -> None:
    """Nobody is led to a conversation that somebody has already."""
    commit(custom={"handover": True})
    handover.take_over("c", "Amira")

    assert not Conversation.objects.get().handover_wanted


def test_taking_over_twice_says_so_once() -> None:
    """A second press of the button changes nothing."""
    handover.take_over("c", "Amira")
    handover.take_over("c", "Amira")

    assert len(said()) == len(acts()) == 1


def test_nobody_takes_it_from_another_unknowingly() -> None:
    """Of two who press at once, one is told whose it is."""
    handover.take_over("c", "Amira")

    with pytest.raises(InOtherHands, match="Amira"):
        handover.take_over("c", "Ben")

    handover.take_over("c", "Ben", instead_of="Amira")
    assert state() == ("facilitator", "Ben")
    assert Audit.objects.last().detail == "from Amira"


def test_of_two_who_take_over_at_once_one_has_it() -> None:
    """And the other is told so."""

    def take(who: str) -> bool:
        try:
            handover.take_over("c", who)
        except InOtherHands:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(take, ["Amira", "Ben", "Chidi", "Dana"]))

    assert sorted(results) == [False, False, False, True]
    assert len(said()) == 1


def test_no_turn_is_stored_while_a_facilitator_speaks() -> None:
    """A turn that ran when they took over leaves nothing behind."""
    turn = Turn("c", 0, [{"event": "bot", "text": "Go on.", "data": {}}])
    handover.take_over("c", "Amira")

    with pytest.raises(HandedOver):
        turns.commit_turn(turn)
    assert len(said()) == 1
    assert turns.load_all_events("c") == []


def test_a_turn_about_danger_is_stored_beside_them_and_marked() -> None:
    """With its flag, which the facilitators see."""
    handover.take_over("c", "Amira")
    commit("Are you safe?", beside="danger", custom={"flag": "distress"})

    assert said()[-1] == ("coach", "Are you safe?")
    assert Conversation.objects.get().flag == "distress"
    body = outbox.said_after("c", 0)[-1].body
    assert (body["urgent"], body["beside"]) == (True, "in care")


def test_a_named_person_speaks_in_the_talk() -> None:
    """What they say is numbered like everything else."""
    handover.take_over("c", "Amira")
    handover.say("c", "Amira", "  Hello, I read what you wrote.  ")

    last = outbox.said_after("c", 0)[-1]
    assert (last.sender, last.body) == (
        "facilitator",
        {"text": "Hello, I read what you wrote.", "name": "Amira"},
    )
    assert acts()[-1] == ("Amira", "wrote")
    assert "read" not in Audit.objects.last().detail


@pytest.mark.parametrize("text", ["", "  \n", "x" * 3001])
def test_nothing_empty_and_nothing_endless_is_said(text) -> None:
    """Both are slips."""
    handover.take_over("c", "Amira")

    with pytest.raises(NothingToSay):
        handover.say("c", "Amira", text)


def test_only_who_has_the_conversation_speaks_in_it() -> None:
    """Neither before taking over, nor in another's."""
    with pytest.raises(InOtherHands):
        handover.say("c", "Amira", "Hello")
    handover.take_over("c", "Amira")
    with pytest.raises(InOtherHands, match="Amira"):
        handover.say("c", "Ben", "Hello")
    with pytest.raises(InOtherHands):
        handover.hand_back("c", "Ben")
    assert len(said()) == 1


def test_who_said_stop_is_not_written_to() -> None:
    """Neither on the web nor at a messenger."""
    handover.take_over("c", "Amira")
    Conversation.objects.update(stopped=True)
    with pytest.raises(OptedOut):
        handover.say("c", "Amira", "Hello")

    Conversation.objects.update(stopped=False, channel="sms")
    with_phone("c")
    Contact.objects.update(opted_out_at=timezone.now())
    with pytest.raises(OptedOut):
        handover.say("c", "Amira", "Hello")
    with pytest.raises(OptedOut):
        handover.take_over("c", "Ben", instead_of="Amira")


def with_phone(conversation_id: str) -> None:
    """Let the person be reached by SMS, and have heard all that was said."""
    with transaction.atomic():
        contact = contact_of("sms", "+447700900123")
        contact.conversation_id = conversation_id
        contact.save()


def test_nothing_is_done_in_an_erased_conversation() -> None:
    """Nor in one whose erasure was asked for."""
    handover.take_over("c", "Amira")
    Conversation.objects.update(erase_wanted=True)
    for act in (
        lambda: handover.take_over("c", "Amira"),
        lambda: handover.say("c", "Amira", "Hello"),
        lambda: handover.hand_back("c", "Amira"),
        lambda: handover.opt_out_person("c", "Amira"),
    ):
        with pytest.raises(ConversationGone):
            act()
    erasure.erase("c", "Deleted: {receipt}.")
    with pytest.raises(ConversationGone):
        handover.take_over("c", "Amira")
    assert state() == ("closed", "")


def test_handing_back_tells_what_was_agreed_and_asks_again() -> None:
    """The coach goes on where it was, with its last question and the choices to it."""
    buttons = [{"title": "A meeting", "payload": '/choose{"value": "meeting"}'}]
    commit("How will you begin?", buttons=buttons)
    window = turns.load_window("c")
    handover.take_over("c", "Amira")
    handover.hand_back("c", "Amira", "We meet on Friday.")

    assert state() == ("coach", "")
    assert said()[2:] == [
        ("facilitator", "What we agreed: We meet on Friday."),
        ("coach", "Amira has left our talk, and the coach is back. We go on where we were."),
        ("coach", "How will you begin?"),
    ]
    assert outbox.said_after("c", 0)[-1].body["buttons"] == buttons
    assert turns.load_window("c") == window
    assert acts()[-1] == ("Amira", "handed back")
    assert "Friday" not in Audit.objects.last().detail


def test_handing_back_without_a_note_says_only_that() -> None:
    """Nothing is agreed where nothing was."""
    handover.take_over("c", "Amira")
    handover.hand_back("c", "Amira")

    assert [text for _, text in said()[1:]] == [
        "Amira has left our talk, and the coach is back. We go on where we were."
    ]


def test_turns_are_stored_again_once_it_is_handed_back() -> None:
    """The coach answers as before."""
    handover.take_over("c", "Amira")
    handover.hand_back("c", "Amira")
    commit("Go on.")

    assert said()[-1] == ("coach", "Go on.")


def test_a_person_is_opted_out() -> None:
    """One message says so; then nothing, on no channel."""
    with_phone("c")
    Conversation.objects.update(channel="sms")
    handover.opt_out_person("c", "Amira")

    assert Contact.objects.get().opted_out_at
    assert Conversation.objects.get().stopped
    assert outbox.said_after("c", 0)[-1].body["even_after_stop"] is True
    assert acts() == [("Amira", "opted the person out")]
    handover.opt_out_person("c", "Amira")
    assert len(said()) == 1


def test_who_was_opted_out_is_asked_nothing() -> None:
    """Nor told that nobody answered."""
    check_ins.keep(
        "c",
        {"check_in": {"key": "p", "kind": "step", "due": timezone.now().isoformat()}},
    )
    commit(custom={"handover": True})
    handover.opt_out_person("c", "Amira")
    Conversation.objects.update(waits_since=timezone.now() - timedelta(days=1))

    assert check_ins.ask_due(timezone.now()) == []
    assert CheckIn.objects.get().status == "waiting"
    assert unanswered.offer_to_go_on(timezone.now()) == []


def test_a_number_answers_the_facilitator_and_no_old_list() -> None:
    """A list that the coach showed before is not what "2" means now."""
    buttons = [{"title": title, "payload": f"/{title}"} for title in ("yes", "no")]
    commit("Is it so?", buttons=buttons)
    handover.take_over("c", "Amira")
    handover.say("c", "Amira", "How many come")
    inbox.receive("c", "m", "2", has_numbers=True)

    stored = Inbound.objects.get(external_id="m")
    assert (stored.text, stored.payload) == ("2", "")


def test_what_is_left_to_a_facilitator_is_marked() -> None:
    """It is answered by a person, and the person waits from then on."""
    handover.take_over("c", "Amira")
    handover.say("c", "Amira", "Tell me")
    inbox.receive("c", "m", "It rained into the hall.")

    assert silence.leave_to_person("c", "m")
    stored = Inbound.objects.get(external_id="m")
    assert (stored.status, stored.for_person) == ("answered", True)
    assert Conversation.objects.get().waits_since
    assert said()[-1] == ("you", "It rained into the hall.")


def test_nothing_is_left_to_nobody() -> None:
    """Where it was handed back meanwhile, the coach answers."""
    inbox.receive("c", "m", "It rained into the hall.")

    assert not silence.leave_to_person("c", "m")
    assert inbox.next_waiting("c").external_id == "m"


def test_what_failed_before_holds_up_nothing() -> None:
    """A message to be tried again in a minute is seen to at once."""
    inbox.receive("c", "m", "hello")
    inbox.postpone("c", "m", timezone.now() + timedelta(minutes=1))
    handover.take_over("c", "Amira")

    assert inbox.conversations_with_work() == ["c"]


def test_who_wishes_for_a_person_hears_when_somebody_reads() -> None:
    """Where nobody does now; and once, however often they ask."""
    hour = timezone.now().weekday()
    Duty.objects.create(who="Amira", weekday=(hour + 3) % 7, from_hour=9, to_hour=10)
    commit("I have marked it.", custom={"handover": True})
    commit("I have marked it.", custom={"handover": True})

    told = [text for _, text in said() if text.startswith("Somebody from the group reads here")]
    assert len(told) == 1
    assert told[0].endswith("9:00.")


def test_nothing_is_put_behind_a_question_about_danger() -> None:
    """There the coach has named who can be called."""
    now = timezone.now()
    Duty.objects.create(who="Amira", weekday=(now.weekday() + 3) % 7, from_hour=9, to_hour=10)
    commit("Are you safe?", custom={"handover": True, "flag": "distress"})

    assert said()[-1] == ("coach", "Are you safe?")
    assert Conversation.objects.get().waits_since


def test_an_erasure_leaves_nothing_of_a_handover() -> None:
    """Neither the name nor since when they waited."""
    handover.take_over("c", "Amira")
    erasure.erase("c", "Deleted: {receipt}.")

    found = Conversation.objects.get()
    assert (found.in_hands_of, found.waits_since) == ("", None)
