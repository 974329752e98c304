"""A rehearsal is begun: the own talk or another, once more, or looked back at again."""

from __future__ import annotations

import re
import secrets
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.message import message_of
from actions.play_round import OF_THE_ROUND, is_last_done
from actions.turn import form_of, skill_of, work_of
from actions.words import choice, label
from actions.work import leave_form
from coach import arc
from coach.negotiation import play as played
from coach.negotiation.own_case import build_own_case
from coach.negotiation.scenario import load_scenarios, named_scenario

Events = list[dict[str, Any]]

FORM = "play_form"
START, AGAIN, NEXT = "play:start:", "play:again", "play:next"
CHOICES = 3
MOST_SEEDS = 10_000
_MINE = re.compile(  # the talk that was prepared: "can I try it on you first?"
    r"\b(my (own )?(talk|meeting|case|negotiation)|(it|this|mine) on you|be (him|her|them))\b", re.I
)


class ActionPlay(Action):
    """Opens the role-play, or asks which talk it shall be."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_play"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Start what was chosen; else offer the own case and a few others."""
        message = message_of(tracker)
        wished = message.choice.removeprefix("play:")
        if wished in OF_THE_ROUND and is_last_done(tracker):
            return _look_again(tracker, wished)
        named = named_scenario(message.text)
        is_mine = skill_of(tracker) == "negotiation" or _MINE.search(message.text)
        if not named and is_mine and _own_case(tracker):
            named = played.OWN
        value = f"{START}{named}" if named else message.choice
        if value == f"{START}{played.OWN}" and skill_of(tracker) == "negotiation":
            return [*leave_form(), *_start(tracker, played.OWN)]  # what is prepared waits
        if form_of(tracker) and form_of(tracker) != FORM:
            dispatcher.utter_message(response="utter_play_later")
            return []
        if value.startswith(START):
            return _start(tracker, value.removeprefix(START))
        if value in {AGAIN, NEXT} and tracker.get_slot("play"):
            return _start(tracker, _next_id(tracker.get_slot("play"), value))
        dispatcher.utter_message(response="utter_play_which", buttons=_which(tracker))
        return [SlotSet("offered", "play")]


def _next_id(play: dict[str, Any], value: str) -> str:
    scenario = played.scenario_of(play)
    return str(scenario.parallel if value == NEXT else play["scenario"])


def _look_again(tracker: Tracker, wished: str) -> Events:
    """Open the round that was played last once more, at its end; another open form waits."""
    play = {**tracker.get_slot("play"), "stage": played.OVER, "entry": wished}
    closed = leave_form() if form_of(tracker) else []
    return [*closed, SlotSet("offered", None), SlotSet("play", play), FollowupAction(FORM)]


def _which(tracker: Tracker) -> list[dict[str, str]]:
    """Give the own case first, then what was not played yet, the easier ones first."""
    done = [r["scenario"] for r in (tracker.get_slot("play") or {}).get("rounds", [])]
    others = sorted(load_scenarios().values(), key=lambda one: (one.id in done, one.level))
    named = [choice(one.title, START + one.id) for one in others[:CHOICES]]
    own = [choice(label("play_own"), START + played.OWN)] if _own_case(tracker) else []
    return [*own, *named]


def _own_case(tracker: Tracker) -> dict[str, Any] | None:
    work = work_of(tracker, "negotiation")
    if work is None or not arc.said(work, "ask"):
        return None
    return build_own_case({step: arc.said(work, step) for step in work["answers"]})


def _start(tracker: Tracker, scenario_id: str) -> Events:
    before = tracker.get_slot("play") or {}
    own = (_own_case(tracker) or before.get("own")) if scenario_id == played.OWN else None
    if own is None and scenario_id not in load_scenarios():
        return [FollowupAction("action_play")]
    begun = played.begin_play(scenario_id, secrets.randbelow(MOST_SEEDS), own)
    return [
        SlotSet("offered", None),
        SlotSet("play", {**begun, "rounds": before.get("rounds", []), "entry": "new"}),
        FollowupAction(FORM),
    ]
