"""What people held against the coach stands in a queue, as far as it may be read."""

from __future__ import annotations

import pytest

from console.review.disputes import conversations_with_disputes, disputes_of
from conversations import erasure
from conversations.models import Overview, SettledDispute
from tests.console.review.talks import add, at, bot, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

YES = slot("consents", {"read": "yes"})
JUDGED = {"goal": {"strength": "goal_people", "next": "goal_see", "flags": ["vague"]}}


def view(text: str, minute: int) -> dict:
    """Give what the coach keeps when somebody says that it is wrong."""
    return {
        "skill": "planning",
        "step": "first_step",
        "said": JUDGED,
        "text": text,
        "at": at(minute),
    }


def disputed(*events: dict) -> str:
    """Give a conversation with one that may be read."""
    conversation = talk()
    add(conversation, YES, person("a dry market", minute=1), bot("You name people.", minute=2))
    wrong = [view("that's not right", 3)]
    add(conversation, person("that's not right", minute=3), slot("disputed", wrong, 3), *events)
    return conversation


def test_it_stands_with_what_the_coach_had_said() -> None:
    """In its words, and in the codebook's."""
    conversation = disputed()

    [one] = disputes_of([conversation])
    assert (one.skill, one.step, one.words) == ("planning", "first step", "that's not right")
    assert one.coach_words == "You name people."
    assert one.judged == "goal people, goal see, vague"


def test_each_is_told_once() -> None:
    """Though the next turn's memory holds it again."""
    both = [view("that's not right", 3), view("nor is this", 5)]
    conversation = disputed(bot("Then what?", 4), person("nor is this", minute=5))
    add(conversation, slot("disputed", both, 5))

    assert [one.words for one in disputes_of([conversation])] == ["that's not right", "nor is this"]


def test_without_a_yes_it_is_not_shown() -> None:
    """Neither its words nor that it was said."""
    conversation = talk()
    add(conversation, person("no!", minute=3), slot("disputed", [view("no!", 3)], 3))

    assert not conversations_with_disputes(shows_settled=True).exists()
    assert list(disputes_of([conversation])) == []


def test_what_was_said_in_private_stays_there() -> None:
    """Also where a later memory outside of it lists it again."""
    conversation = talk()
    secret, open_one = view("you misread my secret", 4), view("wrong again", 8)
    add(conversation, YES, person("a dry market", minute=1), person("my papers", minute=2))
    add(conversation, person("keep this private", minute=3), slot("private", True, 3))
    add(conversation, person("you misread my secret", minute=4), slot("disputed", [secret], 4))
    add(conversation, slot("private", None, 6), person("wrong again", minute=8))
    add(conversation, slot("disputed", [secret, open_one], 8))

    assert [one.words for one in disputes_of([conversation])] == ["wrong again"]


def test_words_are_shown_as_asked() -> None:
    """Masked, say."""
    [one] = disputes_of([disputed()], lambda text: "…")

    assert (one.words, one.coach_words) == ("…", "…")


def test_what_was_dealt_with_leaves_the_queue() -> None:
    """And can be looked up."""
    conversation = disputed()
    [one] = disputes_of([conversation])
    SettledDispute.objects.create(conversation_id=conversation, key=one.key, who="amira")

    assert not conversations_with_disputes(shows_settled=False).exists()
    assert [row.pk for row in conversations_with_disputes(shows_settled=True)] == [conversation]
    assert disputes_of([conversation])[0].settled_by == "amira"


def test_an_erased_one_is_gone() -> None:
    """With its marks."""
    conversation = disputed()
    erasure.erase(conversation, "Gone.")

    assert not Overview.objects.exists()
    assert not conversations_with_disputes(shows_settled=True).exists()
