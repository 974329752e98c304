"""What an action needs to know of the turn it runs in."""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Any

from rasa_sdk import Tracker

from coach.arc import Work, begun, headline
from coach.languages import ENGLISH
from coach.quoting import count_words

SLOTS = {"planning": "plan", "negotiation": "preparation", "evidence": "review"}
FORMS = {f"{skill}_form": skill for skill in SLOTS}

FEW = 3  # so few words say little about their language: the last known one counts

OPENED, HEARD, RETURNED = "opened", "heard", "returned"


def today() -> date:
    """Give the day it is; hosts are few hours apart from it, and plans are made in days."""
    return datetime.now(timezone.utc).date()


def offer_of(tracker: Tracker) -> str:
    """Give what the coach offered in its last turn, or in this one; an older offer is over."""
    turns = 0
    for event in reversed(tracker.events):
        if event["event"] == "slot" and event["name"] == "offered":
            break
        turns += event["event"] == "user"
    return str(tracker.get_slot("offered") or "") if turns <= 1 else ""


def marked_language(tracker: Tracker) -> str:
    """Give the language that a message was found to be in, if it is not English."""
    entities = tracker.latest_message.get("entities") or []
    return str(next((e["value"] for e in entities if e["entity"] == "language"), ""))


def language_of(tracker: Tracker) -> str:
    """Give the language to answer in: the message's; of a tap or few words, the last known one."""
    latest = tracker.latest_message
    is_short = count_words(str(latest.get("text") or "")) <= FEW or bool(tapped_choice(latest))
    known = str(tracker.get_slot("language") or ENGLISH) if is_short else ENGLISH
    return marked_language(tracker) or known


def tapped_choice(latest: dict[str, Any]) -> str:
    """Give the value of a tapped choice, or nothing."""
    if (latest.get("intent") or {}).get("name") != "choose":
        return ""
    values = (e["value"] for e in latest.get("entities", []) if e["entity"] == "value")
    return str(next(values, ""))


def bot_events(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give what the coach said in its last turn, before the latest message; the last first."""
    said: list[dict[str, Any]] = []
    users = 0
    for event in reversed(events):
        users += event["event"] == "user"
        if users > 1:
            break
        if users == 1 and event["event"] == "bot":
            said.append(event)
    return said


def has_stopped(tracker: Tracker) -> bool:
    """Tell whether the coach's last words were that it stops."""
    said = bot_events(tracker.events)
    return any(((event.get("data") or {}).get("custom") or {}).get("stop") for event in said)


def form_of(tracker: Tracker) -> str:
    """Give the name of the form that is open, or nothing."""
    return str((tracker.active_loop or {}).get("name") or "")


def here(tracker: Tracker, response: str) -> str:
    """Give the response for here: in a form, the form asks what comes next by itself."""
    return f"{response}_in_form" if form_of(tracker) else response


def skill_of(tracker: Tracker) -> str | None:
    """Give the skill whose form is open."""
    return FORMS.get(form_of(tracker))


def is_open_plan(tracker: Tracker) -> bool:
    """Tell whether it is a plan that somebody is asked about."""
    return skill_of(tracker) == "planning"


def phase_of(tracker: Tracker, form: str) -> str:
    """Tell why Rasa asks a form: it was opened just now, somebody wrote, or an aside is over."""
    for event in reversed(tracker.events):
        if event["event"] == "active_loop" and event.get("name") == form:
            return OPENED
        if event["event"] == "user":
            return HEARD
        if event["event"] == "action" and event["name"] not in {form, "action_listen"}:
            return RETURNED
    return OPENED


def work_of(tracker: Tracker, skill: str) -> Work | None:
    """Give the work in one skill, if there is any."""
    work = tracker.get_slot(SLOTS[skill])
    return work if isinstance(work, dict) else None


def works_of(tracker: Tracker) -> dict[str, Work]:
    """Give all work that holds an answer, the latest first."""
    works = {skill: work_of(tracker, skill) for skill in SLOTS}
    kept = {skill: work for skill, work in works.items() if work and begun(work)}
    return dict(sorted(kept.items(), key=lambda item: -_age(item[1])))


def _age(work: Work) -> float:
    return float(work.get("updated") or 0.0)


def case_of(tracker: Tracker) -> str:
    """Give what this conversation is about, in the person's words."""
    skill = skill_of(tracker)
    works = works_of(tracker)
    work = works.get(skill or "") or next(iter(works.values()), None)
    if work:
        return headline(work)
    return str((tracker.get_slot("occasion") or {}).get("text") or "")
