"""What is made so far: see it, change it, leave it, come back to it, begin again."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.examples import just_told, tell_in_short
from actions.findings import change_in
from actions.keep import page, show
from actions.message import is_choice_in_words, message_of
from actions.shelf import all_works, named_work, take_out
from actions.turn import SLOTS, form_of, has_stopped, offer_of, skill_of, today, work_of, works_of
from actions.words import label
from coach import arc
from coach.arc import Work
from coach.planning import progress
from coach.which_step import find_step

Events = list[dict[str, Any]]

_CHANGE = re.compile(
    r"^\W*(please |can i )?(change|edit|correct|update|alter|rewrite)\b", re.IGNORECASE
)
_START = re.compile(r"^\W*(start|unstop|start again|restart)\W*$", re.IGNORECASE)  # after STOP
FORGET = "edit:"  # no part in particular: what all of them said first
NAMES = {
    "planning": {"plan", "planning"},
    "negotiation": {"talk", "preparation", "negotiation", "meeting", "card"},
    "evidence": {"claim", "check", "figure", "number", "evidence"},
}


class ActionEdit(Action):
    """Opens an earlier answer anew, when no form is open."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_edit"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Find the step that is meant, by name; else ask."""
        message = message_of(tracker)
        if message.choice == FORGET:
            return _forget(dispatcher, tracker)
        if is_choice_in_words(tracker) and not message.choice.startswith("edit:"):
            return [FollowupAction("action_choose")]
        works = works_of(tracker)
        laid = next((w for w in all_works(tracker) if not w.get("archived")), None)
        if not works and laid is not None:
            return [*take_out(tracker, laid), *enter(laid["skill"], {**laid, "entry": "which"})]
        if not works:
            dispatcher.utter_message(response="utter_no_work")
            return []
        meant = named_skill(message.text)
        if meant in works:
            works = {meant: works[meant]}
        for skill, work in works.items():
            step = _step(work, message.choice.removeprefix("edit:"), message.text)
            if step:
                return _change(skill, work, step.name, message.text)
        skill, work = next(iter(works.items()))
        return enter(skill, {**work, "entry": "which"})


def _forget(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """What the parts of the latest work said first goes from its page."""
    skill, work = next(iter(works_of(tracker).items()))
    kept = arc.forget(work)
    dispatcher.utter_message(response="utter_taken_out")
    show(dispatcher, kept)
    return [SlotSet(SLOTS[skill], kept)]


def _change(skill: str, work: Work, step: str, text: str) -> Events:
    """Open a part anew; where the message says what it should be, it is that."""
    is_name = step == "name"
    opened = progress.visit(work, progress.NAMING, today()) if is_name else arc.reopen(work, step)
    change = change_in(work, text)
    if change is not None and change.is_out:
        opened = arc.forget(opened, step)
    if step == "numbers":  # what is put right in them is said back once more
        opened |= {"nexts": {}, "asked": step}
    if change is None or change.step != step or not change.words:
        return enter(skill, {**opened, "entry": "edit"})
    return [SlotSet("unheard", change.words), *enter(skill, {**opened, "entry": "said"})]


class ActionPause(Action):
    """Leaves the open form; what was written stays."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_pause"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Say that it is kept, and how to come back."""
        if message_of(tracker).choice:
            return [FollowupAction("action_choose")]
        return leave_for_later(dispatcher, tracker)


class ActionEnough(Action):
    """Ends here with the page as it stands; the open questions can be gone on with."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_enough"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Close the form and hand the page out."""
        skill = skill_of(tracker)
        work = work_of(tracker, skill) if skill else None
        if work is None:
            return []
        begun = {"pages": [page(work)]}
        dispatcher.utter_message(response="utter_enough", json_message={"begun": begun})
        return [*leave_form(), SlotSet("paused_skill", skill)]


class ActionResume(Action):
    """Goes on where the person left off."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_resume"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open the form of the newest unfinished work."""
        skill = named_skill(message_of(tracker).text)
        if skill_of(tracker) and skill in {None, skill_of(tracker)}:
            return []
        named = named_work(all_works(tracker), message_of(tracker).text)
        if named and named["skill"] in {skill, None}:
            return _go_on_with(dispatcher, tracker, named)
        skill = skill if skill in works_of(tracker) else _unfinished(tracker)
        work = work_of(tracker, skill) if skill else None
        if _START.match(message_of(tracker).text):
            dispatcher.utter_message(response="utter_started")
            if tracker.get_slot("care"):
                return [FollowupAction("care_form")]
        laid = next(
            (w for w in all_works(tracker) if arc.is_open(w) and not w.get("archived")), None
        )
        if work is None and laid is not None:
            taken = take_out(tracker, laid)
            return [*taken, *enter(laid["skill"], {**laid, "archived": False, "entry": "resume"})]
        if skill is None or work is None:
            works = works_of(tracker)
            dispatcher.utter_message(response="utter_all_done" if works else "utter_no_work")
            return []
        return enter(skill, {**work, "entry": "resume" if work["step"] else "which"})


def _go_on_with(dispatcher: CollectingDispatcher, tracker: Tracker, work: Work) -> Events:
    """Take out the one of several that was named, and go on with it if it is open."""
    taken = take_out(tracker, work)
    if arc.is_open(work):
        return [*taken, *enter(work["skill"], {**work, "archived": False, "entry": "resume"})]
    show(dispatcher, work)
    return taken


class ActionStartOver(Action):
    """Asks before anything is dropped."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_start_over"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Ask once; the choice does it."""
        if has_stopped(tracker) and _START.match(message_of(tracker).text):
            return [FollowupAction("action_resume")]  # nothing is put aside
        skill = skill_of(tracker) or next(iter(works_of(tracker)), None)
        if skill is None:
            dispatcher.utter_message(response="utter_menu")
            return []
        dispatcher.utter_message(response="utter_start_over", thing=label(skill))
        return [SlotSet("offered", f"over_{skill}")]


class ActionNoStep(Action):
    """Answers "skip", "repeat" and their like when no question is open."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_no_step"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Say so, and offer what there is."""
        if form_of(tracker):
            return []
        if message_of(tracker).choice or offer_of(tracker).startswith("consent:"):
            return [FollowupAction("action_choose")]  # "skip" to such a question is no yes
        intent = message_of(tracker).intent
        entry = just_told(tracker)
        if entry and intent == "simpler":
            tell_in_short(dispatcher, tracker, entry)
            return []
        if intent in {"dont_know", "simpler"}:
            dispatcher.utter_message(response=f"utter_{intent}")
            return []
        unfinished = any(arc.is_open(work) for work in works_of(tracker).values())
        response = "utter_no_step_resume" if unfinished else "utter_no_step"
        dispatcher.utter_message(response=response)
        return []


def leave_for_later(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Close the open form, if one is; what was written stays."""
    skill = skill_of(tracker)
    dispatcher.utter_message(response="utter_paused" if skill else "utter_paused_nothing_open")
    return [*leave_form(), SlotSet("paused_skill", skill)] if skill else []


def wants_change(tracker: Tracker) -> bool:
    """Tell whether somebody asks to change their work in so many words, however it was read."""
    return bool(works_of(tracker)) and bool(_CHANGE.match(message_of(tracker).text))


def enter(skill: str, work: Work) -> Events:
    """Open a skill's form with this work."""
    return [
        SlotSet(SLOTS[skill], work),
        SlotSet("paused_skill", None),
        SlotSet("offered", None),
        FollowupAction(f"{skill}_form"),
    ]


def named_skill(text: str) -> str | None:
    """Give the skill whose work somebody names, as in "back to my plan"."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    return next((skill for skill, names in NAMES.items() if words & names), None)


def _unfinished(tracker: Tracker) -> str | None:
    """Give the skill that was left last, else the newest that is open."""
    paused = tracker.get_slot("paused_skill")
    work = work_of(tracker, paused) if paused in SLOTS else None
    if work and work["status"] == arc.OPEN:
        return str(paused)
    return next((s for s, w in works_of(tracker).items() if arc.is_open(w)), None)


def leave_form() -> Events:
    """Close whatever form is open."""
    return [ActiveLoop(None), SlotSet("requested_slot", None)]


def _step(work: Work, chosen: str, text: str) -> arc.Step | None:
    names = {step.name: step for step in arc.steps_of(work)}
    return names[chosen] if chosen in names else find_step(work, text)
