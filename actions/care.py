"""Danger before anything else: everything is laid aside, and the care talk opens."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.care_talk import FIRST, PLAY, CareTalk
from actions.in_language import remember_language
from actions.message import message_of
from actions.reach import say_help_is_there
from actions.talk import mirror
from actions.turn import (
    HEARD,
    OPENED,
    form_of,
    language_of,
    phase_of,
    skill_of,
    works_of,
)
from coach import arc
from coach.care import (
    LIKELY_AFTER_MISREAD,
    SURE_OF_DANGER,
    denies,
    named,
    says_of_another,
    screen,
)
from coach.hurt import find_loss
from coach.languages import ENGLISH
from coach.wording import stems

Events = list[dict[str, Any]]

LIKELY_IN_A_STEP = 0.9  # from here on even an answer is stopped for, and asked about
LIKELY_BESIDE_A_LOSS = 0.95  # of danger by others
SURE_ENOUGH = 0.6  # a guess below it, with no word of danger in it, is a trouble told


class ActionCare(Action):
    """Lays everything else aside and opens the care talk."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_care"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Remember the open form, so that it can be offered again when the person wants."""
        message = message_of(tracker)
        kind = message.intent
        screened = screen(message.text)
        is_guess = message.confidence < SURE_ENOUGH and screened.kind not in FIRST
        if is_guess or is_too_faint(tracker):
            return mirror(dispatcher, tracker, message.text)
        if is_faint(tracker) and _speaks_of_work(tracker):
            say_help_is_there(dispatcher)
            return mirror(dispatcher, tracker, message.text)
        played = PLAY if form_of(tracker) == "play_form" else None
        paused = skill_of(tracker) or played or tracker.get_slot("paused_skill")
        is_english = language_of(tracker) == ENGLISH
        is_unsure = screened.likely < SURE_OF_DANGER or denies(message.text)
        is_doubtful = is_unsure and is_english
        is_of_another = kind == "distress" and is_english and says_of_another(message.text)
        asked = FIRST.get(kind, "life")
        return [
            *remember_language(tracker),
            SlotSet("paused_skill", paused),
            SlotSet("offered", None),
            SlotSet(
                "care",
                {
                    "kind": kind,
                    "asked": "other_danger" if is_of_another and not is_doubtful else asked,
                    "doubtful": message.text if is_doubtful else "",
                    "said": message.text,
                    "feared": sorted(named(message.text)) if kind == "harm" else [],
                },
            ),
            FollowupAction("care_form"),
        ]


def is_too_faint(tracker: Tracker) -> bool:
    """Tell whether a sign is too faint for somebody who was asked in vain before.

    They know by then that the coach asks, and who can be called.
    """
    likely = screen(message_of(tracker).text).likely
    return bool(tracker.get_slot("misread")) and likely < LIKELY_AFTER_MISREAD


def is_faint(tracker: Tracker) -> bool:
    """Tell whether a sign in an answer is so faint that help is named beside the next question.

    To stop a plan for it and ask of suicide drives away those who only told of their life.
    """
    screened = screen(message_of(tracker).text)
    is_english = language_of(tracker) == ENGLISH
    is_of_a_loss = screened.kind == "harm" and _tells_of_a_loss(tracker)
    likely = LIKELY_BESIDE_A_LOSS if is_of_a_loss else LIKELY_IN_A_STEP
    return is_english and not screened.span and screened.likely < likely


def _tells_of_a_loss(tracker: Tracker) -> bool:
    """Tell whether a death stands in what was made: those who tell of it are in no danger now."""
    parts = (
        (work, part.name) for work in works_of(tracker).values() for part in arc.parts_of(work)
    )
    return any(find_loss(arc.said(work, name)) for work, name in parts)


def _speaks_of_work(tracker: Tracker) -> bool:
    """Tell whether words of what was made come again: "Rosa cannot come" is about the plan."""
    texts = [
        arc.said(work, p.name) for work in works_of(tracker).values() for p in arc.parts_of(work)
    ]
    telling = {stem for stem in stems(" ".join(texts)) if len(stem) >= arc.FEW_LETTERS}
    return bool(telling & set(stems(message_of(tracker).text)))


class ValidateCareForm(Action):
    """The care talk: one question a message, answers to tap, nothing said that is not so."""

    def name(self) -> str:
        """Give the action's name."""
        return "validate_care_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Ask, hear, or stay silent after an aside."""
        talk = CareTalk(dispatcher, tracker)
        phase = phase_of(tracker, "care_form")
        if phase == OPENED:
            return talk.open()
        return talk.hear() if phase == HEARD else []
