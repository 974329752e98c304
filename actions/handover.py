"""The page to hand over: what a council officer may see of a plan, by choice, or of a talk."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.keep import handover_title, page
from actions.turn import work_of
from actions.words import button, choice, label
from coach import arc
from coach.arc import Work
from coach.planning import is_at_risk

Events = list[dict[str, Any]]

# What may get people into trouble, or weaken them in a talk, is never on it.
MAY_SHOW = (
    "goal", "why", "there", "who", "first_step", "by_whom", "when", "where", "further", "measure",
    "now",
)  # fmt: skip
NAMES_PEOPLE = frozenset({"there", "who", "by_whom", "first_step", "further"})
SHOWN_UNASKED = ("goal", "why", "first_step", "by_whom", "when", "further", "measure", "now")
OF_THE_STEP = frozenset({"by_whom", "when", "where", "further"})  # without it they mislead
MOST_CHOICES = 4
HANDED = frozenset({"planning", "negotiation"})  # skills whose work may be shown to others
TALK = "talk"  # the wish for the page of a talk, whose parts are always the same


def hand_over(dispatcher: CollectingDispatcher, tracker: Tracker, work: Work) -> Events:
    """Hand out the page of a talk; of a plan, ask first what shall be on it."""
    if work["skill"] == "negotiation":
        return _hand_over_talk(dispatcher, tracker)
    return ask_what_to_show(dispatcher, work)


def ask_what_to_show(dispatcher: CollectingDispatcher, work: Work) -> Events:
    """Say which parts would be on it, and ask."""
    shown = work.get("shown") or [name for name in SHOWN_UNASKED if name in may_show(work)]
    if not shown:
        dispatcher.utter_message(response="utter_nothing_to_hand_over")
        return []
    left = [name for name in may_show(work) if name not in shown]
    more = [choice(label("show_more"), "show:more")] if left else []
    less = [choice(label("show_less"), "show:less")] if len(shown) > 1 else []
    dispatcher.utter_message(
        response="utter_ask_what_to_show",
        parts="; ".join(_part(name) for name in shown),
        buttons=[
            choice(label("show_make"), "show:make"),
            *less,
            *more,
            button("show_nothing", "/deny"),
        ],
    )
    return [SlotSet("plan", {**work, "shown": shown}), SlotSet("offered", "show")]


def may_show(work: Work) -> list[str]:
    """Give the answered parts that others may see; where somebody is at risk, none that names."""
    hidden = NAMES_PEOPLE if is_at_risk(work) else frozenset()
    if not arc.said(work, "first_step") or "first_step" in hidden:
        hidden |= OF_THE_STEP
    return [name for name in MAY_SHOW if arc.said(work, name) and name not in hidden]


def choose_what_to_show(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Make the page, or take a part out of it or in; ``value`` is as in ``show:why``."""
    wish = value.split(":")[1]
    if wish == TALK:
        return _hand_over_talk(dispatcher, tracker)
    work = work_of(tracker, "planning")
    if work is None:
        return []
    if wish == "ask":
        return ask_what_to_show(dispatcher, work)
    if wish in {"make", "yes"}:
        return _make(dispatcher, work)
    if wish in {"less", "more"}:
        return _ask_which(dispatcher, work, wish)
    if wish[:1] in {"+", "-"}:
        return ask_what_to_show(dispatcher, {**work, "shown": _changed(work, wish.split("."))})
    if wish in may_show(work):
        return ask_what_to_show(dispatcher, {**work, "shown": _toggled(work, wish)})
    is_ours = wish in arc.PLAN
    dispatcher.utter_message(response="utter_not_shown" if is_ours else "utter_alright")
    return [SlotSet("offered", "show")] if is_ours else []


def _make(dispatcher: CollectingDispatcher, work: Work) -> Events:
    allowed = may_show(work)  # it may have changed since it was asked
    work = {**work, "shown": [name for name in work.get("shown", []) if name in allowed]}
    if not _hand_over(dispatcher, work):
        dispatcher.utter_message(response="utter_nothing_to_hand_over")
        return []
    return [SlotSet("plan", work)]


def _hand_over_talk(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Hand out what may be seen of a talk; limit, hope and plan B are no part of it."""
    work = work_of(tracker, "negotiation")
    if work is None or not _hand_over(dispatcher, work):
        dispatcher.utter_message(response="utter_no_talk_to_hand_over")
    return []


def _hand_over(dispatcher: CollectingDispatcher, work: Work) -> bool:
    """Put the page on the message; tell whether there was anything to put on it."""
    made = page(work)
    if "handover" not in made:
        return False
    dispatcher.utter_message(
        response="utter_handed_over",
        json_message={
            "artefact": {**made, "kind": "handover", "title": handover_title(work)},
            "handover_page": True,
        },
    )
    return True


def _ask_which(dispatcher: CollectingDispatcher, work: Work, wish: str) -> Events:
    shown = work.get("shown", [])
    names = shown if wish == "less" else [n for n in may_show(work) if n not in shown]
    dispatcher.utter_message(
        response=f"utter_ask_show_{wish}",
        buttons=[choice(_part(name), f"show:{name}") for name in names[:MOST_CHOICES]],
    )
    return [SlotSet("offered", "show")]


def _toggled(work: Work, name: str) -> list[str]:
    shown = set(work.get("shown", [])) ^ {name}
    return [part for part in MAY_SHOW if part in shown]


def _changed(work: Work, wishes: list[str]) -> list[str]:
    """Put in what is wished and may be shown, and take out what is not, as in +when and -why."""
    added = {wish[1:] for wish in wishes if wish[0] == "+"}
    left_out = {wish[1:] for wish in wishes if wish[0] == "-"}
    shown = (set(work.get("shown", [])) | added) - left_out
    return [part for part in MAY_SHOW if part in shown and part in may_show(work)]


def _part(name: str) -> str:
    return label(f"planning_{name}")
