"""A tracker that is cheap to copy, and knows its latest turns."""

from __future__ import annotations

import copy

from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


class ConversationTracker(DialogueStateTracker):
    """Rasa's tracker, which copies by replaying every event, several times in a turn."""

    def copy(self) -> ConversationTracker:
        """Give a twin that can go on by itself; events, never changed, are shared."""
        twin = copy.copy(self)
        twin.events = copy.copy(self.events)
        twin.slots = {name: copy.copy(slot) for name, slot in self.slots.items()}
        twin.active_loop = copy.copy(self.active_loop)
        return twin


def latest_turns(tracker: DialogueStateTracker, count: int) -> list[Event]:
    """Give the events since the person's ``count``-last message, that message included."""
    latest: list[Event] = []
    turns = 0
    for event in reversed(tracker.events):
        latest.append(event)
        turns += isinstance(event, UserUttered)
        if turns == count:
            break
    return latest[::-1]
