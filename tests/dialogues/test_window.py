"""The window decides as the whole history would: a long talk, predicted from both."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_TRACKER
from rasa.shared.core.events import ActionExecuted, Event, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.tracker_store import TURNS_KEPT, ConversationTrackerStore, snapshot_of, turn_starts
from coach.settings import ROOT
from tests.dialogues.test_planning import make_plan

TURNS = 60


def hold_a_long_talk(person) -> None:
    """Plan, with asides and second thoughts in the middle; leave, come back, do something else."""
    make_plan(person, until="why")
    person.tell("can you give me an example", "tell me more", "who reads this?", "skip", "go back")
    person.tell("my neighbour Rosa", "what does baseline mean", "say it simpler", "i'm not sure")
    person.tell("stop the bus cuts in our ward", "let's pause", "thanks", "go on with my plan")
    person.tell("who am i to tell the mayor", "ok", "this saturday", "change the goal", "dry feet")
    person.tell("what's the weather tomorrow", "blah fish zzz", "we count the days", "show my work")
    person.tell("i want to check a number the council gave us", "they say bins are emptied daily")
    person.tell("the council", "can i talk to a person", "no", "nothing", "since may", "go back")
    person.tell("cant do this anymore. theyd be better off without me anyway", "No, but it's bad")
    person.tell("my sister", "I want to go on", "go on with my plan", "the drain is always full")
    while sum(message["from"] == "you" for message in person.messages) < TURNS:
        person.tell("what did they do in Nashville?", "i don't know", "the meeting is tomorrow")


def stored_events(folder: Path) -> list[Event]:
    """Give all events of the longest conversation in a coach's database."""
    (database,) = folder.glob("*.sqlite3")
    with sqlite3.connect(database) as link:
        (longest,) = link.execute(
            "SELECT sender_id FROM events GROUP BY sender_id ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()
        rows = link.execute("SELECT data FROM events WHERE sender_id = ? ORDER BY id", [longest])
        return list(deserialise_events([json.loads(data) for (data,) in rows]))


class Predictor:
    """The trained model, asked what comes next."""

    def __init__(self) -> None:
        model = max((ROOT / "models").glob("*.tar.gz"), key=lambda file: file.stat().st_mtime)
        _, metadata, self._graph = MessageProcessor._load_model(model)
        self._target = metadata.core_target
        self.domain = metadata.domain

    def next_action(self, tracker: DialogueStateTracker) -> str:
        """Give the action that the policies choose."""
        results = self._graph.run({PLACEHOLDER_TRACKER: tracker}, targets=[self._target])
        prediction: Any = results[self._target]
        return str(self.domain.action_names_or_texts[prediction.max_confidence_index])


def decisions(events: list[Event]) -> Iterator[int]:
    """Give the places of all actions that were chosen with enough history to be cut."""
    first = turn_starts(events, 0)[TURNS_KEPT + 1]
    return (i for i in range(first, len(events)) if isinstance(events[i], ActionExecuted))


@pytest.mark.django_db
def test_the_smallest_window_predicts_what_the_whole_history_predicts(coach, person) -> None:
    """Sixty turns through forms and asides: not one action differs."""
    hold_a_long_talk(person)
    events, predictor = stored_events(coach.folder), Predictor()
    store = ConversationTrackerStore(domain=predictor.domain)

    def replay(some: list[Event]) -> DialogueStateTracker:
        return DialogueStateTracker.from_events("c", some, predictor.domain.slots)

    different = []
    for place in decisions(events):
        past = events[:place]
        cut = turn_starts(past, 0)[-TURNS_KEPT]
        head = store.head_events(snapshot_of(replay(past[:cut])))
        from_window = predictor.next_action(replay([*head, *past[cut:]]))
        from_everything = predictor.next_action(replay(past))
        if from_window != from_everything:
            different.append((place, from_window, from_everything))

    assert sum(event.type_name == "user" for event in events) >= TURNS
    assert different == []
