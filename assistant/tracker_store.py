"""Rasa's tracker store on the conversations: it fails closed and loads a bounded window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    ConversationPaused,
    Event,
    SlotSet,
    UserUttered,
    deserialise_events,
)
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.hold import current_hold
from assistant.tracker import ConversationTracker
from assistant.turn_watch import tell_stored, timed
from conversations.boot import boot

if TYPE_CHECKING:
    from conversations.turns import Head

# The window holds whole turns: when it has grown to the larger number, the oldest go into its
# head. What it costs to load, replay and predict from grows with it; actions read two turns, rules
# two or three states. tests/dialogues/test_window.py predicts from it and from everything.
TURNS_KEPT = 2
TURNS_LOADED = 4

WORK_SLOTS = ("plan", "preparation", "review", "shelf")


@dataclass(frozen=True)
class Loaded:
    """What of a tracker is stored already; saving goes by this, never by counting rows."""

    version: int = 0
    stored: int = 0  # events of the tracker, its head included, that need no saving
    head: int = 0  # events that stand for the past and have no row
    row_ids: list[int] = field(default_factory=list)


class ConversationTrackerStore(TrackerStore):
    """Stores trackers in Django's tables; the same on SQLite and PostgreSQL."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
        **kwargs: Any,
    ) -> None:
        boot()  # Rasa's own tools load this class by its path, with no Django around
        super().__init__(domain or Domain.empty(), event_broker, **kwargs)

    def init_tracker(self, sender_id: str) -> DialogueStateTracker:
        """Give an empty tracker."""
        return ConversationTracker(sender_id, self.domain.slots)

    async def create_tracker(
        self, sender_id: str, append_action_listen: bool = True
    ) -> DialogueStateTracker:
        """Create a tracker; nothing is stored before the first turn is."""
        tracker = self.init_tracker(sender_id)
        if append_action_listen:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Load the window of a conversation; an error goes up, it never means "no tracker"."""
        from conversations import turns
        from conversations.database import database_call

        hold = current_hold(sender_id)
        window = hold.take_window() if hold else None
        window = window or await database_call(turns.load_window, sender_id)
        if window is None:
            return None
        head = self.head_events(window.snapshot)
        events = [*head, *deserialise_events(window.events)]
        tracker = self._replay(sender_id, events)
        _mark(tracker, Loaded(window.version, len(events), len(head), window.event_ids))
        return tracker

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Load every event ever stored."""
        from conversations import turns
        from conversations.database import database_call

        events = await database_call(turns.load_all_events, conversation_id)
        return self._replay(conversation_id, deserialise_events(events)) if events else None

    @timed("saving")
    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store what the turn added.

        Raises:
            StaleTurn: another writer stored a turn since this tracker was loaded.
            HandedOver: a facilitator has taken the conversation over since.
        """
        from conversations import turns
        from conversations.database import database_call

        loaded = _loaded(tracker)
        new = list(tracker.events)[loaded.stored :]
        if not new:
            return
        hold = current_hold(tracker.sender_id)
        turn = turns.Turn(
            conversation_id=tracker.sender_id,
            version=loaded.version,
            events=[event.as_dict() for event in new],
            work=_work(new),
            head=self._next_head(tracker, loaded),
            holder=hold.holder if hold else "",
            beside=hold.beside if hold else "",
        )
        stored = await database_call(turns.commit_turn, turn)
        if hold and stored.is_released:
            hold.has_lease = False
        tell_stored(new)
        row_ids = [*loaded.row_ids, *stored.event_ids]
        _mark(tracker, Loaded(loaded.version + 1, len(tracker.events), loaded.head, row_ids))
        await self._stream(new, tracker.sender_id)

    async def keys(self) -> Iterable[str]:
        """Give the ids of all conversations."""
        from conversations import turns
        from conversations.database import database_call

        return await database_call(turns.conversation_ids)

    def _replay(self, sender_id: str, events: list[Event]) -> DialogueStateTracker:
        return ConversationTracker.from_events(sender_id, events, self.domain.slots)

    def head_events(self, snapshot: dict[str, Any] | None) -> list[Event]:
        """Make the events that put a fresh tracker into the state of the snapshot."""
        if snapshot is None:
            return []
        known = {slot.name for slot in self.domain.slots}
        events: list[Event] = [
            SlotSet(name, value) for name, value in snapshot["slots"].items() if name in known
        ]
        if snapshot["active_loop"]:
            events.append(ActiveLoop(snapshot["active_loop"]))
        events.append(ActionExecuted(ACTION_LISTEN_NAME))
        if snapshot["paused"]:
            events.append(ConversationPaused())
        return events

    def _next_head(self, tracker: DialogueStateTracker, loaded: Loaded) -> Head | None:
        """Give where later windows begin, when this one has grown to its larger number."""
        from conversations.turns import Head

        events = list(tracker.events)
        starts = turn_starts(events, loaded.head)
        if len(starts) < TURNS_LOADED:
            return None
        cut = starts[-TURNS_KEPT]
        if cut - loaded.head > len(loaded.row_ids):  # it would cut off what has no row yet
            return None
        past = self._replay(tracker.sender_id, events[:cut])
        return Head(after=loaded.row_ids[cut - loaded.head - 1], snapshot=snapshot_of(past))

    async def _stream(self, new: list[Event], sender_id: str) -> None:
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, new, sender_id)


def _mark(tracker: DialogueStateTracker, loaded: Loaded) -> None:
    tracker.loaded = loaded


def _loaded(tracker: DialogueStateTracker) -> Loaded:
    loaded: Loaded = getattr(tracker, "loaded", Loaded())
    return loaded


def turn_starts(events: list[Event], head: int) -> list[int]:
    """Give the places where a person's message follows a listening coach."""
    return [
        index
        for index in range(max(head, 1), len(events))
        if isinstance(events[index], UserUttered) and _listens(events[index - 1])
    ]


def _listens(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name == ACTION_LISTEN_NAME


def snapshot_of(tracker: DialogueStateTracker) -> dict[str, Any]:
    slots = {
        slot.name: slot.value for slot in tracker.slots.values() if slot.value != slot.initial_value
    }
    return {"slots": slots, "active_loop": tracker.active_loop_name, "paused": tracker.is_paused()}


def _work(events: list[Event]) -> dict[str, Any]:
    """Give the newest value of each slot that holds a person's work."""
    return {
        event.key: event.value
        for event in events
        if isinstance(event, SlotSet) and event.key in WORK_SLOTS and event.value
    }
