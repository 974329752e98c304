"""What a messenger tells is taken in once, and each kind of it in its own way."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone

from conversations import carrying, deliveries, erasure, inbox, outbox, reception, turns
from conversations.models import Contact, Conversation, Inbound, Received
from conversations.models import Event as Happened
from conversations.reception import Event, Kind, Manners, take_in

pytestmark = pytest.mark.django_db(transaction=True)

SMS = Manners("sms", has_carrier_words=True, has_numbers=True)
TELEGRAM = Manners("telegram")
ME = "+447700900123"
DANGER = "I want to kill myself"


def words(name: str) -> str:
    """Say a response by its name, which is enough here."""
    return f"{name} {{code}}"


def none_chosen(conversation_id: str, choice: str) -> tuple[str, str] | None:
    """Know no button."""
    return None


def tell(text: str, manners: Manners = SMS, number: str = "", **more: object) -> str | None:
    """Let somebody write; each time another message."""
    event = Event(Kind.TEXT, number or f"m{Received.objects.count()}", ME, text)
    return take_in(manners, replace(event, **more), words, none_chosen)


def said() -> list[str]:
    """Give what is on its way to the person, and have it arrive."""
    texts = []
    for contact in Contact.objects.exclude(conversation=None):
        while due := deliveries.take_due(str(contact.conversation_id)):
            texts.append(due.body["text"].removesuffix(" {code}"))
            deliveries.all_sent(due)
    return texts


def form(conversation_id: str, name: str | None) -> None:
    """Have the coach open a form, or close it."""
    loop = json.dumps({"event": "active_loop", "name": name})
    Happened.objects.create(sender_id=conversation_id, type_name="active_loop", data=loop)


def waiting() -> list[str]:
    """Give the messages that the coach is to answer."""
    return list(
        Inbound.objects.filter(status="waiting", hidden=False).values_list("text", flat=True)
    )


def greeted() -> str:
    """Give a conversation that has begun."""
    conversation_id = tell("hello")
    assert conversation_id is not None
    Inbound.objects.update(status="answered")
    return conversation_id


def test_the_first_word_opens_a_conversation() -> None:
    """The coach greets, and then answers it."""
    conversation_id = tell("hello")

    assert Conversation.objects.get(pk=conversation_id).channel == "sms"
    assert list(Inbound.objects.order_by("seq").values_list("payload", "text")) == [
        ("/greet", ""),
        ("", "hello"),
    ]


def test_the_same_event_again_changes_nothing() -> None:
    """Providers tell twice what they are not sure of."""
    first = tell("hello", number="SM1")

    assert first is not None
    assert tell("hello", number="SM1") is None
    assert waiting() == ["hello"]


def test_the_same_number_from_another_medium_is_another_event() -> None:
    """Each has its own."""
    tell("hello", number="1")

    assert tell("hello", TELEGRAM, number="1") is not None


def test_old_event_numbers_are_forgotten() -> None:
    """No provider comes back with them."""
    tell("hello")
    Received.objects.update(at=timezone.now() - reception.KEPT_IDS * 2)

    reception.forget_old_ids()

    assert not Received.objects.exists()


def test_a_person_keeps_the_conversation() -> None:
    """The second word goes where the first went."""
    assert tell("hello") == tell("and again")


@pytest.mark.parametrize("text", ["STOP", "stop.", " Unsubscribe ", "Cancel", "QUIT!"])
def test_stop_ends_it_with_one_last_message(text: str) -> None:
    """From anywhere in the talk, as carriers want it; what was on its way is not sent."""
    conversation_id = greeted()
    outbox.notify(conversation_id, "on its way")

    assert tell(text) == conversation_id
    assert said() == ["utter_texts_stopped"]
    assert Conversation.objects.get(pk=conversation_id).stopped
    assert waiting() == []
    assert tell("STOP") is None
    assert said() == []


def test_stop_from_somebody_unknown_is_kept_as_a_hash_alone() -> None:
    """There is nobody to talk with, and nobody to write to."""
    assert tell("STOP") is None
    assert Contact.objects.get().opted_out_at is not None
    assert Contact.objects.get().address == ""
    assert not Conversation.objects.exists()


def test_after_stop_nothing_is_answered() -> None:
    """It is kept for a facilitator to read."""
    greeted()
    tell("STOP")
    said()

    assert tell("are you there?") is None
    assert (waiting(), said()) == ([], [])
    assert Inbound.objects.filter(text="are you there?").exists()


def test_after_a_change_of_the_secret_the_talk_goes_on_and_stop_holds(monkeypatch) -> None:
    """Nobody is greeted anew, and who wants to hear nothing hears nothing."""
    conversation_id = greeted()
    monkeypatch.setenv("COACH_SECRET_BEFORE", os.environ["COACH_SECRET"])
    monkeypatch.setenv("COACH_SECRET", "a new key")
    assert tell("and again") == conversation_id

    tell("STOP")
    said()
    monkeypatch.setenv("COACH_SECRET_BEFORE", f"a new key,{os.environ['COACH_SECRET_BEFORE']}")
    monkeypatch.setenv("COACH_SECRET", "the newest key")
    assert tell("are you there?") is None
    assert said() == []
    assert Conversation.objects.count() == 1


def test_help_is_answered_even_after_stop() -> None:
    """As carriers want it; the coach stays silent."""
    greeted()
    tell("STOP")
    said()
    tell("Help!")

    assert (said(), waiting()) == (["utter_texts_help"], [])
    assert tell("are you there?") is None


@pytest.mark.parametrize(("text", "heard"), [("HELP", []), (DANGER, [DANGER])])
def test_who_stopped_and_was_erased_is_still_answered(text: str, heard: list[str]) -> None:
    """To HELP, and in danger; to nothing else."""
    before = greeted()
    tell("STOP")
    said()
    erasure.erase(before, "Gone.")
    said()
    assert tell("hello") is None
    tell(text)

    assert (said(), waiting()) == (["utter_texts_help"] if text == "HELP" else [], heard)


def test_a_life_in_danger_is_answered_even_after_stop() -> None:
    """By the medium that it was written from."""
    conversation_id = greeted()
    tell("STOP")

    assert tell(DANGER) == conversation_id
    assert waiting() == [DANGER]
    assert Conversation.objects.get().channel == "sms"


def test_danger_told_again_and_again_after_stop_is_no_error(monkeypatch) -> None:
    """More than anybody types is not taken in, and nothing breaks."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "4")
    conversation_id = greeted()
    tell("STOP")

    assert [tell(DANGER) for _ in range(4)] == [conversation_id] * 4
    assert len(waiting()) < 4


def test_what_is_asked_about_danger_can_be_answered_after_stop() -> None:
    """The talk about it goes on to its end; then STOP holds again."""
    conversation_id = greeted()
    tell("STOP")
    form(conversation_id, "care_form")
    tell("yes, my sister")
    assert waiting() == ["yes, my sister"]

    form(conversation_id, None)
    assert tell("and the weather?") is None


def test_an_edit_does_not_end_a_stop() -> None:
    """On Telegram any word begins again; a word put right is none."""
    tell("hello", TELEGRAM)
    tell("/stop", TELEGRAM, kind=Kind.STOP)

    assert tell("helo", TELEGRAM, kind=Kind.ASIDE, answer="utter_cannot_edit") is None
    assert Contact.objects.get().opted_out_at is not None


def test_start_begins_again_where_it_was() -> None:
    """The plan is still there."""
    conversation_id = greeted()
    tell("STOP")
    said()

    assert tell("START") == conversation_id
    assert said() == ["utter_texts_started"]
    tell("hello again")
    assert waiting() == ["hello again"]


def test_start_as_the_first_word_gets_the_greeting_alone() -> None:
    """Who was never out needs no welcome back."""
    tell("start")

    assert (said(), waiting()) == ([], [])
    assert Inbound.objects.filter(payload="/greet").exists()


def test_start_within_the_talk_is_a_word_like_others() -> None:
    """The coach may have asked when to start."""
    greeted()
    tell("start")

    assert waiting() == ["start"]


def test_yes_means_start_to_who_stopped_and_yes_to_others() -> None:
    """As Twilio documents it."""
    greeted()
    tell("yes")
    tell("STOP")
    said()
    tell("Yes")

    assert (said(), waiting()) == (["utter_texts_started"], ["yes"])


def test_after_start_the_talk_is_as_open_as_before() -> None:
    """What the coach promised to ask, it asks."""
    greeted()
    tell("STOP")
    tell("START")

    assert not Conversation.objects.get().stopped


def test_a_forwarded_stop_is_somebody_elses() -> None:
    """As are codes; they are a part of what is shown to the coach."""
    greeted()
    for text in ("STOP", "KTM 482"):
        tell(text, is_forwarded=True)

    assert waiting() == ["STOP", "KTM 482"]


@pytest.mark.parametrize(
    ("what", "heard"),
    [
        ({"text": f"{'so it is. ' * 350}{DANGER}"}, DANGER),
        ({"text": f"{DANGER} {'so it is. ' * 350}"}, DANGER),
        ({"text": DANGER, "kind": Kind.ASIDE, "answer": "utter_cannot_edit"}, DANGER),
        ({"text": "Month,Bins\nJan,42", "beside": DANGER}, DANGER),
    ],
)
def test_danger_is_heard_wherever_it_stands(what: dict[str, Any], heard: str) -> None:
    """In what is too long, in what was edited, beside a sheet."""
    greeted()
    tell(**what)

    assert heard in waiting()[0]


def test_danger_is_heard_from_who_writes_too_fast(monkeypatch) -> None:
    """What else they write is put off; this is taken in."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "4")
    greeted()
    for number in range(6):
        tell(f"word {number}")
    tell(DANGER)

    assert waiting()[-1] == DANGER


def test_words_beside_a_sheet_are_kept_and_what_cannot_be_seen_is_said() -> None:
    """Nothing that somebody wrote is lost."""
    greeted()
    tell("Month,Bins\nJan,42", beside="our street")
    tell("look at this wall", note="utter_words_alone")

    assert waiting() == ["Month,Bins\nJan,42", "look at this wall"]
    assert Inbound.objects.filter(text="our street", status="answered").exists()
    assert said() == ["utter_words_alone"]


def test_many_pictures_at_once_get_one_sentence() -> None:
    """Nobody wants ten, and SMS costs money."""
    greeted()
    for _ in range(10):
        tell("[photo]", kind=Kind.ASIDE, answer="utter_cannot_see")

    assert said() == ["utter_cannot_see"]


def test_stop_said_twice_keeps_no_address() -> None:
    """Of somebody with whom there is no talk."""
    tell("STOP")
    tell("STOP")

    assert Contact.objects.get().address == ""


def test_help_says_who_this_is() -> None:
    """As carriers want it; the coach goes on where it was."""
    greeted()
    tell("HELP")

    assert (said(), waiting()) == (["utter_texts_help"], [])


@pytest.mark.parametrize("text", ["stop", "HELP", "start"])
def test_the_carriers_words_are_the_coachs_where_no_carrier_rules(text: str) -> None:
    """On Telegram "stop" may be about an exercise."""
    tell("hello", TELEGRAM)
    tell(text, TELEGRAM)

    assert text in waiting()


def test_stop_within_a_sentence_stops_nothing() -> None:
    """People want the council to stop."""
    greeted()
    tell("They should stop")

    assert waiting() == ["They should stop"]


def test_a_command_stops_where_the_medium_has_one() -> None:
    """As /stop on Telegram; any word begins again."""
    tell("hello", TELEGRAM)
    tell("/stop", TELEGRAM, kind=Kind.STOP)

    assert said() == ["utter_texts_stopped"]
    assert tell("hello", TELEGRAM) is not None
    assert Contact.objects.get().opted_out_at is None


def test_what_cannot_be_taken_up_gets_an_honest_sentence() -> None:
    """The coach is not asked."""
    conversation_id = greeted()
    tell("[voice]", kind=Kind.ASIDE, answer="utter_cannot_hear")
    tell("[sheet]", kind=Kind.ASIDE, words="Which column?")

    assert said() == ["utter_cannot_hear", "Which column?"]
    assert waiting() == []
    assert outbox.said_after(conversation_id, 0)[-2].body["text"] == "[sheet]"


def test_an_aside_may_be_the_first_thing_somebody_sends() -> None:
    """It is answered beside the greeting."""
    tell("[voice]", kind=Kind.ASIDE, answer="utter_cannot_hear")

    assert said() == ["utter_cannot_hear"]
    assert Inbound.objects.filter(payload="/greet").exists()


def test_opening_the_chat_is_no_message() -> None:
    """The greeting answers it."""
    tell("", kind=Kind.BEGIN)

    assert waiting() == []
    assert Inbound.objects.count() == 1


def test_a_text_that_is_too_long_is_not_cut_in_silence() -> None:
    """The person hears of it."""
    greeted()
    tell("x" * (inbox.MAX_TEXT + 1))

    assert (said(), waiting()) == (["utter_too_long"], [])


def test_who_writes_too_fast_is_told() -> None:
    """And nothing breaks."""
    conversation_id = greeted()
    for number in range(inbox.MAX_WAITING):
        Inbound.objects.create(
            conversation_id=conversation_id, external_id=f"w{number}", seq=100 + number, text="x"
        )
    Conversation.objects.update(last_seq=200)

    assert tell("more") == conversation_id
    assert "utter_too_many" in said()


@pytest.mark.parametrize("text", ["\x00", "half \ud83d", "  "])
def test_signs_that_cannot_be_stored_break_nothing(text: str) -> None:
    """As broken senders cut them."""
    assert tell(f"hello{text}") is not None


def test_a_button_is_the_choice_it_stands_for() -> None:
    """Its words are shown in the transcript."""
    greeted()
    event = Event(Kind.CHOICE, "b1", ME, choice="3-0-abc")
    take_in(SMS, event, words, lambda conversation, choice: ("A letter", "/letter"))

    assert Inbound.objects.filter(text="A letter", payload="/letter").exists()


def test_a_button_that_reads_stop_stops_no_texts() -> None:
    """It is an answer to the coach."""
    greeted()
    event = Event(Kind.CHOICE, "b1", ME, choice="3-0-abc")
    take_in(SMS, event, words, lambda conversation, choice: ("Stop", "/stop"))

    assert Contact.objects.get().opted_out_at is None


@pytest.mark.parametrize(("text", "heard"), [("A letter", ["A letter"]), ("", [])])
def test_a_button_that_is_too_old_counts_by_its_words(text: str, heard: list[str]) -> None:
    """Where it has any; otherwise the person is told."""
    greeted()
    tell(text, kind=Kind.CHOICE, choice="old")

    assert waiting() == heard
    assert said() == ([] if heard else ["utter_cannot_take"])


def test_a_code_brings_the_conversation_over() -> None:
    """From the web, with all that is in it; what was read there is not sent again."""
    inbox.open_conversation("w", "web", "/greet")
    outbox.notify("w", "read on the web")

    assert tell(carrying.make_code("w")) == "w"
    assert said() == ["utter_carried"]
    assert Conversation.objects.get(pk="w").channel == "sms"
    tell("go on")
    assert Inbound.objects.get(text="go on").conversation_id == "w"


def test_a_code_that_is_none_is_told_and_opens_a_talk() -> None:
    """Nobody is left without a word."""
    tell("BCD 234")

    assert said() == ["utter_code_unknown"]


def test_too_many_codes_are_guesses() -> None:
    """The sixth is not even looked at."""
    for _ in range(carrying.TRIES + 1):
        tell("BCD 234")

    assert said()[-1] == "utter_code_tries"


def test_the_phone_that_a_talk_was_taken_from_hears_no_more_of_it() -> None:
    """A talk is with one person at one place."""
    conversation_id = greeted()
    code = carrying.make_code(conversation_id)
    tell(code, address="+447700900999")
    said()
    outbox.notify(conversation_id, "for the new phone")

    assert Contact.objects.exclude(conversation=None).count() == 1
    assert said() == ["for the new phone"]
    assert tell("hello?") != conversation_id


def test_what_was_begun_on_the_phone_is_erased_with_what_it_goes_on_with() -> None:
    """Whoever says "delete my data" means all of it, and nothing is left of the old phone."""
    begun = greeted()
    inbox.open_conversation("web-1", "web", "/greet")
    tell(carrying.make_code("web-1"))
    assert Conversation.objects.get(pk=begun).followed_by == "web-1"

    erasure.erase("web-1", "Gone.")
    assert erasure.erasures_due() == [begun]


def test_who_wants_to_go_to_the_web_gets_a_code() -> None:
    """It is good there."""
    conversation_id = greeted()
    tell("Can I continue on my computer?")

    assert waiting() == []
    code = said()[0].removeprefix("utter_carry_to_web ")
    assert carrying.redeem("somebody", code) == conversation_id


def test_what_was_read_on_the_web_is_not_sent_when_the_phone_is_taken_up_again() -> None:
    """Only what comes after."""
    conversation_id = greeted()
    Conversation.objects.update(channel="web")
    outbox.notify(conversation_id, "read on the web")
    tell("here again")

    assert said() == []
    outbox.notify(conversation_id, "for the phone")
    assert said() == ["for the phone"]


@pytest.mark.parametrize(
    ("text", "answer"), [("STOP", "utter_texts_stopped"), ("HELP", "utter_texts_help")]
)
def test_a_word_of_the_carriers_is_answered_here_while_the_talk_is_on_the_web(
    text: str, answer: str
) -> None:
    """The answer goes to the phone that sent it."""
    greeted()
    Conversation.objects.update(channel="web")
    tell(text)

    assert said() == [answer]


def test_after_an_erasure_the_next_word_opens_another_conversation() -> None:
    """Nothing is known of the one before."""
    before = greeted()
    erasure.erase(before, "Gone.")
    after = tell("hello")

    assert after != before
    assert not Inbound.objects.filter(conversation_id=before).exists()


def test_the_receipt_of_an_erasure_arrives_though_its_person_writes_on() -> None:
    """It is the first thing said in the new talk, whichever came first."""
    before = greeted()
    erasure.erase(before, "Gone.")
    between = tell("hello")
    assert said() == ["Gone."]

    Conversation.objects.filter(pk=between).update(erase_wanted=True)
    after = tell("and hello again")
    erasure.erase(between, "Gone, too.")

    assert said() == ["Gone, too."]
    assert Contact.objects.get().conversation_id == after
    assert not Conversation.objects.exclude(followed_by="").exists()


def test_who_wants_quiet_hours_gets_them() -> None:
    """It is answered beside the talk."""
    conversation_id = greeted()

    assert tell("Please don't text me after 8pm") == conversation_id
    assert (said(), waiting()) == (["utter_quiet_hours"], [])
    assert Conversation.objects.get().quiet_begin == 20


@pytest.mark.parametrize("text", ["STOP", "hello", DANGER])
@pytest.mark.parametrize("is_out", [True, False])
def test_an_erased_conversation_takes_nothing_whatever_comes(text: str, is_out: bool) -> None:
    """Neither STOP nor what comes after it brings a row back, and nothing breaks."""
    before = greeted()
    if is_out:
        tell("STOP")
    erasure.erase(before, "Gone.")
    tell(text)

    assert not Inbound.objects.filter(conversation_id=before).exists()


def test_a_number_that_an_old_message_had_breaks_nothing() -> None:
    """Numbers of the medium may begin anew after a long time."""
    greeted()
    tell("[voice]", number="7", kind=Kind.ASIDE, answer="utter_cannot_hear")
    Received.objects.all().delete()

    assert tell("[voice]", number="7", kind=Kind.ASIDE, answer="utter_cannot_hear") is not None


def test_a_number_means_its_choice_where_numbers_are_shown() -> None:
    """On SMS, from the text that was sent there."""
    conversation_id = greeted()
    button = {"title": "A letter", "payload": "/letter"}
    bot = {"event": "bot", "text": "What?", "data": {"buttons": [button]}}
    turns.commit_turn(turns.Turn(conversation_id, 0, [bot]))
    tell("1")

    assert Inbound.objects.get(text="A letter").payload == "/letter"
