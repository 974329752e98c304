"""Telling an example: found by the person's own words, shown with where it is from."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import case_of, message_of, skill_of, work_of
from coach import arc
from coach.playbook import Entry, Practice, default_playbook

FITS_UNASKED = 0.55  # an example nobody asked for must fit well


def tell_unasked(
    dispatcher: CollectingDispatcher, tracker: Tracker, skill: str, texts: list[str]
) -> str | None:
    """Tell one example if it fits what was answered well; give its id."""
    found = [
        match
        for text in texts
        for match in default_playbook().search(text, skill, 1, exclude=told(tracker))
    ]
    best = max(found, key=lambda match: match.score, default=None)
    if best is None or best.score < FITS_UNASKED:
        return None
    tell(dispatcher, best.entry, "utter_example_unasked")
    return str(best.entry.id)


def find_example(tracker: Tracker) -> Entry | None:
    """Find the example for someone who asks for one: by the step, the case and the message."""
    skill = skill_of(tracker)
    for query in _queries(tracker, skill):
        for only in dict.fromkeys((skill, None)):
            found = default_playbook().search(query, only, 1, exclude=told(tracker))
            if found:
                entry: Entry = found[0].entry
                return entry
    return None


def _queries(tracker: Tracker, skill: str | None) -> list[str]:
    work = work_of(tracker, skill) if skill else None
    step = arc.current(work) if work else None
    case, about = case_of(tracker), step.about if step else ""
    queries = (f"{case} {about}", case, message_of(tracker).text, about)
    return [query.strip() for query in queries if query.strip()]


def told(tracker: Tracker) -> tuple[str, ...]:
    """Give the ids of the entries that this person has heard."""
    return tuple(tracker.get_slot("told") or ())


def tell(
    dispatcher: CollectingDispatcher,
    entry: Entry,
    response: str,
    buttons: list[dict[str, str]] | None = None,
) -> None:
    """Utter an entry with its citation."""
    dispatcher.utter_message(
        response=response,
        story=entry.text,
        buttons=buttons,
        json_message={"citations": [citation(entry)]},
    )


def citation(entry: Entry | Practice) -> dict[str, Any]:
    """Give the citation as the widget shows it."""
    return asdict(default_playbook().cite(entry))
