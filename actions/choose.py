"""Tapped choices, and a typed "yes" or "no" to what the coach last offered."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.check_in import choose_check_in, choose_phone, choose_visit, choose_weekly, never_ask
from actions.consent import choose_consent, readers
from actions.examples import just_told, tell_practice
from actions.findings import tell_if_true
from actions.handover import choose_what_to_show
from actions.in_language import in_language
from actions.message import message_of
from actions.my_work import choose_away
from actions.shelf import put_aside
from actions.stop import ask_what_to_stop, stop
from actions.turn import SLOTS, form_of, language_of, offer_of, skill_of, work_of
from actions.work import enter, leave_for_later, leave_form
from coach import arc
from coach.asides import is_question
from coach.consent import says_yes
from coach.languages import ENGLISH
from coach.leaving import AGAIN, ALL, STEP
from coach.playbook import default_playbook

Events = list[dict[str, Any]]

_THAT = re.compile(r"\b(that|this|one|another|other|different)\b", re.IGNORECASE)

Handler = Callable[[CollectingDispatcher, Tracker, str], Events]


class ActionChoose(Action):
    """Does what was chosen."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_choose"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Find the handler for the choice; an old or unknown one is answered kindly."""
        if _wants_another(tracker):
            return [FollowupAction("action_example")]
        if _only_asks(tracker):
            return [FollowupAction("action_fallback")]
        topic, _, value = chosen(tracker).partition(":")
        handle = HANDLERS.get(topic.split("_")[0])
        closed = [SlotSet("offered", None), SlotSet("lost", 0)]
        if handle is None:
            _say_unsettled(dispatcher, tracker)
            return closed
        return [*closed, *handle(dispatcher, tracker, f"{topic}:{value}")]


def chosen(tracker: Tracker) -> str:
    """Give the value that was tapped, or what "yes" and "no" mean for the open offer."""
    message = message_of(tracker)
    if message.choice:
        return message.choice
    offered = offer_of(tracker)
    if offered == "stop":
        return f"stop:{AGAIN}"  # "hm" is no wish to stop everything
    agrees = message.intent in {"affirm", "thanks", offered}
    return f"{offered}:{'yes' if agrees else 'no'}" if offered else ""


def _only_asks(tracker: Tracker) -> bool:
    """Tell whether what was read as a yes is none: "is that enough?", or a greeting."""
    message = message_of(tracker)
    if not message.choice and not re.search(r"\w", message.text):
        return True  # "??" is neither a yes nor a no
    if message.choice or message.intent != "affirm":
        return False
    is_consent = offer_of(tracker).startswith("consent:") and language_of(tracker) == ENGLISH
    return is_question(message.text) or (is_consent and not says_yes(message.text))


def _wants_another(tracker: Tracker) -> bool:
    """Tell whether a "no" turns down the example that was just told: "not that one"."""
    message = message_of(tracker)
    return message.intent == "deny" and bool(just_told(tracker) and _THAT.search(message.text))


def _say_unsettled(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    if skill_of(tracker):
        return  # the form asks its question again by itself
    says_no = message_of(tracker).intent in {"deny", "choose"}
    dispatcher.utter_message(response="utter_alright" if says_no else "utter_menu")


def _erase(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    if not value.endswith(":yes"):
        dispatcher.utter_message(response=in_language("utter_not_erased", language_of(tracker)))
        return []
    response = in_language("utter_erasing", language_of(tracker))
    dispatcher.utter_message(response=response, json_message={"erase": True})
    return leave_form() if form_of(tracker) else []


def _start_over(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    topic, _, answer = value.partition(":")
    skill = topic.removeprefix("over_")
    if skill not in SLOTS:
        skill = str(tracker.get_slot("offered") or "").removeprefix("over_")
    if answer != "yes" or skill not in SLOTS:
        dispatcher.utter_message(response="utter_not_started_over")
        return []
    aside = put_aside(tracker, skill)
    if skill_of(tracker) == skill:  # the form is open and comes back by itself
        return [*aside, SlotSet(SLOTS[skill], arc.begin(skill))]
    return [*aside, *enter(skill, {**arc.begin(skill), "entry": "new"})]


def _when(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    mode = "card" if value.endswith((":soon", ":yes")) else "full"
    return enter("negotiation", {**arc.begin("negotiation", mode), "entry": "new"})


def _start(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Tapped as start:planning or start:planning:doubt; said as yes or no to start_planning_doubt.

    The mode may be left away.
    """
    topic, _, answer = value.partition(":")
    skill, _, mode = answer.partition(":")
    if "_" in topic:
        skill, _, mode = topic.removeprefix("start_").partition("_")
    if skill not in SLOTS or answer == "no":
        _say_unsettled(dispatcher, tracker)
        return []
    fresh = arc.begin(skill, mode if mode in arc.MODES[skill] else "full")
    return [*put_aside(tracker, skill), *enter(skill, {**fresh, "entry": "new"})]


def _mode(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Ask fewer questions from here on: what was answered stays."""
    work = work_of(tracker, "planning")
    if work is None:
        return []
    work = {**work, "mode": "quick"}
    if work["step"] not in arc.MODES["planning"]["quick"]:
        work = arc.advance({**work, "step": "goal"})
    return enter("planning", {**work, "entry": "short"})


def _old(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Go on with the work that is there, or begin anew."""
    topic, _, answer = value.partition(":")
    skill = topic.removeprefix("old_")
    work = work_of(tracker, skill) if skill in SLOTS else None
    if work is None or answer == "no":
        return _start(dispatcher, tracker, f"start:{skill}")
    if work["status"] == arc.DONE:
        return [FollowupAction("action_edit")]
    return enter(skill, {**work, "entry": "resume"})


def _follow_up(action: str) -> Handler:
    def handle(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
        return [FollowupAction(action)]

    return handle


def _handover(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    return [FollowupAction("action_person")] if value.endswith(":yes") else []


def _practice(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Tapped as practice:lab; said as yes or no to the offer practice_lab."""
    topic, _, answer = value.partition(":")
    name = topic.removeprefix("practice_") if "_" in topic else answer
    practice = next((p for p in default_playbook().practices if p.id == name), None)
    if practice is None or answer == "no":
        _say_unsettled(dispatcher, tracker)
        return []
    return tell_practice(dispatcher, tracker, practice)


def _stop(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    way = value.removeprefix("stop:")
    if way == ALL:
        return stop(dispatcher, tracker)
    if way == STEP:
        return leave_for_later(dispatcher, tracker)
    if way == AGAIN:
        return ask_what_to_stop(dispatcher, tracker)
    if not skill_of(tracker):
        dispatcher.utter_message(response="utter_not_stopped")
    return []


def _no_authority(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Say to whom nothing is told."""
    dispatcher.utter_message(response="utter_no_authority", readers=readers())
    return []


HANDLERS: dict[str, Handler] = {
    "consent": choose_consent,
    "stop": _stop,
    "erase": _erase,
    "over": _start_over,
    "when": _when,
    "start": _start,
    "old": _old,
    "open": _follow_up("action_open_work"),
    "edit": _follow_up("action_edit"),
    "resume": _follow_up("action_resume"),
    "person": _handover,
    "story": _follow_up("action_story"),
    "practice": _practice,
    "mode": _mode,
    "checkin": choose_check_in,
    "phone": choose_phone,
    "weekly": choose_weekly,
    "visit": choose_visit,
    "never": lambda dispatcher, tracker, value: never_ask(dispatcher, tracker),
    "show": choose_what_to_show,
    "away": choose_away,
    "fear": _no_authority,
    "true": tell_if_true,
    "exercise": _follow_up("action_exercise"),
    "play": _follow_up("action_play"),
}
