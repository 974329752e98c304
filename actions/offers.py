"""What words mean for the offer that is open: each reader gives the choice they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from rasa_sdk import Tracker

from actions.findings import change_in, finished_check
from actions.play_round import is_last_done
from actions.turn import (
    FORMS,
    bot_events,
    form_of,
    is_open_plan,
    offer_of,
    today,
    work_of,
    works_of,
)
from coach.arc import begun
from coach.asides import is_question
from coach.changes import find_change
from coach.consent import asks_more, fears_authorities
from coach.dates import understand
from coach.evidence import asks_if_true
from coach.leaving import AGAIN, way_out
from coach.negotiation.scenario import named_scenario
from coach.negotiation.wishes import wish_afterwards, wish_of_round
from coach.playbook import default_playbook
from coach.which_step import all_named

_NO = re.compile(r"^\W*(no|nope|nah|not|never|too much|please no)\b", re.IGNORECASE)
_YES = re.compile(
    r"^\W*(yes|yeah|yep|ya|s[ií]|oui|sim|haan?|ok(ay)?|sure|fine|please do|alright|good|"
    r"i do ?n'?t mind|ask me|you (can|may))\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"^\W*(oh |well |ok(ay)? )*(you|they) (may|can)\b(?! not|'t)", re.IGNORECASE)
_ASK_ME = re.compile(r"\bask me\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\bchange (that|it|the|my)\b|\b(my|the|on the) (page|plan)\b|\b(page|plan) is wrong\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\b(every|each|once a) week\b|\bweekly\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(ask|asked|said|reminder|instead)\b", re.IGNORECASE)
_PARTS = re.compile(r"[.;!]\s+|\bbut\b|(?=\b(?:leave out|without|take out|remove|add|include)\b)")
_TAKES_OUT = re.compile(r"\b(leave out|without|take out|remove|not the)\b", re.IGNORECASE)
_PUTS_IN = re.compile(r"\b(add|put in|include|need)\b", re.IGNORECASE)
_CHANGES = re.compile(r"\b(change|edit|correct|do ?n'?t make)\b", re.IGNORECASE)
_FOR_SOMEBODY = re.compile(
    r"^\W*(it'?s |yes,? )?(for|to) (the |our |my )?\w+( \w+){0,3}\W*$", re.IGNORECASE
)
_WORKS_ALREADY = re.compile(
    r"\b(start|begin|beginning|starting) with what (works|is there|we have|i have)\b", re.IGNORECASE
)
_PLAYS = re.compile(
    r"\brole ?-?play|\brehears\w*|\b(you|u) (be|play|are|act) (the|my|a|an) \w+|"
    r"\b(play|be) the (other side|officer|landlord|council|boss|buyer|mayor)\b|"
    r"\bpractise (the|my|a|our) (talk|meeting|negotiation)|"
    r"\bpractice (the|my|a|our) (talk|meeting|negotiation)",
    re.IGNORECASE,
)
_SHORT_WAY = re.compile(
    r"^\W*(please |pls |can (we|i) |(let'?s |i )?(want|take|go|do|have) )*(only |just )?(the |a )?"
    r"(short(er)?|quick(er)?|fast(er)?) (way|one|version|plan)( please| pls)?\W*$",
    re.IGNORECASE,
)

FARTHEST = timedelta(days=400)  # "31 years is not a measure" names no day to be asked on

Reader = Callable[[Tracker, str], str]


def choice_in_words(tracker: Tracker, text: str) -> str:
    """Give the value of the choice that words stand for, for what is open now, or nothing."""
    if text.startswith("/"):
        return ""
    return next((value for reader in READERS if (value := reader(tracker, text))), "")


def _leaving(tracker: Tracker, text: str) -> str:
    """Somebody was asked what to stop."""
    if offer_of(tracker) != "stop":
        return ""
    way = way_out(text) or (AGAIN if is_question(text) else "")
    return f"stop:{way}" if way else ""


def _reading(tracker: Tracker, text: str) -> str:
    """Somebody wants to know more before others may read, or says "you may" in more words."""
    offered = offer_of(tracker)
    if offered == "consent:read" and asks_more(text):
        return "consent:read:more"
    is_asked = offered.startswith("consent:")
    return f"{offered}:yes" if is_asked and _MAY.match(text) else ""


def _a_day(tracker: Tracker, text: str) -> str:
    """Somebody names a day to be asked on, or another one."""
    offered = offer_of(tracker)
    is_again = bool(_AGAIN.search(text) or _NO.match(text))
    is_moved = offered == "weekly" and is_again and not _WEEKLY.search(text)
    is_about_plan = bool(_PLAN.search(text))
    if is_about_plan or not (offered.startswith("checkin:") or is_moved):
        return ""
    asked = _ASK_ME.search(text)  # "the map is due on the 12th. Ask me on the 13th"
    day = understand(text[asked.start() :] if asked else text, today()).day
    is_near = day is not None and day <= today() + FARTHEST
    return f"checkin:{day.isoformat()}:yes" if day and is_near else ""


def _showing(tracker: Tracker, text: str) -> str:
    """Somebody says which part the page for others is to show, or not."""
    plan = work_of(tracker, "planning")
    if offer_of(tracker) != "show" or plan is None:
        return ""
    if _CHANGES.search(text) or _NO.match(text):
        return ""
    if _FOR_SOMEBODY.match(text):
        return "show:make"
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


def _asking(tracker: Tracker, text: str) -> str:
    """Yes or no to being asked, however many words stand after it."""
    offered = offer_of(tracker)
    if not offered.startswith(("checkin:", "weekly", "visit:", "phone:")):
        return ""
    if _WEEKLY.search(text) and not offered.startswith("visit:"):
        return "weekly:no" if _NO.match(text) and "ask" not in text else "weekly:yes"
    if _NO.match(text):
        return f"{offered}:no"
    return f"{offered}:yes" if _YES.match(text) else ""


def _beginning(tracker: Tracker, text: str) -> str:
    """Somebody begins with what works already."""
    plan = work_of(tracker, "planning")
    is_begun = plan is not None and begun(plan)
    return "" if is_begun or not _WORKS_ALREADY.search(text) else "start:planning:doubt"


def _shorter(tracker: Tracker, text: str) -> str:
    """Somebody in a plan takes the short way, later than it was offered."""
    is_long = is_open_plan(tracker) and (work_of(tracker, "planning") or {}).get("mode") == "full"
    return "mode:quick" if is_long and _SHORT_WAY.match(text) else ""


def _changing(tracker: Tracker, text: str) -> str:
    """Somebody whose work is done says what is wrong in it, or how it should read."""
    if form_of(tracker):
        return ""
    work = next(iter(works_of(tracker).values()), None)
    change = find_change(work, text) if work else None
    return f"edit:{change.step}" if change else ""


def _putting_right(tracker: Tracker, text: str) -> str:
    """The same with the new words in it, which no other offer stands before."""
    work = next(iter(works_of(tracker).values()), None)
    change = change_in(work, text) if work and not form_of(tracker) else None
    return f"edit:{change.step}" if change and change.words else ""


def _doubting(tracker: Tracker, text: str) -> str:
    """Somebody asks whether what was checked holds, now that the check is done."""
    if form_of(tracker) or _tells_a_story(tracker) or default_playbook().story(text):
        return ""
    work = finished_check(tracker)
    return "true" if work and asks_if_true(work, text) else ""


def _tells_a_story(tracker: Tracker) -> bool:
    """Tell whether the coach's last turn cited something: then that is asked about."""
    said = bot_events(tracker.events)
    return any(((event.get("data") or {}).get("custom") or {}).get("citations") for event in said)


def _rehearsing(tracker: Tracker, text: str) -> str:
    """Somebody wants the coach to play the other side."""
    if form_of(tracker):
        return ""
    named = named_scenario(text) if offer_of(tracker) == "play" else ""
    if named:
        return f"play:start:{named}"
    return "play:which" if _PLAYS.search(text) else ""


def _rehearsing_again(tracker: Tracker, text: str) -> str:
    """Somebody who left a rehearsal wants it once more, or another."""
    wished = "" if form_of(tracker) or not tracker.get_slot("play") else wish_afterwards(text)
    return f"play:{wished}" if wished else ""


def _asking_of_the_round(tracker: Tracker, text: str) -> str:
    """Somebody asks how the rehearsal went that was the last thing done, also in a step."""
    if form_of(tracker) not in {"", *FORMS} or not is_last_done(tracker):
        return ""
    wished = wish_of_round(text)
    return f"play:{wished}" if wished else ""


def _fearing(tracker: Tracker, text: str) -> str:
    """Somebody fears that the coach belongs to those who have power over them."""
    return "fear" if fears_authorities(text) else ""


READERS: tuple[Reader, ...] = (
    _leaving, _asking_of_the_round, _doubting, _reading, _putting_right, _a_day, _showing, _asking,
    _beginning, _shorter, _changing, _rehearsing_again, _rehearsing, _fearing,
)  # fmt: skip
