"""What the list of conversations shows is kept up with every turn."""

from __future__ import annotations

from typing import Any

import pytest

from conversations import erasure, inbox, turns
from conversations.models import Conversation, Overview
from conversations.overview import look_at
from conversations.turns import Turn

pytestmark = pytest.mark.django_db(transaction=True)
Stage = Overview.Stage


def said(text: str, sureness: float = 0.9) -> dict[str, Any]:
    """Give what a person typed, as Rasa keeps it."""
    intent = {"name": "tell", "confidence": sureness}
    return {"event": "user", "text": text, "parse_data": {"intent": intent}, "message_id": text}


def slot(name: str, value: Any) -> dict[str, Any]:
    """Give what a turn remembers."""
    return {"event": "slot", "name": name, "value": value}


def did(name: str) -> dict[str, Any]:
    """Give what the coach did."""
    return {"event": "action", "name": name}


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation."""
    inbox.open_conversation("c", "web", "/greet")


def turn(*events: dict[str, Any], **wishes: Any) -> Overview:
    """Store a turn and give the overview after it."""
    bot = {"event": "bot", "text": "…", "data": {"custom": wishes}}
    turns.commit_turn(Turn("c", turns.load_window("c").version, [*events, bot]))
    return Overview.objects.get()


def test_a_greeting_is_no_word_of_the_person() -> None:
    """Nobody waits, and nothing was heard."""
    seen = turn(did("action_greet"))

    assert (seen.stage, seen.turns, seen.heard_at, seen.language) == (Stage.GREETED, 0, None, "en")


def test_words_are_counted_and_the_last_is_dated() -> None:
    """A turn without words of theirs changes neither."""
    first = turn(said("hello"))
    second = turn(did("action_check_in"))

    assert (second.turns, second.stage) == (1, Stage.TALKING)
    assert second.heard_at == first.heard_at is not None


@pytest.mark.parametrize(
    ("work", "stage"),
    [
        ({"status": "open"}, Stage.WORKING),
        ({"status": "done"}, Stage.KEPT),
        ({"status": "done", "progress": [{"went": "done"}]}, Stage.FOLLOWED_UP),
        ({"status": "open", "series": [{"value": 3}]}, Stage.FOLLOWED_UP),
    ],
)
def test_the_stage_is_that_of_the_work(work: dict[str, Any], stage: int) -> None:
    """In whichever skill it is."""
    assert turn(said("…"), slot("preparation", work)).stage == stage
    assert Overview.objects.get().skill == "negotiation"


def test_a_stage_once_reached_stays() -> None:
    """A second plan takes nothing away from the first."""
    turn(slot("plan", {"status": "done"}))

    seen = turn(slot("review", {"status": "open"}))
    assert (seen.stage, seen.skill) == (Stage.KEPT, "evidence")


def test_consent_language_and_doubt_are_kept() -> None:
    """As the person last decided, and as often as it happened."""
    turn(slot("consents", {"read": "yes"}), slot("language", "es"), slot("disputed", [{}]))
    seen = turn(said("hm", 0.31), did("action_fallback"), slot("consents", {"read": "no"}))

    assert (seen.may_read, seen.language, seen.disputed) == (False, "es", 1)
    assert (seen.unsure, seen.least_sure) == (1, 0.31)


def test_an_answer_within_a_step_lowers_no_sureness() -> None:
    """It is no intent, and is not meant to be one."""
    assert look_at([said("the lamp", 0.1), did("planning_form")]).sureness == 1.0


@pytest.mark.parametrize(
    ("events", "wishes"),
    [
        ([said("hm"), did("action_fallback")], {}),
        ([slot("disputed", [{}])], {}),
        ([], {"handover": True}),
        ([], {"flag": "distress"}),
    ],
)
def test_who_is_worried_about_waits_or_was_misunderstood_needs_somebody(
    events: list[dict[str, Any]], wishes: dict[str, Any]
) -> None:
    """Until a facilitator has seen to it: what comes after changes nothing."""
    assert not turn(said("hello")).needs_somebody
    assert turn(*events, **wishes).needs_somebody

    after = turn(said("thanks"))
    assert (after.needs_somebody, after.flag) == (True, wishes.get("flag", ""))


def test_the_channel_is_that_of_the_last_turn() -> None:
    """A talk may go on elsewhere."""
    assert turn(said("hello")).channel == "web"
    Conversation.objects.update(channel="sms")

    assert turn(said("here again")).channel == "sms"


def test_an_erasure_takes_it_along() -> None:
    """Nothing is left to be listed."""
    turn(said("hello"))
    erasure.erase("c", "Gone.")

    assert not Overview.objects.exists()


def test_each_flag_is_dated_and_no_other_turn_dates_one() -> None:
    """So that facilitators are told of each once, and of none twice."""
    assert turn(said("hello")).flagged_at is None
    first = turn(said("help"), flag="distress").flagged_at
    calm = turn(said("thanks")).flagged_at
    second = turn(said("help again"), flag="distress").flagged_at

    assert first == calm
    assert first is not None
    assert second > first
