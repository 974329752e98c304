"""What an action needs to know of the turn it runs in."""

from __future__ import annotations

import itertools
import re
from datetime import date, datetime, timezone
from typing import Any

from rasa_sdk import Tracker

from coach.answers import DANGER, Message
from coach.arc import Work, begun, headline
from coach.asides import is_question
from coach.consent import asks_more
from coach.dates import understand
from coach.languages import ENGLISH, says
from coach.leaving import AGAIN, way_out
from coach.quoting import count_words
from coach.which_step import all_named

SLOTS = {"planning": "plan", "negotiation": "preparation", "evidence": "review"}
FORMS = {f"{skill}_form": skill for skill in SLOTS}

FEW = 3  # so few words say little about their language: the last known one counts
WORDS_OF_A_CASE = 10  # "I want to make a plan" tells of no case yet

_ABOUT = re.compile(r"\bplan (about|for|to|against|on) (?!me\b)\w", re.IGNORECASE)
_NO = re.compile(r"^\W*(no|nope|nah|not|never|too much|please no)\b", re.IGNORECASE)
_WORKS_ALREADY = re.compile(
    r"\b(start|begin|beginning|starting) with what (works|is there|we have|i have)\b", re.IGNORECASE
)
_PARTS = re.compile(r"[.;!]\s+|\bbut\b|(?=\b(?:leave out|without|take out|remove|add|include)\b)")
_TAKES_OUT = re.compile(r"\b(leave out|without|take out|remove|not the)\b", re.IGNORECASE)
_PUTS_IN = re.compile(r"\b(add|put in|include|need)\b", re.IGNORECASE)
_YES = re.compile(
    r"^\W*(yes|yeah|yep|ya|s[ií]|oui|sim|haan?|ok(ay)?|sure|fine|please do|alright|good|"
    r"i do ?n'?t mind|ask me|you (can|may))\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\b(every|each|once a) week\b|\bweekly\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(ask|asked|said|reminder|instead)\b", re.IGNORECASE)
_CHOICE = re.compile(r'^/choose\{"value": "(?P<value>[^"]*)"\}$')

# "I want to die tomorrow" is no day to be asked on, whatever was offered.
FIRST_OF_ALL = DANGER | {"stop", "erase"}

OPENED, HEARD, RETURNED = "opened", "heard", "returned"


def message_of(tracker: Tracker) -> Message:
    """Give what the person sent last; the title of an open choice, typed, counts as a tap."""
    latest = tracker.latest_message
    intent = latest.get("intent") or {}
    text = str(latest.get("text") or "")
    name = str(intent.get("name") or "nlu_fallback")
    typed = "" if name in FIRST_OF_ALL else _in_words(tracker, text)
    said = "" if typed else _said_to_offer(tracker, text)
    return Message(
        text=text,
        intent="choose" if typed else said or name,
        confidence=1.0 if typed or said else float(intent.get("confidence") or 0.0),
        choice=typed or _tapped_choice(latest),
        ranking={} if typed or said else _ranking(latest),
    )


def _in_words(tracker: Tracker, text: str) -> str:
    """Give the choice that words mean, for what is open now."""
    return (
        _typed_choice(tracker, text)
        or _said_of_leaving(tracker, text)
        or _said_of_reading(tracker, text)
        or _said_of_a_day(tracker, text)
        or _said_of_showing(tracker, text)
        or _said_of_asking(tracker, text)
        or _said_of_beginning(tracker, text)
    )


def _ranking(latest: dict[str, Any]) -> dict[str, float]:
    ranked = latest.get("intent_ranking") or []
    return {str(one["name"]): float(one.get("confidence") or 0.0) for one in ranked}


def today() -> date:
    """Give the day it is; hosts are few hours apart from it, and plans are made in days."""
    return datetime.now(timezone.utc).date()


def is_choice_in_words(tracker: Tracker) -> bool:
    """Tell whether words mean an open choice, whatever they were read as; true once a turn."""
    latest = tracker.latest_message
    if (latest.get("intent") or {}).get("name") == "choose" or not message_of(tracker).choice:
        return False
    since = reversed(tracker.events)
    done = itertools.takewhile(lambda event: event["event"] != "user", since)
    return all(event.get("name") != "action_choose" for event in done)


def offer_of(tracker: Tracker) -> str:
    """Give what the coach offered in its last turn, or in this one; an older offer is over."""
    turns = 0
    for event in reversed(tracker.events):
        if event["event"] == "slot" and event["name"] == "offered":
            break
        turns += event["event"] == "user"
    return str(tracker.get_slot("offered") or "") if turns <= 1 else ""


def _said_of_leaving(tracker: Tracker, text: str) -> str:
    """Give the choice that somebody says in words, who was asked what to stop."""
    if offer_of(tracker) != "stop" or text.startswith("/"):
        return ""
    way = way_out(text) or (AGAIN if is_question(text) else "")
    return f"stop:{way}" if way else ""


def _said_of_reading(tracker: Tracker, text: str) -> str:
    """Give the choice of somebody who wants to know more before others may read."""
    is_asked = offer_of(tracker) == "consent:read" and not text.startswith("/")
    return "consent:read:more" if is_asked and asks_more(text) else ""


def _said_of_a_day(tracker: Tracker, text: str) -> str:
    """Give the choice of somebody who names a day to be asked on, or another one."""
    offered = offer_of(tracker)
    is_moved = offered == "weekly" and bool(_AGAIN.search(text)) and not _WEEKLY.search(text)
    is_about_it = offered.startswith("checkin:") or is_moved
    if not is_about_it or text.startswith("/"):
        return ""
    day = understand(text, today()).day
    return f"checkin:{day.isoformat()}:yes" if day else ""


def _said_of_asking(tracker: Tracker, text: str) -> str:
    """Give yes or no to being asked, however many words stand after it."""
    offered = offer_of(tracker)
    if text.startswith("/") or not offered.startswith(("checkin:", "weekly", "visit:", "phone:")):
        return ""
    if _WEEKLY.search(text) and not offered.startswith("visit:"):
        return "weekly:no" if _NO.match(text) and "ask" not in text else "weekly:yes"
    if _NO.match(text):
        return f"{offered}:no"
    return f"{offered}:yes" if _YES.match(text) else ""


def _said_of_showing(tracker: Tracker, text: str) -> str:
    """Give the choice of somebody who says which part the page for others is to show, or not."""
    plan = work_of(tracker, "planning")
    if offer_of(tracker) != "show" or plan is None or text.startswith("/"):
        return ""
    wishes = [
        ("-" if _TAKES_OUT.search(part) else "+") + step.name
        for part in _PARTS.split(text)
        for step in all_named(plan, part)
    ]
    if wishes:
        return f"show:{'.'.join(wishes)}"
    if _TAKES_OUT.search(text):
        return "show:less"
    return "show:more" if _PUTS_IN.search(text) else ""


def _said_of_beginning(tracker: Tracker, text: str) -> str:
    """Give the choice of somebody who says that they begin with what works already."""
    plan = work_of(tracker, "planning")
    is_open = plan is not None and begun(plan)
    return "" if is_open or not _WORKS_ALREADY.search(text) else "start:planning:doubt"


def _said_to_offer(tracker: Tracker, text: str) -> str:
    """Give "affirm" or "deny" when somebody says it in another language to an open offer."""
    is_asked = bool(offer_of(tracker)) and count_words(text) <= FEW
    said = says(language_of(tracker), text) if is_asked else ""
    return {"yes": "affirm", "no": "deny"}.get(said, "")


def marked_language(tracker: Tracker) -> str:
    """Give the language that a message was found to be in, if it is not English."""
    entities = tracker.latest_message.get("entities") or []
    return str(next((e["value"] for e in entities if e["entity"] == "language"), ""))


def language_of(tracker: Tracker) -> str:
    """Give the language to answer in: the message's; of a tap or few words, the last known one."""
    latest = tracker.latest_message
    is_short = count_words(str(latest.get("text") or "")) <= FEW or bool(_tapped_choice(latest))
    known = str(tracker.get_slot("language") or ENGLISH) if is_short else ENGLISH
    return marked_language(tracker) or known


def _tapped_choice(latest: dict[str, Any]) -> str:
    if (latest.get("intent") or {}).get("name") != "choose":
        return ""
    values = (e["value"] for e in latest.get("entities", []) if e["entity"] == "value")
    return str(next(values, ""))


def _typed_choice(tracker: Tracker, text: str) -> str:
    """An old choice is sent as its title; some people type what they could tap."""
    said = text.strip().lower()
    payloads = (
        str(button["payload"])
        for button in _open_buttons(tracker.events)
        if str(button["title"]).lower() == said
    )
    match = _CHOICE.match(next(payloads, ""))
    return match["value"] if match else ""


def _open_buttons(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the choices of the coach's last turn, the one before the latest message."""
    return [
        button
        for event in bot_events(events)
        for button in (event.get("data") or {}).get("buttons") or []
    ]


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


def fresh_case(tracker: Tracker) -> str:
    """Give what was told just before, or along with the wish itself; nothing old."""
    message = message_of(tracker)
    is_long = count_words(message.text) >= WORDS_OF_A_CASE
    if message.intent.startswith("start_") and (is_long or _ABOUT.search(message.text)):
        return message.text
    return str((tracker.get_slot("occasion") or {}).get("text") or "")


def case_of(tracker: Tracker) -> str:
    """Give what this conversation is about, in the person's words."""
    skill = skill_of(tracker)
    works = works_of(tracker)
    work = works.get(skill or "") or next(iter(works.values()), None)
    if work:
        return headline(work)
    return str((tracker.get_slot("occasion") or {}).get("text") or "")
