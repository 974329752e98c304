"""Telling an example: found by the person's own words, shown with where it is from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import case_of, form_of, message_of, skill_of, work_of
from actions.words import button, choice, label
from coach import arc
from coach.playbook import Entry, Found, Gap, Practice, default_playbook
from coach.playbook.wish import has_subject
from coach.quoting import count_words

Events = list[dict[str, Any]]

WORDS_OF_A_STORY = 55
# Doubt is met with what happened and no lesson; who asks for a detail wants that alone.
WITHOUT_LESSON = frozenset(
    {"utter_powerless_example", "utter_powerless_example_bare", "utter_all_i_know"}
)

FITS_UNASKED = 0.6  # an example nobody asked for must fit well


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


def find_example(tracker: Tracker) -> Found:
    """Find the example for someone who asks for one, or the gap they ask about.

    A message that says what the example should be of is taken at its word; a plain wish for one is
    met by the step and the case.
    """
    skill = skill_of(tracker)
    text = message_of(tracker).text
    if has_subject(text):
        return _find((text,), (skill, None), told(tracker))
    return _find(_queries(tracker, skill), (skill, None), told(tracker))


def _find(
    queries: Iterable[str], skills: Iterable[str | None], told_before: tuple[str, ...]
) -> Found:
    for query in queries:
        for only in dict.fromkeys(skills):
            found = default_playbook().find(query, only, 1, exclude=told_before)
            if found.matches or found.gap:
                return found
    return Found()


def _queries(tracker: Tracker, skill: str | None) -> list[str]:
    work = work_of(tracker, skill) if skill else None
    step = arc.current(work) if work else None
    case, about = case_of(tracker), step.about if step else ""
    queries = (f"{case} {about}", case, message_of(tracker).text, about)
    return [query.strip() for query in queries if query.strip()]


def tell_of_gap(dispatcher: CollectingDispatcher, tracker: Tracker, gap: Gap) -> None:
    """Say what the sources do not say, and offer what is known of that story."""
    known = choice(label("what_is_known"), f"story:{gap.story}")
    dispatcher.utter_message(
        response="utter_gap",
        gap=gap.about,
        buttons=None if form_of(tracker) else [known, button("menu", "/menu")],
    )


def offer_practice(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Say that there is no example, and offer the practice that is nearest."""
    text = message_of(tracker).text
    practice = default_playbook().nearest_practice(f"{case_of(tracker)} {text}".strip())
    if form_of(tracker):
        dispatcher.utter_message(response="utter_no_example_in_form", practice=practice.name)
        return []
    dispatcher.utter_message(
        response="utter_no_example",
        practice=practice.name,
        buttons=[
            choice(label("tell_practice"), f"practice:{practice.id}"),
            button("which_stories", "/story"),
        ],
    )
    return [SlotSet("offered", f"practice_{practice.id}")]


def _with_lesson(entry: Entry) -> str:
    """Add what the story may teach for the step, where both fit on a phone together."""
    told = f"{entry.text}\n\n{label('lesson')} {entry.teaches}"
    return told if count_words(told) <= WORDS_OF_A_STORY else entry.text


def tell_practice(dispatcher: CollectingDispatcher, practice: Practice) -> None:
    """Tell what the playbook says of a practice, or its heading and what else bears on it."""
    known = "utter_practice_text" if practice.known == "text" else "utter_practice_heading"
    dispatcher.utter_message(
        response=known,
        practice=practice.name,
        gist=practice.gist or practice.hint or "",
        json_message={"citations": [citation(practice)]},
    )


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
        story=entry.text if response in WITHOUT_LESSON else _with_lesson(entry),
        buttons=buttons,
        json_message={"citations": [citation(entry)]},
    )


def citation(entry: Entry | Practice) -> dict[str, Any]:
    """Give the citation as the widget shows it."""
    return asdict(default_playbook().cite(entry))


def all_citations(entry: Entry) -> list[dict[str, Any]]:
    """Give every source of an entry, the one that is shown first."""
    return [asdict(cited) for cited in default_playbook().cite_all(entry)]
