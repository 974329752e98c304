"""A code takes a conversation along: once, for ten minutes, and nobody guesses it."""

from __future__ import annotations

import os
import re
from datetime import timedelta

import pytest

from conversations import carrying, erasure, inbox
from conversations.models import CarryCode, CarryTry, Conversation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation."""
    inbox.open_conversation("c", "web", "/greet")


def later(seconds: float) -> None:
    """Let time pass over all that was made."""
    for model, name in ((CarryCode, "created_at"), (CarryTry, "at")):
        for row in model.objects.all():
            was = getattr(row, name)
            model.objects.filter(pk=row.pk).update(**{name: was - timedelta(seconds=seconds)})


@pytest.mark.parametrize(
    "typed",
    [
        *("KTM 482", "ktm 482", "KTM482", " KTM-482\n", "KTM–482", "KTM‑482", "KTM  482"),
        *(
            "KTM\u00a0482",
            "KTM - 482",
            "KTM 482.",
            "KTM 482!",
            '"KTM 482"',
            "“ktm 482”",
            "(KTM 482)",
        ),
        *("code KTM482", "Code: KTM 482", "my code is ktm 482", "The code is “KTM 482”."),
        *("here's my code: KTM 482", "Here is the code KTM 482, please"),
    ],
)
def test_a_code_leads_to_its_conversation(typed: str, monkeypatch) -> None:
    """However it is typed: small, with a dash, in one, with a word that says what it is."""
    signs = iter("KTM482")
    monkeypatch.setattr(carrying.secrets, "choice", lambda choices: next(signs))
    assert carrying.make_code("c") == "KTM 482"

    assert carrying.looks_like_code(typed)
    assert carrying.redeem("me", typed) == "c"


def test_a_crowd_has_no_more_tries_than_it_takes_to_guess_nothing(monkeypatch) -> None:
    """Each new session could try five; all of them together are held off, and not for ever."""
    monkeypatch.setattr(carrying, "TRIES_OF_ALL", 7)
    code = carrying.make_code("c")
    for number in range(7):
        with pytest.raises(carrying.NoSuchCode):
            carrying.redeem(f"machine {number}", "BBB 222")

    with pytest.raises(carrying.TooManyTries):
        carrying.redeem("another machine", code)

    later(601)
    assert carrying.redeem("me", carrying.make_code("c")) == "c"


def test_a_code_is_good_while_the_secret_is_changed(monkeypatch) -> None:
    """Somebody has just read it from a screen."""
    code = carrying.make_code("c")
    monkeypatch.setenv("COACH_SECRET_BEFORE", os.environ["COACH_SECRET"])
    monkeypatch.setenv("COACH_SECRET", "a new key")

    assert carrying.redeem("me", code) == "c"


def test_a_code_is_stored_as_a_hash() -> None:
    """Who reads the table cannot take a talk."""
    code = carrying.make_code("c")

    assert code.replace(" ", "") not in str(CarryCode.objects.values().get())


def test_a_code_has_no_sign_that_is_taken_for_another() -> None:
    """Three letters and three digits, none of O, 0, I, 1, S, 5 beside each other's like."""
    codes = [carrying.make_code("c") for _ in range(50)]

    assert all(re.fullmatch(r"[B-DF-HJ-NP-TV-Z]{3} [2-9]{3}", code) for code in codes)
    assert len(set(codes)) > 45


def test_a_code_is_good_once() -> None:
    """Whoever finds it later on a screen gets nothing."""
    code = carrying.make_code("c")
    carrying.redeem("me", code)

    with pytest.raises(carrying.NoSuchCode):
        carrying.redeem("you", code)


def test_who_used_a_code_may_send_it_again() -> None:
    """The answer may have been lost on its way."""
    code = carrying.make_code("c")

    assert carrying.redeem("me", code) == carrying.redeem("me", code) == "c"


@pytest.mark.parametrize(("seconds", "is_good"), [(590, True), (610, False)])
def test_a_code_is_good_for_ten_minutes(seconds: float, is_good: bool) -> None:
    """And not for longer."""
    code = carrying.make_code("c")
    later(seconds)

    if is_good:
        assert carrying.redeem("me", code) == "c"
    else:
        with pytest.raises(carrying.NoSuchCode):
            carrying.redeem("me", code)


def test_a_new_code_ends_the_one_before() -> None:
    """One conversation has one code."""
    before = carrying.make_code("c")
    carrying.make_code("c")

    with pytest.raises(carrying.NoSuchCode):
        carrying.redeem("me", before)


def test_old_codes_do_not_pile_up() -> None:
    """What nobody used is gone with the next that anybody makes."""
    carrying.make_code("c")
    later(700)
    inbox.open_conversation("d", "web", "/greet")
    carrying.make_code("d")

    assert [code.conversation_id for code in CarryCode.objects.all()] == ["d"]


def test_the_sixth_try_is_refused_even_with_the_right_code() -> None:
    """Five tries in ten minutes are what people mistype; more are guesses."""
    code = carrying.make_code("c")
    for number in range(carrying.TRIES):
        with pytest.raises(carrying.NoSuchCode):
            carrying.redeem("me", f"BCD {222 + number}")

    with pytest.raises(carrying.TooManyTries):
        carrying.redeem("me", code)
    assert carrying.redeem("another", code) == "c"


def test_after_ten_minutes_one_may_try_again() -> None:
    """A mistake is no sentence."""
    for _ in range(carrying.TRIES):
        with pytest.raises(carrying.NoSuchCode):
            carrying.redeem("me", "BCD 222")
    later(610)

    assert carrying.redeem("me", carrying.make_code("c")) == "c"


def test_a_conversation_that_was_erased_or_is_to_be_is_not_taken_along() -> None:
    """Nothing of it may come back."""
    code = carrying.make_code("c")
    Conversation.objects.update(erase_wanted=True)

    with pytest.raises(carrying.NoSuchCode):
        carrying.redeem("me", code)
    erasure.erase("c", "Gone.")
    assert not CarryCode.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        *(
            "stop it",
            "KTM",
            "KTM 48",
            "AEI 222",
            "KTM 101",
            "KTM 4822",
            "XKTM 482",
            "KTM 482 people",
        ),
        *("the postcode is KTM 482", "my code is", "code", "KTM and 482", "what is code KTM 482"),
    ],
)
def test_other_words_are_no_code(text: str) -> None:
    """What somebody means for the coach goes to the coach."""
    assert not carrying.looks_like_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "Continue on my phone",
        "can we go on by WhatsApp?",
        "please move this to the web",
        "switch to Telegram please",
        "continue on messenger",
        "continue on Facebook Messenger",
        "Continue by SMS",
        "continue by text",
        "continue on my tablet",
        "continue on my phone pls",
        "can we carry on over whatsapp",
        "Could we switch over to WhatsApp instead?",
        "I'd like to go on by text message",
        "I’d like to go on by text message",
        "Please, can you move this chat to SMS",
        "let's  carry on  in the browser",
    ],
)
def test_the_wish_to_go_elsewhere_is_understood(text: str) -> None:
    """In the words that people have for it."""
    assert carrying.wants_to_go(text)


@pytest.mark.parametrize(
    "text",
    [
        "We want to move to the web shop next year",
        "I continue on my phone calls",
        "phone",
        "",
        "text",
        "by text",
        "by sms",
        "on my phone",
        "I'd like to go on to text",
        "continue to text",
        "go on, text them",
        "I want to go on and text the council",
        "move to text",
        "move the text",
        "switch on the computer",
        "We carry on by text with the members",
        "continue by texting",
        "Can we go on by the page 4",
    ],
)
def test_talk_of_phones_is_no_such_wish(text: str) -> None:
    """It is part of the plan."""
    assert not carrying.wants_to_go(text)
