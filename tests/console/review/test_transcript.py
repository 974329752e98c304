"""A transcript shows what may be read, in order, with what the coach understood."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from console.review.transcript import COACH, FACILITATOR, PERSON, transcript_of
from conversations import inbox
from conversations.models import Conversation, Inbound, Outbound
from conversations.sequence import take_numbers
from tests.console.review.talks import add, at, bot, did, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

YES = slot("consents", {"read": "yes"})


def test_without_a_yes_there_are_no_words() -> None:
    """Nor works."""
    conversation = talk()
    add(conversation, person("our bins are full"), slot("plan", {"status": "open", "answers": {}}))

    shown = transcript_of(conversation)
    assert (list(shown.lines), list(shown.works)) == ([], [])


def test_it_reads_like_a_talk() -> None:
    """Who said what, with the choices under it."""
    conversation = talk()
    add(conversation, YES, person("our bins are full", minute=1), bot("Since when?", minute=2))

    *_, theirs, ours = transcript_of(conversation).lines
    assert (theirs.who, theirs.text) == (PERSON, "our bins are full")
    assert (ours.who, ours.text, ours.choices) == (COACH, "Since when?", ["Go on"])
    assert ours.number == theirs.number + 1


def test_what_was_understood_stands_with_the_message() -> None:
    """Intent, sureness, what else it may have been, what was done and remembered."""
    conversation = talk()
    add(
        conversation,
        YES,
        person("an example?", "example", 0.8),
        did("action_example"),
        slot("last_entry", "lima-3"),
        did("action_listen"),
        person("thanks"),
    )

    understood = next(
        line.understood for line in transcript_of(conversation).lines if line.text == "an example?"
    )
    assert (understood.intent, understood.sureness) == ("example", 0.8)
    assert understood.runners_up == [("help", 0.04)]
    assert understood.actions == ["action_example"]
    assert understood.slots == [("last_entry", "lima-3")]


def test_citations_name_their_entry() -> None:
    """So that a facilitator can look it up."""
    conversation = talk()
    add(conversation, YES, bot("In Lima…", citations=[{"entry": "lima-3", "title": "Lima"}]))

    assert transcript_of(conversation).lines[-1].citations == [{"title": "Lima", "entry": "lima-3"}]


def test_works_stand_at_the_side() -> None:
    """As they are now, in the person's words."""
    conversation = talk()
    add(conversation, YES, slot("plan", {"status": "open", "answers": {}}))
    answers = {"first_step": {"text": "ask Rosa"}, "by_whom": "me"}
    add(conversation, slot("plan", {"status": "done", "answers": answers}))

    [work] = transcript_of(conversation).works
    assert (work.title, work.status) == ("Plan", "done")
    assert list(work.answers) == [("first step", "ask Rosa"), ("by whom", "me")]


def test_what_was_kept_private_is_left_out_with_the_works() -> None:
    """They hold what was said in it; what was said outside the turns meanwhile is left out too."""
    conversation = talk()
    add(conversation, YES, person("the roof leaks", minute=1))
    add(conversation, person("my papers", minute=2))
    add(conversation, person("keep this private", minute=3), slot("private", True, minute=3))
    add(conversation, person("i work at night", minute=4), slot("plan", {"status": "open"}))
    add(conversation, slot("private", None, minute=5), person("the owner is late", minute=6))
    _keep(conversation, "said beside it", minute=4)
    _keep(conversation, "said after it", minute=7)

    shown = transcript_of(conversation)
    assert [line.text for line in shown.lines if line.who == PERSON] == [
        *("the roof leaks", "the owner is late", "said after it"),
    ]
    assert (shown.has_private, list(shown.works)) == (True, [])


def test_a_facilitators_words_have_their_name() -> None:
    """And stand where they were said."""
    conversation = talk()
    add(conversation, YES, person("a person please"))
    seq = take_numbers(conversation, 1)
    body = {"text": "I am here.", "name": "Amira"}
    Outbound.objects.create(conversation_id=conversation, seq=seq, sender="facilitator", body=body)

    last = transcript_of(conversation).lines[-1]
    assert (last.who, last.name, last.text) == (FACILITATOR, "Amira", "I am here.")


def test_a_long_talk_is_shown_in_parts() -> None:
    """The end first; each line keeps its number."""
    conversation = talk()
    add(conversation, YES, *(person(f"word {number}", minute=number) for number in range(249)))

    end = transcript_of(conversation)
    before = transcript_of(conversation, upto=end.first - 1)
    begin = transcript_of(conversation, upto=before.first - 1)
    assert [(part.first, part.last) for part in (begin, before, end)] == [
        *((1, 50), (51, 150), (151, 250)),
    ]
    assert end.lines[-1].text == "word 248"
    assert transcript_of(conversation, upto=10**9).last == 250


def test_words_are_shown_as_asked() -> None:
    """Masked, say: also in what was remembered, and in the works."""
    conversation = talk()
    answers = {"by_whom": {"text": "Rosa"}}
    add(
        conversation,
        YES,
        person("Rosa comes"),
        slot("occasion", "Rosa"),
        slot("plan", {"status": "open", "answers": answers}),
    )

    shown = transcript_of(conversation, lambda text: text.replace("Rosa", "…"), with_values=False)
    assert "Rosa" not in repr(shown)
    assert "occasion" in repr(shown)


def test_danger_opens_it_whatever_was_agreed() -> None:
    """The one exception, told at the start."""
    conversation = talk()
    add(conversation, person("i can't go on"))
    Conversation.objects.filter(pk=conversation).update(flag="distress")

    assert "i can't go on" in [line.text for line in transcript_of(conversation).lines]


def _keep(conversation: str, text: str, minute: int) -> None:
    inbox.keep(conversation, text, text)
    moment = datetime.fromtimestamp(at(minute), tz=timezone.utc)
    Inbound.objects.filter(external_id=text).update(received_at=moment)
