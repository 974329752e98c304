"""A typed answer is the choice it means, by word, near word or number, and also a turn later."""

from __future__ import annotations

import pytest

from conversations import inbox, outbox, turns
from conversations.models import Conversation, Inbound
from tests.conversations.meaning import payload_meant

pytestmark = pytest.mark.django_db(transaction=True)

TITLES = ["A meeting", "A letter", "Nothing more today"]


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation in which the coach offered three things."""
    inbox.open_conversation("c", "sms", "/greet")
    say("What do you want to prepare?", TITLES)


def say(text: str, titles: list[str] | None = None) -> None:
    """Let the coach answer what waits, in a turn of its own."""
    buttons = [{"title": title, "payload": f"/{title}"} for title in titles or ()]
    said = {"event": "bot", "text": text, "data": {"buttons": buttons}}
    version = Conversation.objects.get(pk="c").version
    turns.commit_turn(turns.Turn("c", version, [said]))
    Inbound.objects.update(status="answered")


def write(text: str) -> None:
    """Let the person write something."""
    inbox.receive("c", f"m{Inbound.objects.count()}", text, channel="sms")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A meeting", "A meeting"),
        ("  a MEETING. ", "A meeting"),
        ("a meting", "A meeting"),
        ("nothing more", "Nothing more today"),
        ("1", "A meeting"),
        ("2.", "A letter"),
        ("no. 3", "Nothing more today"),
        ("Option 2", "A letter"),
        ("2️⃣", "A letter"),
        ("٢", "A letter"),
        ("(2)", "A letter"),
        ("#2", "A letter"),
        ("2 👍🏽", "A letter"),
        ("2 ❤️", "A letter"),
        ("no 2.", "A letter"),
        ("number 2", "A letter"),
        ("2, please", "A letter"),
        ("two", "A letter"),
        ("Two!", "A letter"),
        ("option two", "A letter"),
        ("Number one", "A meeting"),
        ("second", "A letter"),
        ("the first", "A meeting"),
        ("The second one.", "A letter"),
        ("third option please", "Nothing more today"),
        ("the 2nd", "A letter"),
    ],
)
def test_what_is_typed_means_a_choice(text: str, title: str) -> None:
    """As thumbs type it."""
    assert payload_meant("c", text, has_numbers=True) == f"/{title}"


@pytest.mark.parametrize(
    "text",
    [
        *("4", "0", "99", "12 people", "a", "", "nothing", "We meet on Monday"),
        *("£2", "2%", "2 %", "-1", "−1", "+2", "2€", "₦2", "~2", ".2", "2.5", "1/2", "2½", "1-2"),
        *("four", "zero", "no one", "no two", "the two", "two of us", "one day", "first of all"),
        *("a second", "one two", "two weeks", "the one", "someone"),
    ],
)
def test_other_words_mean_none(text: str) -> None:
    """They go to the coach as they are."""
    assert payload_meant("c", text, has_numbers=True) is None


def test_a_number_means_nothing_where_none_is_shown() -> None:
    """On the web somebody who types 2 means a number."""
    assert payload_meant("c", "2") is None
    assert payload_meant("c", "two") is None
    assert payload_meant("c", "a letter") == "/A letter"


def test_a_number_that_is_a_title_is_that_choice() -> None:
    """What is read comes before the place where it stands."""
    write("A meeting")
    say("How many weeks?", ["2", "4", "1"])

    assert payload_meant("c", "1", has_numbers=True) == "/1"


def test_a_number_in_words_is_the_title_that_has_it_in_digits() -> None:
    """Two weeks are the first choice here."""
    write("A meeting")
    say("How many weeks?", ["2", "4", "1"])

    assert payload_meant("c", "two", has_numbers=True) == "/2"
    assert payload_meant("c", "three", has_numbers=True) == "/1"


def test_a_choice_is_still_meant_a_turn_later() -> None:
    """By its words always, by its number where nothing new was asked."""
    write("What is a letter good for?")
    say("It stays on the table.")

    for text in ("A letter", "2", "two", "the second one"):
        assert payload_meant("c", text, has_numbers=True) == "/A letter"
    assert payload_meant("c", "£2", has_numbers=True) is None


def test_a_number_answers_the_question_that_was_asked_last() -> None:
    """Two weeks are no letter."""
    write("A meeting")
    say("How many weeks do you have?")

    for text in ("2", "two", "second", "number two"):
        assert payload_meant("c", text, has_numbers=True) is None
    assert payload_meant("c", "a letter", has_numbers=True) == "/A letter"


def test_new_choices_end_the_old() -> None:
    """Of two that are alike in number, the last is meant."""
    write("A meeting")
    say("With whom?", ["The council", "The school"])

    assert payload_meant("c", "2", has_numbers=True) == "/The school"
    assert payload_meant("c", "a letter", has_numbers=True) is None


def test_two_turns_later_a_choice_is_over() -> None:
    """The talk has gone on."""
    for number in range(2):
        write(f"Something else {number}")
        say("I see.")

    assert payload_meant("c", "a letter", has_numbers=True) is None


def test_what_was_said_outside_the_talk_ends_no_choice() -> None:
    """A voice note in between is not heard, and the number still means its choice."""
    for number in range(3):
        inbox.keep("c", f"voice{number}", "[voice]")
        outbox.notify("c", "I can't listen to recordings. Could you write it?")

    assert payload_meant("c", "2", has_numbers=True) == "/A letter"


def test_a_slip_between_two_alike_means_neither() -> None:
    """Rather asked again than guessed."""
    write("A meeting")
    say("Which day?", ["Monday 4", "Monday 5"])

    assert payload_meant("c", "monday 6", has_numbers=True) is None


@pytest.mark.parametrize("text", ["2", "two", "the second one"])
def test_who_types_a_number_has_said_its_words(text: str) -> None:
    """What stands in a plan, and what a facilitator reads, is the answer and no number."""
    inbox.receive("c", "m1", text, channel="sms", has_numbers=True)
    written = Inbound.objects.get(external_id="m1")

    assert (written.text, written.payload) == ("A letter", "/A letter")
