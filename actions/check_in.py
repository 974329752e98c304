"""Asking how it went: offered when a plan is kept, set with a yes, and what it opens when it comes.

What is sent first says nothing of the plan: on a messenger it may stand on a locked screen.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.consent import NO, WRITE, YES, may
from actions.examples import citation, entry_of_fact
from actions.message import is_choice_in_words, message_of
from actions.shelf import find_work, take_out
from actions.turn import today, work_of
from actions.words import label
from actions.work import enter
from coach import arc
from coach.arc import Work
from coach.dates import say
from coach.planning import progress
from coach.quoting import quote
from coach.settings import load_settings

Events = list[dict[str, Any]]

STEP, MEASURE = "step", "measure"
OWN_PHONE = "own_phone"
WEB = "web"
_SHARED = re.compile(
    r"\b(shared?|not (my own|only mine)|(others?|my \w+) (use|read|ha)(s|ve)? (it|this))\b",
    re.IGNORECASE,
)
ASKED_AT = time(10)  # in the host's time zone; on messengers the person's own hours go first
WEEK = 7
RHYTHMS = "P4"  # the fact that some measure weekly, and some start more slowly
OPENS = {STEP: progress.FOLLOW_UP, MEASURE: progress.WEEKLY}


def offer_check_in(dispatcher: CollectingDispatcher, tracker: Tracker, work: Work) -> Events:
    """Ask whether to ask, unless that was settled for this step already."""
    day = _day_to_ask(work)
    if _is_settled(work) or not arc.said(work, "first_step"):
        dispatcher.utter_message(response="utter_what_next_plan")
        return []
    dispatcher.utter_message(response="utter_ask_check_in", day=say(day, today()))
    return [SlotSet("offered", f"checkin:{day.isoformat()}")]


def _is_settled(work: Work) -> bool:
    """Tell whether it was answered for this step and its day, and the day is still to come."""
    is_same = work.get("asks_for") == [arc.said(work, "first_step"), work.get("due")]
    return is_same and str(work.get("asks", "")) >= today().isoformat()


def _day_to_ask(work: Work) -> date:
    """The day the step is planned for; in a week where none is known, or it is past."""
    due = date.fromisoformat(work["due"]) if work.get("due") else today()
    return due if due > today() else progress.next_week(today())


def choose_check_in(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Set or leave it; ``value`` is as in ``checkin:2026-12-04:yes`` or ``checkin:day``."""
    _, day, *answer = value.split(":")
    if day == "day":
        dispatcher.utter_message(response="utter_ask_which_day")
        return [SlotSet("offered", f"checkin:{progress.next_week(today()).isoformat()}")]
    if answer != [YES]:
        dispatcher.utter_message(response="utter_check_in_none")
        return _settle(tracker, day)
    consents = tracker.get_slot("consents") or {}
    if _SHARED.search(message_of(tracker).text):
        return _set(dispatcher, tracker, date.fromisoformat(day), {**consents, OWN_PHONE: NO})
    if _must_ask_whose_phone(tracker):
        dispatcher.utter_message(response="utter_ask_own_phone")
        return [SlotSet("offered", f"phone:{day}")]
    return _set(dispatcher, tracker, date.fromisoformat(day), consents)


def choose_phone(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Keep whose phone it is, asked once; a shared one is never written to first."""
    _, day, answer = value.split(":")
    consents = {**(tracker.get_slot("consents") or {}), OWN_PHONE: answer}
    return _set(dispatcher, tracker, date.fromisoformat(day), consents)


def _must_ask_whose_phone(tracker: Tracker) -> bool:
    on_web = tracker.get_latest_input_channel() in {None, WEB}
    return not on_web and not may(tracker, OWN_PHONE)


def _set(
    dispatcher: CollectingDispatcher, tracker: Tracker, day: date, consents: dict[str, Any]
) -> Events:
    work = work_of(tracker, "planning")
    if work is None:
        return []
    waits = consents.get(OWN_PHONE) == NO
    measured = bool(arc.said(work, "measure")) and not work.get("weekly")
    response = "utter_check_in_waits" if waits else "utter_check_in_set"
    dispatcher.utter_message(
        response=response,
        day=say(day, today()),
        json_message={"check_in": _check_in(work, STEP, day, waits=waits)},
    )
    kept = [SlotSet("consents", {**consents, WRITE: YES}), *_settle(tracker, day.isoformat())]
    if not measured:
        dispatcher.utter_message(response="utter_what_next_plan")
        return kept
    entry = entry_of_fact(RHYTHMS)
    dispatcher.utter_message(
        response="utter_ask_weekly",
        quote=quote(arc.said(work, "measure")),
        told=label("weekly_told") if entry else "",
        json_message={"citations": [citation(entry)]} if entry else None,
    )
    return [*kept, SlotSet("offered", "weekly")]


def _settle(tracker: Tracker, day: str) -> Events:
    work = work_of(tracker, "planning")
    if work is None:
        return []
    settled = {"asks": day, "asks_for": [arc.said(work, "first_step"), work.get("due")]}
    return [SlotSet("plan", {**work, **settled})]


def _check_in(work: Work, kind: str, day: date, *, waits: bool = False) -> dict[str, Any]:
    at = datetime.combine(day, ASKED_AT, ZoneInfo(load_settings().time_zone))
    every = WEEK if kind == MEASURE else 0
    key = work.get("id", "")
    return {"key": key, "kind": kind, "due": at.isoformat(), "every_days": every, "waits": waits}


def choose_weekly(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Ask for the measure each week, or not."""
    work = work_of(tracker, "planning")
    if work is None or not value.endswith(f":{YES}"):
        dispatcher.utter_message(response="utter_weekly_none")
        return [SlotSet("plan", {**work, "weekly": NO})] if work else []
    day = progress.next_week(today())
    waits = may(tracker, OWN_PHONE) == NO
    dispatcher.utter_message(
        response="utter_weekly_set",
        json_message={"check_in": _check_in(work, MEASURE, day, waits=waits)},
    )
    return [SlotSet("plan", {**work, "weekly": YES})]


class ActionCheckIn(Action):
    """Says hello at the agreed time, and no more than that."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_check_in"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Ask whether it is a good time; silent where the plan is gone or consent taken back."""
        found = {e["entity"]: e["value"] for e in tracker.latest_message.get("entities") or []}
        work = find_work(tracker, str(found.get("key")))
        if work is None or may(tracker, WRITE) != YES:
            return []
        dispatcher.utter_message(response="utter_check_in")
        return [SlotSet("offered", f"visit:{found['kind']}:{work['id']}")]


def choose_visit(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Open the plan for its follow-up, or put it off by a day."""
    _, kind, key, *answer = value.split(":")
    work = find_work(tracker, key)
    if work is None or kind not in OPENS:
        return []
    if answer == [YES]:
        return open_visit(tracker, work, OPENS[kind])
    day = today() + timedelta(days=1)
    later = _check_in(work, kind, day, waits=may(tracker, OWN_PHONE) == NO)
    dispatcher.utter_message(response="utter_visit_later", json_message={"check_in": later})
    return []


def never_ask(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Ask nothing any more by itself."""
    dispatcher.utter_message(response="utter_check_ins_off", json_message={"check_ins_off": True})
    return [SlotSet("consents", {**(tracker.get_slot("consents") or {}), WRITE: NO})]


def open_visit(tracker: Tracker, work: Work, kind: str, entry: str = "visit") -> Events:
    """Open the plan's form to look back at it."""
    visited = progress.visit(work, kind, today())
    return [*take_out(tracker, work), *enter("planning", {**visited, "entry": entry})]


class ActionReportDone(Action):
    """Takes up that a step is done, partly done or not yet."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_report_done"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open the plan's follow-up with it; without a finished plan it is a thing told."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        work = work_of(tracker, "planning")
        if work and progress.is_finished(work) and arc.said(work, "first_step"):
            entry = "report" if progress.outcome_of(message_of(tracker).text) else "visit"
            return open_visit(tracker, work, progress.FOLLOW_UP, entry)
        return [FollowupAction("action_tell")]
