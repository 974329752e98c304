"""A copied tracker is the same, and goes its own way."""

from __future__ import annotations

from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity

from assistant.tracker import ConversationTracker, latest_turns
from tests.builders_assistant import DOMAIN, plan_turn


def a_talk(turns: int) -> ConversationTracker:
    """Give a tracker in the middle of a form."""
    tracker = ConversationTracker("c", DOMAIN.slots)
    for number in range(turns):
        plan_turn(tracker, number)
    return tracker


def test_a_copy_is_what_a_replay_would_be() -> None:
    """Slots, form, latest message and events are those of Rasa's own copy."""
    tracker = a_talk(3)
    replayed = DialogueStateTracker.from_events("c", list(tracker.events), DOMAIN.slots)

    ours = tracker.copy().current_state(EventVerbosity.ALL)

    assert ours == replayed.copy().current_state(EventVerbosity.ALL)


def test_what_happens_to_the_copy_leaves_the_first_as_it_was() -> None:
    """Rasa tries actions on a copy, and throws it away when they refuse."""
    tracker = a_talk(2)
    before = tracker.current_state(EventVerbosity.ALL)
    twin = tracker.copy()

    twin.update(SlotSet("plan", "another"))
    plan_turn(twin, 7)
    twin.change_loop_to(None)
    twin.trigger_followup_action("action_tell")

    assert tracker.current_state(EventVerbosity.ALL) == before


def test_a_form_that_is_interrupted_on_the_copy_is_not_interrupted_on_the_first() -> None:
    """The loop's own flags are part of the copy."""
    tracker = a_talk(1)

    tracker.copy().interrupt_loop(True)

    assert not tracker.is_active_loop_interrupted


def test_the_latest_turns_begin_with_the_persons_message() -> None:
    """An action is told the message to answer and the turn before it."""
    tracker = a_talk(5)
    tracker.update(UserUttered("and now?", {"name": "tell"}))

    latest = latest_turns(tracker, 2)

    assert [e.text for e in latest if isinstance(e, UserUttered)] == ["answer 4", "and now?"]
    assert isinstance(latest[0], UserUttered)


def test_a_short_talk_is_told_whole() -> None:
    """Where there are fewer turns, all of them are the latest."""
    tracker = a_talk(1)

    assert latest_turns(tracker, 2) == list(tracker.events)
