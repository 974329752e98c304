"""Telling an example: found by the person's own words, shown with where it is from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.message import message_of
from actions.turn import bot_events, case_of, form_of, skill_of, work_of
from actions.words import button, choice, label
from coach import arc
from coach.asides import is_question
from coach.evidence import facts_for
from coach.playbook import Entry, Found, Gap, Match, Practice, default_playbook
from coach.playbook.answerable import presumes
from coach.playbook.wish import has_subject, is_of_a_place
from coach.quoting import count_words

Events = list[dict[str, Any]]

WORDS_OF_A_STORY = 55
# Doubt is met with what happened and no lesson; who asks for a detail wants that alone.
WITHOUT_LESSON = frozenset(
    {
        "utter_powerless_example",
        "utter_powerless_example_bare",
        "utter_all_i_know",
        "utter_practice",
        "utter_what_they_say",
    }
)

FITS_ELSEWHERE = 0.85  # after a story, what another one answers must fit very well
FITS_UNASKED = 0.76  # an example nobody asked for must fit well


def tell_unasked(
    dispatcher: CollectingDispatcher, tracker: Tracker, skill: str, texts: list[str]
) -> str | None:
    """Tell one example if it fits what was answered well; give its id."""
    found = [
        match
        for text in texts
        for match in default_playbook().search(text, skill, 1, exclude=told(tracker))
        if match.entry.story != "report"  # only what happened somewhere is "something like it"
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
    if skill == "evidence":
        return _find_of_check(tracker, text)
    if has_subject(text):
        return _find((text,), (skill, None), told(tracker), is_wish=True)
    found = _find(_queries(tracker, skill), (skill, None), told(tracker))
    last = last_told(tracker)
    if found.matches or found.gap or last is None:
        return found
    other = default_playbook().like(last, told(tracker))
    return Found((Match(other, 0.0),)) if other else found


def _find_of_check(tracker: Tracker, text: str) -> Found:
    """Find what shows the open question of a check; other skills' stories fit none of them."""
    if has_subject(text):
        return _find((text,), ("evidence",), told(tracker), is_wish=True)
    work = work_of(tracker, "evidence")
    entries = map(entry_of_fact, facts_for(work["step"]) if work else ())
    fresh = (entry for entry in entries if entry and entry.id not in told(tracker))
    entry = next(fresh, None)
    return Found((Match(entry, 0.0),)) if entry else Found()


def _find(
    queries: Iterable[str],
    skills: Iterable[str | None],
    told_before: tuple[str, ...],
    *,
    is_wish: bool = False,
) -> Found:
    for query in queries:
        for only in dict.fromkeys(skills):
            found = default_playbook().find(query, only, 1, exclude=told_before, is_wish=is_wish)
            if found.matches or found.gap:
                return found
    return Found()


def _queries(tracker: Tracker, skill: str | None) -> list[str]:
    work = work_of(tracker, skill) if skill else None
    step = arc.current(work) if work else None
    case, about = case_of(tracker), step.about if step else ""
    queries = (f"{case} {about}", case, _wish_before(tracker), message_of(tracker).text, about)
    return [query.strip() for query in queries if query.strip()]


def _wish_before(tracker: Tracker) -> str:
    """Give what an example was asked about before: "another one" is another one of those."""
    asked = [event for event in tracker.events if event["event"] == "user"][:-1]
    wishes = (
        str(event.get("text") or "")
        for event in reversed(asked)
        if event.get("parse_data", {}).get("intent", {}).get("name") == "example"
    )
    return next((wish for wish in wishes if has_subject(wish)), "")


def say_open(dispatcher: CollectingDispatcher, tracker: Tracker, found: Found) -> Events:
    """Say what the sources do not say, then what they do.

    In the middle of a step there is room for one of the two: who presumes it ("... saved thousands,
    right?") hears what is known, anybody else that it is not said.
    """
    near = found.near if found.near and found.near.id != tracker.get_slot("last_entry") else None
    in_form = bool(form_of(tracker))
    is_presumed = presumes(message_of(tracker).text)
    if near and in_form and not is_presumed:
        near = None
    if not (near and in_form):
        buttons = None if near or in_form else [button("more", "/more"), button("menu", "/menu")]
        # What somebody presumes is seldom the gap word for word.
        _say_gap(dispatcher, None if is_presumed else found.gap, buttons)
    if near is None:
        return []
    tell(dispatcher, near, "utter_what_they_say")
    return remember(tracker, near)


def _say_gap(
    dispatcher: CollectingDispatcher, gap: Gap | None, buttons: list[dict[str, str]] | None
) -> None:
    if gap:
        dispatcher.utter_message(response="utter_gap", gap=gap.about, buttons=buttons)
    else:
        dispatcher.utter_message(response="utter_not_said", buttons=buttons)


def offer_practice(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Say that there is no example, and offer the practice that is nearest."""
    text = message_of(tracker).text
    if is_of_a_place(text) and not form_of(tracker):
        dispatcher.utter_message(response="utter_no_example_there", **story_choices())
        return []
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


def story_choices() -> dict[str, Any]:
    """Give the stories that can be told, by title, and a choice for each."""
    stories = [story for story in default_playbook().stories if story.id != "report"]
    return {
        "stories": "; ".join(story.title for story in stories),
        "buttons": [choice(story.title, f"story:{story.id}") for story in stories],
    }


def tell_practice(dispatcher: CollectingDispatcher, tracker: Tracker, practice: Practice) -> Events:
    """Tell what the playbook says of a practice, or its heading and what else bears on it."""
    entry = entry_of(practice)
    tell(dispatcher, entry, "utter_practice", what_next(tracker))
    return remember(tracker, entry)


def entry_of(practice: Practice) -> Entry:
    """Give the entry that says what is known of a practice."""
    entry = default_playbook().entry(practice.entry)
    assert entry is not None  # checked when the playbook was read
    return entry


def entry_of_fact(fact: str) -> Entry | None:
    """Give the entry that tells a fact of the sources; a host may have taken it out."""
    return next((entry for entry in default_playbook().entries if entry.fact == fact), None)


def what_next(tracker: Tracker) -> list[dict[str, str]] | None:
    """Give what may follow an example; in the middle of a step, the step itself does."""
    if form_of(tracker):
        return None
    return [button("more", "/more"), button("menu", "/menu")]


def remember(tracker: Tracker, entry: Entry) -> Events:
    """Keep that this person has heard the entry, and that it was the last."""
    return [SlotSet("told", [*told(tracker), entry.id]), SlotSet("last_entry", entry.id)]


def asks_of_a_story(tracker: Tracker) -> bool:
    """Tell whether a question is about a story, however it was read: one named, or just told."""
    text = message_of(tracker).text
    if not is_question(text):
        return False
    if default_playbook().story(text):
        return True
    last = just_told(tracker)
    if last is None:
        return False
    found = default_playbook().find(text, limit=1, story=last.story)
    return bool(found.matches) or found.is_open


def tell_detail(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Answer within the story that is named, or else the one told last; or say it is open."""
    last = last_told(tracker)
    text = message_of(tracker).text
    found = default_playbook().find(text, limit=1, story=last.story if last else None)
    if not found.matches:
        elsewhere = default_playbook().find(text, limit=1)
        if not any(match.score >= FITS_ELSEWHERE for match in elsewhere.matches):
            return say_open(dispatcher, tracker, found)
        found = elsewhere
    entry = found.matches[0].entry
    response = "utter_all_i_know" if entry == last else "utter_example"
    tell(dispatcher, entry, response, what_next(tracker))
    return remember(tracker, entry)


def told(tracker: Tracker) -> tuple[str, ...]:
    """Give the ids of the entries that this person has heard."""
    return tuple(tracker.get_slot("told") or ())


def last_told(tracker: Tracker) -> Entry | None:
    """Give the entry that this person heard last."""
    return default_playbook().entry(tracker.get_slot("last_entry") or "")


def just_told(tracker: Tracker) -> Entry | None:
    """Give the entry that the coach's last turn told, if it told one."""
    last = last_told(tracker)
    cited = {
        cited["entry"]
        for event in bot_events(tracker.events)
        for cited in ((event.get("data") or {}).get("custom") or {}).get("citations", [])
    }
    return last if last and last.id in cited else None


def tell_in_short(dispatcher: CollectingDispatcher, tracker: Tracker, entry: Entry) -> None:
    """Say in one line what the entry that was told may teach."""
    dispatcher.utter_message(
        response="utter_in_short",
        lesson=entry.teaches,
        buttons=what_next(tracker),
        json_message={"citations": [citation(entry)]},
    )


def tell(
    dispatcher: CollectingDispatcher,
    entry: Entry,
    response: str,
    buttons: list[dict[str, str]] | None = None,
    **words: str,
) -> None:
    """Utter an entry with its citation; ``words`` fill what else the response leaves open."""
    dispatcher.utter_message(
        response=response,
        **words,
        story=entry.text if response in WITHOUT_LESSON else _with_lesson(entry),
        buttons=buttons,
        json_message={"citations": [citation(entry)]},
    )


def citation(entry: Entry) -> dict[str, Any]:
    """Give the citation as the widget shows it."""
    return asdict(default_playbook().cite(entry))


def all_citations(entry: Entry) -> list[dict[str, Any]]:
    """Give every source of an entry, the one that is shown first."""
    return [asdict(cited) for cited in default_playbook().cite_all(entry)]
